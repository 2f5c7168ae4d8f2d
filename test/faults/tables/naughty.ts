import naughty from "big-list-of-naughty-strings/blns.json" with { type: "json" };
import type { Fault } from "../fault.ts";
import { answering, http } from "../scenes.ts";

/**
 * Each naughty string once, in all the places where a text goes through: sent as a start parameter, named as the
 * session's id or as its state, beside them as an extra field and as both links.
 */
export const NAUGHTY: readonly Fault[] = [...new Set<string>(naughty)].map((text, index): Fault => {
  const answer = {
    data: { sessionId: text, state: text, more: text },
    links: { self: text, browser: text },
    [text]: text,
  };
  const nothing = text === "";
  return {
    name: `naughty string ${index + 1}, ${inNames(text)}`,
    arrange: answering(http(JSON.stringify(answer))),
    start: nothing ? "in doubt no data.sessionId" : `accepted ${text}`,
    query: nothing ? "trouble no data.state" : `state ${text}`,
    body: JSON.stringify({ data: { startParameters: { [text]: text } } }),
    recorded: Buffer.from(JSON.stringify(answer)),
  };
});

/** Short, on one line, and the same on every terminal. */
function inNames(text: string): string {
  const plain = JSON.stringify(text.slice(0, 24)).replace(/[^\x20-\x7e]/g, ".");
  return text.length > 24 ? `${plain}…` : plain;
}
