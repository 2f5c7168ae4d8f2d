import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createEngine } from "../../sandbox/engine.ts";
import { startSandboxServer } from "../../sandbox/server.ts";
import { call, EMPLOYEE, onlySessionId, runSandbox } from "./running-sandbox.ts";

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

test("closing calls off an answer that is still to come, and the session exists", async () => {
  const { engine, server, start, bugs } = await runSandbox({ scenario: "slow", speed: 0.001 });
  const pending = start();
  await expect.poll(() => engine.snapshot().sessions.length).toBe(1);
  await server.close();
  expect(await pending).toMatchObject({ status: null, cut: true });
  expect(bugs).toEqual([]);
});

test("a slow answer comes late and whole", async () => {
  const { start } = await runSandbox({ scenario: "slow", speed: 100 });
  const before = performance.now();
  const seen = await start();
  expect(performance.now() - before).toBeGreaterThan(35);
  expect([seen.status, seen.cut]).toEqual([201, false]);
});

test("a caller that leaves a slow start leaves its session behind, and no trouble", async () => {
  const { engine, server, bugs } = await runSandbox({ scenario: "slow", speed: 0.001 });
  const outgoing = request(`${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${EMPLOYEE.key}` },
    agent: false,
  });
  const failed = once(outgoing, "error");
  outgoing.end();
  await expect.poll(() => engine.snapshot().sessions.length).toBe(1);
  outgoing.destroy(new Error("left"));
  await failed;
  expect(onlySessionId(engine)).toHaveLength(22);
  expect(bugs).toEqual([]);
});

test("the process keeps its own Request and Response", async () => {
  const { Request, Response } = globalThis;
  await runSandbox();
  expect(globalThis.Request).toBe(Request);
  expect(globalThis.Response).toBe(Response);
});
