/** What is worth saying about a text before it is kept as an API key. */
export type KeyRemark =
  | { readonly kind: "empty" }
  /** Spaces or tabs; `where` says whether at an end or inside. */
  | { readonly kind: "blanks"; readonly where: "ends" | "inside" }
  | { readonly kind: "line_breaks" }
  /** `Bearer ` stands in front, as in a copied header. */
  | { readonly kind: "bearer" }
  /** 22 characters of base64url: the shape of the API's module and session ids. */
  | { readonly kind: "looks_like_id" }
  /** A header can only carry visible ASCII. */
  | { readonly kind: "not_ascii" }
  | { readonly kind: "plain"; readonly length: number };

/**
 * Looks at a typed or pasted key. Nothing is changed: `cleanedKey` gives what could be offered.
 *
 * Source: Execution API Reference, example ids (22 characters).
 */
export function keyRemark(text: string): KeyRemark {
  if (text === "") return { kind: "empty" };
  if (/^\s*Bearer\s/i.test(text)) return { kind: "bearer" };
  if (/[\r\n]/.test(text)) return { kind: "line_breaks" };
  if (/\s/.test(text)) return { kind: "blanks", where: /\s/.test(text.trim()) ? "inside" : "ends" };
  if (!/^[\x21-\x7e]+$/.test(text)) return { kind: "not_ascii" };
  if (/^[A-Za-z0-9_-]{22}$/.test(text)) return { kind: "looks_like_id" };
  return { kind: "plain", length: text.length };
}

/** The text without `Bearer ` in front, blanks and line breaks: what is offered in place of it. */
export function cleanedKey(text: string): string {
  return text.replace(/^\s*Bearer\s+/i, "").replace(/\s/g, "");
}

/** True when a text can travel in an Authorization header as it stands. */
export function canBeKey(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text) && text.trim() !== "";
}
