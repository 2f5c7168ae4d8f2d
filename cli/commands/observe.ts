import type { Job } from "../job.ts";
import { spoken } from "../spoken.ts";
import type { Heard } from "../watch-session.ts";

/** Records a query and tells what it showed: a state, or trouble that says nothing about the session. */
export function tellQuery(job: Job, sessionId: string, { report, changed, nextQueryInMs }: Heard): void {
  const { exchange, heardAt, outcome } = report;
  job.record(exchange);
  const common = { at: heardAt, askedAt: exchange.sentAt, sessionId, nextQueryInMs };
  if (outcome.kind === "state") {
    const { state, browserLink, extra } = outcome;
    job.tell({ event: "observed", ...common, state, changed, browserLink, extra });
    return;
  }
  const { host } = job;
  const { meaning, next } = spoken.describe(
    outcome.kind === "denied"
      ? { kind: "query_denied", status: outcome.status, host }
      : { kind: "query_trouble", trouble: outcome.trouble, host },
  );
  const detail = outcome.kind === "denied" ? outcome : outcome.trouble;
  job.tell({ event: "trouble", call: "query", ...common, detail, message: meaning, next });
}
