const HTML_EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/**
 * Tells whether a text passes the rule of HTML's e-mail field. Good for a warning only: real addresses can fail it.
 *
 * Source: HTML standard, "valid email address".
 */
export function looksLikeEmail(text: string): boolean {
  return HTML_EMAIL.test(text);
}

/** Names that no mail reaches. Source: RFC 2606 and RFC 6761. */
const NOBODYS_TOP = new Set(["test", "example", "invalid", "localhost"]);
const NOBODYS = new Set(["example.com", "example.net", "example.org"]);

/** The domain of an address that real mail may reach, in small letters; `null` for any other text. */
export function mailDomain(text: string): string | null {
  const domain = looksLikeEmail(text) ? text.slice(text.lastIndexOf("@") + 1).toLowerCase() : null;
  if (domain === null) return null;
  const labels = domain.split(".");
  const isNobodys = NOBODYS_TOP.has(labels.at(-1) ?? "") || NOBODYS.has(labels.slice(-2).join("."));
  return isNobodys ? null : domain;
}
