import { net, type Session } from "electron";
import { fail, ok, type Result } from "../../../core/result.ts";
import type { UpdateFailure } from "../../../core/update.ts";
import { MAX_FEED_BYTES } from "./release-file.ts";
import { netFailure } from "./update-failures.ts";

/**
 * Reads the feed's text through the updater's session, whose gate stops what it must not get.
 *
 * In place of electron-updater's own way, which has no limit in size or time: `signal` ends it.
 */
export async function fetchFeed(
  url: string,
  session: Session,
  signal: AbortSignal,
): Promise<Result<string, UpdateFailure>> {
  return await new Promise((settle) => {
    const request = net.request({ url, session, redirect: "error", credentials: "omit" });
    const end = (result: Result<string, UpdateFailure>) => {
      settle(result);
      request.abort();
    };
    signal.addEventListener("abort", () => end(fail({ kind: "stalled" })), { once: true });
    request.on("login", (_proxy, answer) => answer());
    request.on("error", (error) => settle(fail(netFailure(error))));
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > MAX_FEED_BYTES) end(fail({ kind: "too_large" }));
      });
      response.on("error", (error: Error) => settle(fail(netFailure(error))));
      response.on("aborted", () => settle(fail({ kind: "cut" })));
      response.on("end", () => settle(textOf(Buffer.concat(chunks))));
    });
    request.end();
  });
}

function textOf(bytes: Uint8Array): Result<string, UpdateFailure> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail({ kind: "malformed" });
  }
}
