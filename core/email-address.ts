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
