import type { Result } from "../../../core/result.ts";
import type { Release, UpdateFailure } from "../../../core/update.ts";

/** What looks, downloads and installs. One at a time; an abort makes it answer soon. */
export interface Updater {
  /** `null` where nothing newer is there. */
  look(signal: AbortSignal): Promise<Result<Release | null, UpdateFailure>>;
  /** Fetches what the last look found. `onShare`: of the bytes, 0 to 1. */
  download(onShare: (share: number) => void, signal: AbortSignal): Promise<Result<void, UpdateFailure>>;
  /**
   * Puts in place what was downloaded, as the last thing before the app ends; `restart` has the new version started.
   *
   * @throws What the system refuses; then the old version is still there.
   */
  install(restart: boolean): Promise<void>;
}
