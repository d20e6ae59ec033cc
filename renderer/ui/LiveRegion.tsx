/** Read aloud when it changes, and not shown. Assertive interrupts: only when work could get lost. */
export function LiveRegion({
  message,
  assertive = false,
}: {
  message: string;
  assertive?: boolean | undefined;
}) {
  return assertive ? (
    <div className="rt-visually-hidden" role="alert">
      {message}
    </div>
  ) : (
    <output className="rt-visually-hidden">{message}</output>
  );
}
