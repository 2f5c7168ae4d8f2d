import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** To the second, so that one rendering sees one time. */
function thisSecond(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}

function tick(): void {
  for (const listener of listeners) listener();
}

/** Starts or ends the page's one clock: it rests while nobody listens and while the window is hidden. */
function settle(): void {
  const wanted = listeners.size > 0 && document.visibilityState !== "hidden";
  if (wanted && timer === null) timer = setInterval(tick, 1_000);
  if (!wanted && timer !== null) {
    clearInterval(timer);
    timer = null;
  }
}

function shown(): void {
  settle();
  if (document.visibilityState !== "hidden") tick();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener("visibilitychange", shown);
  listeners.add(listener);
  settle();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) document.removeEventListener("visibilitychange", shown);
    settle();
  };
}

/** `useNow` while `active`; else 0, without a rendering a second. */
export function useNowWhile(active: boolean): number {
  return useSyncExternalStore(active ? subscribe : never, active ? thisSecond : zero);
}

function never(): () => void {
  return () => {};
}

function zero(): number {
  return 0;
}

/** Wall time in ms that moves once a second while the window is seen. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, thisSecond);
}
