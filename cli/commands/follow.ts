import { concludeWatch, watchCommand } from "../conclusion.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Job } from "../job.ts";
import { watchSession } from "../watch-session.ts";
import { tellQuery } from "./observe.ts";

/** A session to follow. */
export interface Followed {
  readonly sessionId: string;
  /** The start's; `null` for a session that somebody else started. */
  readonly startLink: string | null;
  readonly until: readonly string[];
}

/** Watches a session to its end and concludes the command. */
export async function follow(job: Job, { sessionId, startLink, until }: Followed): Promise<ExitCode> {
  const seen: { state: string | null; link: string | null } = { state: null, link: null };
  const end = await watchSession(job, {
    sessionId,
    until,
    heard(heard) {
      tellQuery(job, sessionId, heard);
      const { outcome } = heard.report;
      if (outcome.kind !== "state") return;
      seen.state = outcome.state;
      seen.link = outcome.browserLink;
    },
  });
  const known = { sessionId, state: seen.state, browserLink: startLink ?? seen.link };
  const conclusion = concludeWatch(end, job.bench.ending.cause, {
    ...known,
    host: job.host,
    watchCommand: watchCommand(job.address, sessionId),
  });
  return job.finish(conclusion, known);
}
