/**
 * Reads a module's id from a pasted link: a public link, a session's browser link, or the API's own address.
 *
 * Known shapes: `/s/MODULE[/…]`, `/api/execution/MODULE[/…]`, `/MODULE/sessions/…`. Gives `null` for anything else.
 * A guess to be shown as one: the shapes are seen, not promised.
 *
 * Source: Execution API Reference (two link shapes); public links, docs/api-notes.md#links.
 */
export function moduleIdInLink(address: string): string | null {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const [first, second, third] = new URL(full).pathname.split("/").filter((part) => part !== "");
  if (first === "s") return second ?? null;
  if (first === "api" && second === "execution") return third ?? null;
  return second === "sessions" ? (first ?? null) : null;
}
