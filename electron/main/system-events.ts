import { app, net, powerMonitor } from "electron";
import type { SystemEvent, SystemEvents } from "../../core/watch/system-events.ts";

/** How often the network is looked at, in ms. */
const LOOK_EVERY_MS = 5_000;

/**
 * What the system tells this app. Only once the app is ready.
 *
 * Whether there is a network is asked for again and again: main gets no event of it, and the page, which gets one, may be
 * hidden, hung or gone. While somebody listens, quitting waits for who hears `quit` to end the app.
 */
export function electronSystemEvents(): SystemEvents {
  const listeners = new Set<(event: SystemEvent) => void>();
  const tell = (event: SystemEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  powerMonitor.on("suspend", () => tell("suspend"));
  powerMonitor.on("resume", () => tell("resume"));
  app.on("will-quit", (event) => {
    if (listeners.size > 0) event.preventDefault();
    tell("quit");
  });
  let online = net.isOnline();
  setInterval(() => {
    if (net.isOnline() === online) return;
    online = !online;
    tell(online ? "online" : "offline");
  }, LOOK_EVERY_MS);
  return {
    isOnline: () => net.isOnline(),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
