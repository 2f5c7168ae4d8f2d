import type { CallAddress } from "../core/http-request.ts";
import { assertNever } from "../core/result.ts";
import type { EndCause } from "./ending.ts";
import type { Conclusion } from "./job.ts";
import { spoken } from "./spoken.ts";
import type { WatchEnd } from "./watch-session.ts";

const words = spoken.cli.endings;

/** What is known when a watch ends. */
export interface WatchKnown {
  readonly sessionId: string;
  readonly state: string | null;
  /** The start's link where there was one, else the query's. */
  readonly browserLink: string | null;
  readonly host: string;
  /** How to go on watching, to copy. */
  readonly watchCommand: string;
}

/** Judges how a watch ended: the exit code's table for everything behind an accepted start. */
export function concludeWatch(end: WatchEnd, cause: EndCause | null, known: WatchKnown): Conclusion {
  switch (end.kind) {
    case "awaited":
      return { exit: "done", reason: "awaited", message: words.awaited(end.state) };
    case "final": {
      const sentence = spoken.states.stateSentence(end.state, "not_sure");
      const message = `${words.otherwise(end.state)} ${sentence}`;
      const exit = end.state === "fatal_errored" ? "fatal_errored" : "not_there";
      return { exit, reason: end.state === "fatal_errored" ? "fatal_errored" : "otherwise", message };
    }
    case "waiting": {
      const message = `${words.waiting(known.browserLink)} ${words.watchThen(known.watchCommand)}`;
      return { exit: "not_there", reason: "waiting", message };
    }
    case "unknown":
      return { exit: "not_there", reason: "unknown", message: words.unknown };
    case "denied": {
      const message = words.denied(
        spoken.describe({ kind: "query_denied", status: end.status, host: known.host }).meaning,
      );
      return { exit: "refused", reason: "denied", message };
    }
    case "cut": {
      const { sessionId, state, watchCommand } = known;
      const rest = `${words.goesOn(sessionId, state)} ${words.watchAgain(watchCommand)}`;
      return concludeCut(cause, { otherwise: "not_there", rest });
    }
    default:
      return assertNever(end);
  }
}

/**
 * Judges an end from outside: a signal, the limit, an output that nobody reads.
 *
 * @param then.otherwise  What it counts as where it was no signal.
 */
export function concludeCut(
  cause: EndCause | null,
  then: { readonly otherwise: Exclude<Conclusion["exit"], "done">; readonly rest: string },
): Conclusion {
  const reason = cause ?? "interrupted";
  const sentence = { timeout: words.timeout, interrupted: words.interrupted, stdout_gone: words.stdoutGone };
  const message = `${sentence[reason]} ${then.rest}`.trim();
  return { exit: reason === "interrupted" ? "interrupted" : then.otherwise, reason, message };
}

/** The command that watches a session, to copy into a POSIX shell. */
export function watchCommand({ baseUrl, moduleId }: CallAddress, sessionId: string): string {
  const ids = [moduleId, sessionId].map(quoted);
  const dashes = ids.some((id) => id.startsWith("-")) ? ["--"] : [];
  return ["module-bench watch --base-url", quoted(baseUrl), ...dashes, ...ids].join(" ");
}

function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
