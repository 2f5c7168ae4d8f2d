import { visibleText } from "../visible-text.ts";
import type { Attributes } from "./print-paint.ts";

/** An SVG element; `inner` is markup already. */
export function element(name: string, attributes: Attributes, inner = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${markupText(String(value))}"`);
  return inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>`;
}

/** A text as XML: what hides in it is spelt out, which also leaves nothing in it that XML does not allow. */
export function markupText(text: string): string {
  return visibleText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\ufffe\uffff]/g, "\ufffd");
}
