import type { MessagePort } from "node:worker_threads";
import { KnownSecrets } from "../../core/known-secrets.ts";
import { checkFile } from "./check.ts";
import { ExportCancelled, exportFile } from "./export-file.ts";
import { callFailure } from "./failures.ts";
import type { JobFailure, JobReport, JobValues, StoreJob } from "./jobs.ts";
import { replaceFile } from "./replace.ts";

/** How often progress is told, in ms at least. */
const TELL_MS = 100;

/** Does one job in this thread, reports how it goes, and ends. */
export async function serveJob(port: MessagePort, file: string, job: StoreJob): Promise<void> {
  const say = (report: JobReport) => port.postMessage(report);
  let cancelled = false;
  port.on("message", () => {
    cancelled = true;
  });
  try {
    say({ kind: "done", value: await work(file, job, { say, isCancelled: () => cancelled }) });
  } catch (error) {
    say({ kind: "failed", failure: jobFailure(error) });
  } finally {
    port.close();
  }
}

async function work(
  file: string,
  job: StoreJob,
  { say, isCancelled }: { readonly say: (report: JobReport) => void; readonly isCancelled: () => boolean },
): Promise<JobValues[StoreJob["kind"]]> {
  switch (job.kind) {
    case "check":
      return checkFile(file);
    case "replace":
      return replaceFile(file, job.by, job.aside);
    case "export": {
      let toldAt = Number.NEGATIVE_INFINITY;
      return exportFile(file, job.wish, {
        secrets: knowing(job.secrets),
        isCancelled,
        onProgress(done, total) {
          if (performance.now() - toldAt < TELL_MS && done < total) return;
          toldAt = performance.now();
          say({ kind: "progress", done, total });
        },
      });
    }
  }
}

function knowing(texts: readonly string[]): KnownSecrets {
  const secrets = new KnownSecrets();
  for (const text of texts) secrets.learn(text);
  return secrets;
}

function jobFailure(error: unknown): JobFailure {
  if (error instanceof ExportCancelled) return { kind: "cancelled", detail: error.message };
  const { kind, message } = callFailure(error);
  return { kind, detail: message };
}
