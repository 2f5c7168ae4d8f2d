/** Without the right to write there, or with something else than a file or a folder in its place. */
const NOT_WRITABLE: ReadonlySet<unknown> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
]);

/** Why a file could not be written, as a person can mend it. */
export function writeFailure(error: unknown): "disk_full" | "not_writable" | "other" {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOSPC" || code === "EDQUOT") return "disk_full";
  return NOT_WRITABLE.has(code) ? "not_writable" : "other";
}
