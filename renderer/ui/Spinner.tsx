/** Something is on its way and will not take long. */
export function Spinner({ label, size = 20 }: { label: string; size?: number | undefined }) {
  const measure = `${size / 16}rem`;
  return (
    <output className="rt-spinner">
      <svg viewBox="0 0 24 24" width={measure} height={measure} aria-hidden="true">
        <circle className="rt-spinner__track" cx="12" cy="12" r="9" />
        <circle className="rt-spinner__part" cx="12" cy="12" r="9" pathLength="100" />
      </svg>
      <span className="rt-visually-hidden">{label}</span>
    </output>
  );
}
