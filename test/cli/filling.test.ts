import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFilling } from "../../cli/filling.ts";
import { ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, serve } from "./scripted-server.ts";

const bench = { clock: { now: () => 5, steady: () => 0, after: () => () => {} }, random: () => 0.5 };

describe("--fill", () => {
  test("makes nothing without it: what looks like a placeholder is sent as typed", async () => {
    const server = await serve(ACCEPTED);
    await runCli(["start", MODULE, "--base-url", server.url, "--param", "a={{today}}"]);
    expect(server.requests[0]?.body).toBe('{"data":{"startParameters":{"a":"{{today}}"}}}');
  });

  test("makes the list in texts, by type, never in raw JSON; the seed is said and makes the same again", async () => {
    const server = await serve(ACCEPTED);
    const file = join(ownFolder(), "module.json");
    writeFileSync(
      file,
      JSON.stringify({
        kind: "module-bench/module",
        version: 1,
        name: "m",
        moduleId: MODULE,
        moduleKind: "input",
        parameters: [{ name: "N", type: "number", apiName: "n" }],
      }),
    );
    const params = ["n={{counter}}", "id={{uuid}}", 'raw:="{{today}}"', "odd={{toady}}"].flatMap((each) => [
      "--param",
      each,
    ]);
    const start = ["start", MODULE, "--base-url", server.url, "--module", file, ...params];
    const first = await runCli([...start, "--fill", "--counter", "41"]);
    const seed = /--seed (\w+) makes/.exec(first.stderr)?.[1] ?? "";
    await runCli([...start, "--fill", "--counter", "41", "--seed", seed]);
    await runCli([...start, "--fill", "--counter", "41", "--seed", "another"]);
    const bodies = server.requests.map(({ body }) => body);
    expect(bodies[0]).toMatch(/"n":41,"id":"[0-9a-f-]{36}","raw":"\{\{today\}\}","odd":"\{\{toady\}\}"/);
    expect(bodies[1]).toBe(bodies[0]);
    expect(bodies[2]).not.toBe(bodies[0]);
  });

  test.each([
    ["America/Los_Angeles", "-08:00", "-07:00"],
    ["UTC", "+00:00", "+00:00"],
    ["Pacific/Tongatapu", "+13:00", "+13:00"],
  ])("tells day and time as they are in %s", async (TZ, winter, summer) => {
    const server = await serve(ACCEPTED);
    const args = ["--fill", "--param", "d={{today}}", "--param", "t={{now}}"];
    const before = Date.now();
    await runCli(["start", MODULE, "--base-url", server.url, ...args], { env: { TZ } });
    const { d = "", t = "" } = JSON.parse(server.requests[0]?.body ?? "{}").data.startParameters;
    expect([winter, summer]).toContain(t.slice(19));
    expect(t.slice(0, 10)).toBe(d);
    expect(Math.abs(Date.parse(t) - before)).toBeLessThan(60_000);
  });

  test.each([
    [["--param", "a={{counter}}", "--fill"], "{{counter}} needs --counter N"],
    [["--param", "a=1", "--seed", "x"], "--seed and --counter belong to --fill."],
    [["--param", "a=1", "--fill", "--counter", "0"], "A --counter is a whole number from 1."],
    [["--param", "a=1", "--fill", "--counter", "1e3"], "A --counter is a whole number from 1."],
    [["--param", "a=1", "--fill", "--seed", ""], "A --seed has from 1 to 200 characters."],
  ])("sends nothing for %j", async (args, message) => {
    const server = await serve(ACCEPTED);
    const end = await runCli(["start", MODULE, "--base-url", server.url, ...args]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(message);
    expect(server.requests).toEqual([]);
  });

  test("counts only what was counted: without {{counter}} no number is needed", () => {
    expect(readFilling({ fill: true }, bench)).toMatchObject({
      ok: true,
      value: { moment: { at: 5, seed: expect.stringMatching(/^[0-9a-z]+$/) }, counter: null },
    });
    expect(readFilling({}, bench)).toEqual({ ok: true, value: null });
  });
});
