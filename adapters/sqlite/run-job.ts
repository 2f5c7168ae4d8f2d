import type { Worker } from "node:worker_threads";
import { fail, ok, type Result } from "../../core/result.ts";
import type { JobFailure, JobReport, JobValues, StoreJob } from "./jobs.ts";

/** A job under way in a thread of its own. */
export interface RunningJob<Kind extends StoreJob["kind"]> {
  /** Never rejects; a thread that dies is `closed`. Settles once the thread has ended, so that the file is free. */
  readonly ended: Promise<Result<JobValues[Kind], JobFailure>>;
  /** Only an export can be ended early; it then fails with `cancelled`, unless it was through already. */
  cancel(): void;
}

/**
 * Follows a job that a worker does with `serveJob`.
 *
 * @param onProgress  Told now and then, and at the end.
 */
export function runJob<Kind extends StoreJob["kind"]>(
  worker: Worker,
  onProgress: (done: number, total: number) => void = () => {},
): RunningJob<Kind> {
  let result: Result<JobValues[Kind], JobFailure> | null = null;
  worker.on("message", (report: JobReport) => {
    if (report.kind === "progress") onProgress(report.done, report.total);
    else if (report.kind === "failed") result = fail(report.failure);
    else result = ok(report.value as JobValues[Kind]);
  });
  worker.on("error", (error) => {
    result ??= fail({ kind: "closed", detail: error.message });
  });
  const ended = new Promise<Result<JobValues[Kind], JobFailure>>((resolve) => {
    worker.once("exit", () => resolve(result ?? fail({ kind: "closed", detail: "the thread ended" })));
  });
  return { ended, cancel: () => worker.postMessage({ kind: "cancel" }) };
}
