import type { BrowserWindow } from "electron";
import type { SystemEvents } from "../../../core/watch/system-events.ts";

/** Who is told that the person left or came back. */
export interface PersonAwayPorts {
  readonly away: { left(): Promise<void>; back(): Promise<void> };
  readonly watching: { lookedAt(isLookedAt: boolean): Promise<void> };
  readonly system: Pick<SystemEvents, "listen">;
  readonly onBug: (error: unknown) => void;
}

/**
 * Nobody looks at a window that is hidden or minimized, or of a computer that sleeps. One that is not shown yet was left
 * by nobody: whoever starts the app is there.
 */
export function noticePersonAway(
  window: BrowserWindow,
  { away, watching, system, onBug }: PersonAwayPorts,
): void {
  const isSeen = () => !window.isDestroyed() && window.isVisible() && !window.isMinimized();
  function left(): void {
    void Promise.all([watching.lookedAt(false), away.left()]).catch(onBug);
  }
  function back(): void {
    if (isSeen()) void Promise.all([watching.lookedAt(true), away.back()]).catch(onBug);
  }
  window.on("hide", left);
  window.on("minimize", left);
  window.on("show", back);
  window.on("restore", back);
  system.listen((event) => {
    if (event === "suspend") left();
    if (event === "resume") back();
  });
  if (isSeen()) back();
  else void watching.lookedAt(false).catch(onBug);
}
