import type { SentValue, Session } from "../../../core/session.ts";
import { words } from "../../words.ts";

/** How many values a title names. */
const TITLE_VALUES = 2;

/**
 * The values that tell a session apart, `John Doe · 2021-09-09`; `null` when none were sent.
 *
 * @param most  How many are named. Default: as many as a title has room for.
 */
export function sentSummary(values: readonly SentValue[], most = TITLE_VALUES): string | null {
  const texts: string[] = [];
  for (const { json } of values) {
    if (texts.length === most) break;
    const text = json === null ? "" : plainText(json);
    if (text !== "") texts.push(text);
  }
  return texts.length === 0 ? null : texts.join(" · ");
}

/**
 * What a session is called on screen: its values, else its id, else that it has none.
 *
 * @param presenting  Neither values nor the whole id are to be seen: `Session C0jz…`.
 */
export function sessionTitle(session: Session, presenting: boolean): string {
  const { sessionId } = session;
  if (!presenting) return sentSummary(session.values) ?? sessionId ?? words.session.untitled;
  return sessionId === null ? words.session.untitled : words.session.neutral(sessionId.slice(0, 4));
}

/** A sent value without the quotes that JSON needs, else its raw text. */
function plainText(json: string): string {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "string" ? read : json;
  } catch {
    return json;
  }
}

/** The host that a session's requests go to. */
export function hostOf(session: Session): string {
  return new URL(session.place.baseUrl).host;
}
