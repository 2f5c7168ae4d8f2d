import { describe, expect, test } from "vitest";
import type { Bench } from "../../cli/bench.ts";
import { Ending } from "../../cli/ending.ts";
import { Job } from "../../cli/job.ts";
import { FdWriter } from "../../cli/output/fd-writer.ts";
import { type Heard, watchSession } from "../../cli/watch-session.ts";
import { ApiKey } from "../../core/api-key.ts";
import { KnownSecrets } from "../../core/known-secrets.ts";
import type { HttpAnswer, Transport } from "../../core/transport.ts";
import { FakeClock, settled } from "../support/fake-clock.ts";

const TIMING = {
  resolvedMs: 0,
  connectedMs: 0,
  securedMs: null,
  sentMs: 0,
  firstByteMs: 0,
  totalMs: 0,
};

function answer(status: number, body: unknown, headers: HttpAnswer["headers"] = []): HttpAnswer {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return { kind: "answer", status, statusText: "", headers, body: bytes, timing: TIMING };
}

const told = (state: string) => answer(200, { data: { state } });

/** A watch over answers that are given in turn, the last one for ever. */
function watched(answers: readonly [HttpAnswer, ...HttpAnswer[]], random = 0.5) {
  const clock = new FakeClock();
  const ending = new Ending();
  const asked: number[] = [];
  const transport: Transport = {
    send: async () => {
      asked.push(clock.now());
      return answers[Math.min(asked.length, answers.length) - 1] ?? answers[0];
    },
  };
  const secrets = new KnownSecrets();
  const writer = () => new FdWriter(-1, secrets);
  const bench: Bench = {
    args: [],
    environmentKey: null,
    platform: "linux",
    version: "0",
    stdin: () => process.stdin,
    stdout: writer(),
    stderr: writer(),
    screen: null,
    stderrIsTerminal: false,
    secrets,
    ending,
    clock,
    random: () => random,
    transport,
    checker: { check: () => Promise.reject(new Error("not used")) },
    environmentPassphrase: null,
  };
  const call = { address: { baseUrl: "https://acme.test", moduleId: "m" }, key: new ApiKey("k") };
  const reporter = { tell: () => undefined, say: () => undefined, close: () => undefined };
  const job = new Job(bench, call, { reporter, record: null });
  const heard: Heard[] = [];
  const end = watchSession(job, {
    sessionId: "s",
    until: ["completed"],
    heard: (what) => {
      heard.push(what);
    },
  });
  return { clock, ending, heard, end };
}

describe("a watch", () => {
  test("waits by the policy: 1 s, then ×1.3, and begins anew with a change", async () => {
    const { clock, heard, end } = watched([
      told("created"),
      told("created"),
      told("running"),
      told("completed"),
    ]);
    for (const ms of [0, 1_000, 1_300, 1_000]) {
      await clock.advance(ms);
      await settled();
    }
    expect(heard.map(({ nextQueryInMs }) => nextQueryInMs)).toEqual([1_000, 1_300, 1_000, null]);
    expect(heard.map(({ changed }) => changed)).toEqual([true, false, true, true]);
    expect(await end).toEqual({ kind: "awaited", state: "completed" });
  });

  test("never asks before a Retry-After is over, however the jitter falls", async () => {
    const wish = answer(429, {}, [{ name: "Retry-After", value: "7" }]);
    const { heard } = watched([wish], 0);
    await settled();
    expect(heard.map(({ nextQueryInMs }) => nextQueryInMs)).toEqual([7_000]);
  });

  test("spreads its waits by the jitter", async () => {
    const { heard } = watched([told("created")], 0);
    await settled();
    expect(heard[0]?.nextQueryInMs).toBe(800);
  });

  test("is cut in the middle of a wait", async () => {
    const { ending, heard, end } = watched([told("running")]);
    await settled();
    ending.end("interrupted");
    expect(await end).toEqual({ kind: "cut" });
    expect(heard).toHaveLength(1);
  });

  test("forgets two denials when the third answer is good", async () => {
    const { clock, end } = watched([
      answer(404, {}),
      answer(404, {}),
      told("running"),
      answer(404, {}),
      told("completed"),
    ]);
    for (const ms of [0, 2_000, 4_000, 1_000, 2_000]) {
      await clock.advance(ms);
      await settled();
    }
    expect(await end).toMatchObject({ kind: "awaited" });
  });
});
