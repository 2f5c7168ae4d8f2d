import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import type { Delay } from "../../sandbox/delay.ts";
import { createEngine } from "../../sandbox/engine.ts";
import { startSandboxServer } from "../../sandbox/server.ts";
import { call, EMPLOYEE, onlySessionId, runSandbox, sessionIdOf } from "./running-sandbox.ts";

/** As they were before any sandbox of this file was served. */
const OWN = { Request: globalThis.Request, Response: globalThis.Response };

test("two sandboxes find ports of their own", async () => {
  const [first, second] = [await runSandbox(), await runSandbox()];
  expect(first.server.port).toBeGreaterThan(0);
  expect(first.server.port).not.toBe(second.server.port);
});

test("a port that is taken is told, not thrown", async () => {
  const { server } = await runSandbox();
  expect(await startSandboxServer(createEngine(), { port: server.port })).toEqual({
    kind: "not_listening",
    code: "EADDRINUSE",
  });
});

test("after closing nothing answers, and closing twice does no harm", async () => {
  const { server } = await runSandbox();
  const idle = connect(server.port, "127.0.0.1");
  await once(idle, "connect");
  const gone = once(idle, "close");
  await Promise.all([server.close(), server.close()]);
  await gone;
  expect((await call(`${server.url}/page.css`)).status).toBeNull();
});

type HeldAnswer = { readonly delayMs: number; readonly ended: Promise<unknown> };

/** Holds an answer back until its caller leaves, and tells of it. */
function endlessDelay(): { readonly delay: Delay; readonly held: Promise<HeldAnswer> } {
  let tell: (answer: HeldAnswer) => void = () => undefined;
  const held = new Promise<HeldAnswer>((resolve) => {
    tell = resolve;
  });
  return {
    held,
    async delay(delayMs, signal) {
      const ended = once(signal, "abort");
      tell({ delayMs, ended });
      await ended;
    },
  };
}

test("a late answer is held back as long as the engine says, and comes whole", async () => {
  const waits: number[] = [];
  const { start, query } = await runSandbox({
    scenario: "slow",
    delay: async (delayMs) => void waits.push(delayMs),
  });
  const started = await start();
  expect([started.status, started.cut]).toEqual([201, false]);
  expect((await query(sessionIdOf(started))).status).toBe(200);
  expect(waits).toEqual([4_000, 4_000]);
});

test("closing ends an answer that is still to come, and the session exists", async () => {
  const { delay, held } = endlessDelay();
  const { engine, server, start, bugs } = await runSandbox({ scenario: "slow", delay });
  const pending = start();
  const { ended } = await held;
  await server.close();
  await ended;
  expect(await pending).toMatchObject({ status: null, cut: true });
  expect(onlySessionId(engine)).toHaveLength(22);
  expect(bugs).toEqual([]);
});

test("a caller that leaves a slow start ends its wait and leaves its session behind", async () => {
  const { delay, held } = endlessDelay();
  const { engine, server, bugs } = await runSandbox({ scenario: "slow", delay });
  const outgoing = request(`${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${EMPLOYEE.key}` },
    agent: false,
  });
  const failed = once(outgoing, "error");
  outgoing.end();
  const { ended } = await held;
  outgoing.destroy(new Error("left"));
  await Promise.all([failed, ended]);
  expect(onlySessionId(engine)).toHaveLength(22);
  expect(bugs).toEqual([]);
});

test("the process keeps its own Request and Response", async () => {
  await runSandbox();
  expect(globalThis.Request).toBe(OWN.Request);
  expect(globalThis.Response).toBe(OWN.Response);
});
