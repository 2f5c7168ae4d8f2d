import { words } from "./words.ts";

/** Stands in place of the page when main could not say what it keeps. */
export function LoadFailed() {
  return (
    <main role="alert" className="flex h-full flex-col items-center justify-center gap-1 p-8 text-center">
      <h1 className="text-panel">{words.shell.loadFailed}</h1>
      <p className="max-w-[68ch] text-ink-2">{words.shell.loadFailedWayOn}</p>
    </main>
  );
}
