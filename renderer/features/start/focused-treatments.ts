/** The button that opens the treatments of the field with the focus; `null` when none has it. */
export function focusedTreatments(): HTMLElement | null {
  let field = document.activeElement?.closest("[data-field]");
  // A field may stand in a larger one, which has the button.
  while (field !== null && field !== undefined) {
    const button = field.querySelector<HTMLElement>("[data-treatments]");
    if (button !== null) return button;
    field = field.parentElement?.closest("[data-field]");
  }
  return null;
}

/** Opens the treatments of the field with the focus. */
export function openTreatments(): void {
  focusedTreatments()?.click();
}
