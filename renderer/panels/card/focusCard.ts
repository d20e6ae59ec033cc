/** Goes on to the card of what was just chosen: its first field, or else its first button. */
export const focusCard = (): void => {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('.card__body :is(textarea, input)');
    (field ?? document.querySelector<HTMLElement>('.card :is(button)'))?.focus();
  });
};
