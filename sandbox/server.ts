import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createSandboxApp } from "./app.ts";
import { type Delay, delay as realDelay } from "./delay.ts";
import type { SandboxEngine } from "./engine.ts";

/** A sandbox that listens. */
export type SandboxServer = {
  readonly kind: "listening";
  /** The base URL of a connection to it, `http://127.0.0.1:1234`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Drops every connection and answer under way; resolves when the port is free again. A second call does no harm. */
  readonly close: () => Promise<void>;
};

/** What became of listening; `code` is Node's, such as `EADDRINUSE` or `EACCES`. */
export type ListenOutcome = SandboxServer | { readonly kind: "not_listening"; readonly code: string };

/**
 * Serves an engine on 127.0.0.1, and on no other address.
 *
 * @param options.port   0 to 65535. Default 0: any free port.
 * @param options.delay  Holds back late answers. Default by timer.
 * @param options.onBug  Told of what must not happen while a request is answered.
 */
export async function startSandboxServer(
  engine: SandboxEngine,
  options: { readonly port?: number; readonly delay?: Delay; readonly onBug?: (error: unknown) => void } = {},
): Promise<ListenOutcome> {
  const { port = 0, delay = realDelay, onBug } = options;
  let authority = "";
  const app = createSandboxApp(engine, {
    authority: () => authority,
    delay,
    ...(onBug === undefined ? {} : { onBug }),
  });
  // The process's own Request and Response stay what they are: the sandbox is a guest in the app's main process.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const failure = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once("error", resolve);
    server.listen({ host: "127.0.0.1", port }, () => resolve(null));
  });
  if (failure !== null) return { kind: "not_listening", code: failure.code ?? "UNKNOWN" };
  server.on("error", (error) => onBug?.(error));
  const { address, port: boundPort } = server.address() as AddressInfo;
  authority = `${address}:${boundPort}`;
  let closed: Promise<void> | undefined;
  return {
    kind: "listening",
    url: `http://${authority}`,
    port: boundPort,
    close() {
      closed ??= new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return closed;
    },
  };
}
