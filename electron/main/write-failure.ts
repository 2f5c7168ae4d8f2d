/** Why a file could not be written, as a person can mend it. */
export function writeFailure(error: unknown): "disk_full" | "not_writable" | "other" {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOSPC" || code === "EDQUOT") return "disk_full";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "not_writable" : "other";
}
