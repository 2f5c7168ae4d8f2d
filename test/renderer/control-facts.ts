/** The text of a control’s description, as `aria-describedby` puts it together; empty without one. */
export function descriptionOf(control: Element): string {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => textOf(document.getElementById(id))).join(" ");
}

/** The text in a field. */
export function typedIn(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  throw new Error(`A ${field.tagName} has no value.`);
}

/** True when a field is marked as one that keeps the form from being saved. */
export function isInvalid(field: Element): boolean {
  return field.getAttribute("aria-invalid") === "true";
}

/** The parts of an element’s text with a blank between those that stand on lines of their own. */
function textOf(element: Element | null): string {
  if (element === null) return "";
  const lines = [...element.children].filter((child) => child.classList.contains("block"));
  if (lines.length > 0) return lines.map((line) => line.textContent).join(" ");
  return element.textContent ?? "";
}
