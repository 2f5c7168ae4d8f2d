import { createHook } from "node:async_hooks";

/** What a call may leave behind: sockets, servers, look-ups, timers. */
const SOCKETS = new Set([
  "TCPSocketWrap",
  "TCPConnectWrap",
  "TCPServerWrap",
  "TLSWrap",
  "PipeWrap",
  "GetAddrInfoReqWrap",
  "WriteWrap",
  "ShutdownWrap",
]);

/** Notes what is held from its making on, and tells what of it is still there. */
export class Leftovers {
  readonly #before = heldSockets();
  readonly #timers = new Set<number>();
  readonly #hook = createHook({
    init: (id, kind) => {
      if (kind === "Timeout" && !isTestRunners(new Error().stack ?? "")) this.#timers.add(id);
    },
    destroy: (id) => void this.#timers.delete(id),
  }).enable();

  /** The kinds of what is left, once it has had 2 s to go away: sockets close in the event loop's own time. */
  async left(): Promise<readonly string[]> {
    const until = performance.now() + 2_000;
    while (this.#now().length > 0 && performance.now() < until) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#hook.disable();
    return this.#now();
  }

  #now(): readonly string[] {
    const sockets = [...heldSockets()].filter(([kind, count]) => count > (this.#before.get(kind) ?? 0));
    return [...sockets.map(([kind]) => kind), ...(this.#timers.size > 0 ? ["Timeout"] : [])];
  }
}

/** True where the first frame beyond Node and this file lies in a package. */
function isTestRunners(stack: string): boolean {
  const frames = stack.split("\n").slice(1);
  const maker = frames.find((frame) => !/node:|leftovers/.test(frame)) ?? "";
  return maker.includes("node_modules");
}

function heldSockets(): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    if (SOCKETS.has(kind)) held.set(kind, (held.get(kind) ?? 0) + 1);
  }
  return held;
}
