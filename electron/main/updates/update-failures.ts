import type { UpdateFailure } from "../../../core/update.ts";

const CUT =
  /ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_(RESET|CLOSED)|aborted/;

/** Chromium's own word for what became of a request. */
export function netFailure({ message }: Error): UpdateFailure {
  if (CUT.test(message)) return { kind: "cut" };
  const [, code] = /net::(ERR_[A-Z0-9_]+)/.exec(message) ?? [];
  return code === undefined ? { kind: "other" } : { kind: "unreachable", code };
}

/** What became of electron-updater's download, by its codes and the system's. */
export function downloadFailure(error: unknown): UpdateFailure {
  if (!(error instanceof Error)) return { kind: "other" };
  const code = "code" in error ? error.code : null;
  if (code === "ERR_CHECKSUM_MISMATCH") return { kind: "damaged" };
  return fileFailure(code) ?? netFailure(error);
}

/** What the disk refused; `null` for what is not the disk's. */
function fileFailure(code: unknown): UpdateFailure | null {
  if (code === "ENOSPC" || code === "EDQUOT") return { kind: "disk_full" };
  const isRefused = code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR";
  return isRefused ? { kind: "not_writable" } : null;
}
