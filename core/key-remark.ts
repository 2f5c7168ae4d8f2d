/** What is worth saying about a text before it is kept as an API key. */
export type KeyRemark =
  | { readonly kind: "empty" }
  /** Spaces or tabs; `where` says whether at an end or inside. */
  | { readonly kind: "blanks"; readonly where: "ends" | "inside" }
  | { readonly kind: "line_breaks" }
  /** `Bearer ` stands in front, as in a copied header. */
  | { readonly kind: "bearer" }
  /** The text stands in quotation marks, as in a file of settings. */
  | { readonly kind: "quotes" }
  /** Characters that nobody sees: zero-width ones, marks of the writing direction, control characters. */
  | { readonly kind: "invisible"; readonly count: number }
  /** Dots or stars stand where a page has hidden the key. */
  | { readonly kind: "masked" }
  /** It is an address. */
  | { readonly kind: "address" }
  /** 22 characters of base64url: the shape of the API's module and session ids. */
  | { readonly kind: "looks_like_id" }
  /** A header can only carry visible ASCII; `first` is the first character that it cannot. */
  | { readonly kind: "not_ascii"; readonly first: string }
  | { readonly kind: "plain"; readonly length: number };

const BEARER = /^\s*(?:Authorization:\s*)?Bearer\s+/i;
const QUOTED = /^(?:"[^"]*"|'[^']*'|`[^`]*`|“[^“”]*”|„[^„“]*“|‘[^‘’]*’)$/u;
const INVISIBLE = /[\p{Cf}\u{115f}\u{1160}\u{3164}\u{ffa0}]|(?![\t\n\r\v\f])\p{Cc}/gu;
const MASKED = /[•●∙·⁎∗＊…]{2}|\*{3}|\.{3}|…/u;

/**
 * Looks at a typed or pasted key and tells the first thing worth a word. Nothing is changed: `withoutSlip` gives what
 * could be offered.
 *
 * Source: Execution API Reference, example ids (22 characters).
 */
export function keyRemark(text: string): KeyRemark {
  if (text === "") return { kind: "empty" };
  if (BEARER.test(text)) return { kind: "bearer" };
  const unseen = text.match(INVISIBLE)?.length ?? 0;
  if (unseen > 0) return { kind: "invisible", count: unseen };
  if (/[\r\n]/.test(text)) return { kind: "line_breaks" };
  if (QUOTED.test(text.trim())) return { kind: "quotes" };
  if (/\s/.test(text)) return { kind: "blanks", where: /\s/.test(text.trim()) ? "inside" : "ends" };
  if (MASKED.test(text)) return { kind: "masked" };
  const first = /[^\x21-\x7e]/u.exec(text);
  if (first !== null) return { kind: "not_ascii", first: first[0] };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { kind: "address" };
  if (/^[A-Za-z0-9_-]{22}$/.test(text)) return { kind: "looks_like_id" };
  return { kind: "plain", length: text.length };
}

/** The text without what the remark names, where that can be taken off; `null` where it cannot. */
export function withoutSlip(text: string, { kind }: KeyRemark): string | null {
  switch (kind) {
    case "bearer":
      return text.replace(BEARER, "");
    case "invisible":
      return text.replace(INVISIBLE, "");
    case "line_breaks":
      return text.replace(/[\r\n]+/g, "");
    case "quotes":
      return text.trim().slice(1, -1);
    case "blanks":
      return text.replace(/\s+/g, "");
    default:
      return null;
  }
}

/** True when a text can travel in an Authorization header as it stands: visible ASCII and blanks. */
export function canBeKey(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text) && text.trim() !== "";
}
