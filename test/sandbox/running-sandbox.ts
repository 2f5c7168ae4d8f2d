import { type IncomingHttpHeaders, request } from "node:http";
import { afterEach } from "vitest";
import type { Delay } from "../../sandbox/delay.ts";
import { createEngine, type EngineOptions, type SandboxEngine } from "../../sandbox/engine.ts";
import { SAMPLE_MODULES, type SandboxModule } from "../../sandbox/sample-modules.ts";
import { type SandboxServer, startSandboxServer } from "../../sandbox/server.ts";

/** A clock that a test moves by hand. */
export type HandClock = { now: () => number; pass: (ms: number) => void };

export function handClock(startMs = 1_700_000_000_000): HandClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    pass(ms) {
      nowMs += ms;
    },
  };
}

function sample(index: number): SandboxModule {
  const module = SAMPLE_MODULES[index];
  if (module === undefined) throw new Error(`No sample module ${index}.`);
  return module;
}

export const EMPLOYEE = sample(0);
export const CONTRACT = sample(1);
export const REPORT = sample(2);

/** What a client saw of an answer. `cut` when the connection went before the answer was whole. */
export type Seen = {
  readonly status: number | null;
  readonly statusMessage: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly cut: boolean;
};

export type Call = {
  readonly method?: "GET" | "POST" | "HEAD" | "OPTIONS";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

const NO_ANSWER: Seen = { status: null, statusMessage: "", headers: {}, body: "", cut: true };

/** One request on a connection of its own; never rejects. */
export function call(url: string, { method = "GET", headers = {}, body }: Call = {}): Promise<Seen> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", () => undefined);
      answer.on("close", () =>
        resolve({
          status: answer.statusCode ?? null,
          statusMessage: answer.statusMessage ?? "",
          headers: answer.headers,
          body: Buffer.concat(chunks).toString("utf8"),
          cut: !answer.complete,
        }),
      );
    });
    outgoing.on("error", () => resolve(NO_ANSWER));
    outgoing.end(body);
  });
}

export type Running = {
  readonly engine: SandboxEngine;
  readonly server: SandboxServer;
  readonly clock: HandClock;
  readonly start: (module?: SandboxModule, body?: string | Uint8Array) => Promise<Seen>;
  readonly query: (sessionId: string, module?: SandboxModule) => Promise<Seen>;
  readonly bugs: readonly unknown[];
};

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** A sandbox on a free port with a clock in the test's hand, closed after the test. */
export async function runSandbox(options: EngineOptions & { delay?: Delay } = {}): Promise<Running> {
  const { delay, ...engineOptions } = options;
  const clock = handClock();
  const bugs: unknown[] = [];
  const engine = createEngine({ clock, ...engineOptions });
  const server = await startSandboxServer(engine, {
    onBug: (error) => bugs.push(error),
    ...(delay === undefined ? {} : { delay }),
  });
  if (server.kind !== "listening") throw new Error(server.code);
  closers.push(server.close);
  return {
    engine,
    server,
    clock,
    bugs,
    start: (module = EMPLOYEE, body) =>
      call(`${server.url}/api/execution/${module.moduleId}/sessions`, {
        method: "POST",
        headers: { Authorization: `Bearer ${module.key}`, "Content-Type": "application/json" },
        ...(body === undefined ? {} : { body }),
      }),
    query: (sessionId, module = EMPLOYEE) =>
      call(`${server.url}/api/execution/${module.moduleId}/sessions/${sessionId}`, {
        headers: { Authorization: `Bearer ${module.key}`, Accept: "application/json" },
      }),
  };
}

/** The id in a start's answer. */
export function sessionIdOf(seen: Seen): string {
  const answer: { data: { sessionId: string } } = JSON.parse(seen.body);
  return answer.data.sessionId;
}

/** The only session of an engine. */
export function onlySessionId(engine: SandboxEngine): string {
  const [session, ...others] = engine.snapshot().sessions;
  if (session === undefined || others.length > 0) throw new Error("Not exactly one session.");
  return session.sessionId;
}

/** A start's body with these parameters. */
export function bodyWith(startParameters: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ data: { startParameters } });
}
