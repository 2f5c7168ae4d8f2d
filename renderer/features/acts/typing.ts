const NO_TEXT: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "radio",
  "range",
  "color",
  "file",
  "submit",
  "reset",
]);

/** True where keys that type go into the element: a field, a list of choices, an editor. */
export function isTyping(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !NO_TEXT.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element.closest("[contenteditable=''],[contenteditable=true]") !== null;
}

/** True for what Space itself presses or turns. */
export function isPressed(element: Element): boolean {
  return element.closest("button,a,input,summary,[role=button],[role=tab]") !== null;
}
