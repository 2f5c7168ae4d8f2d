import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KEY, ownFolder, runCli, startCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, SILENCE, serve, told } from "./scripted-server.ts";

function lines(file: string): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
}

describe("--record", () => {
  test("holds what was sent and seen, in order, without the key, for its owner only", async () => {
    const server = await serve(ACCEPTED, told("running"), told("completed"));
    const folder = ownFolder();
    const file = join(folder, "run.jsonl");
    const args = ["start", MODULE, "--base-url", server.url, "--watch", "--record", file, "--param", "a=1"];
    const end = await runCli(args);
    expect(end.code).toBe(0);
    expect(lines(file)).toMatchObject([
      { event: "record", command: "start" },
      { event: "starting", body: '{"data":{"startParameters":{"a":"1"}}}' },
      {
        event: "exchange",
        call: "start",
        request: { headers: expect.arrayContaining([{ name: "Authorization", value: "Bearer ••••••••" }]) },
        result: { kind: "answer", status: 201, body: expect.stringContaining("sessionId") },
      },
      { event: "started" },
      { event: "exchange", call: "query" },
      { event: "observed", state: "running" },
      { event: "exchange", call: "query" },
      { event: "observed", state: "completed" },
      { event: "ended", exitCode: 0 },
    ]);
    expect(readFileSync(file, "utf8")).not.toContain(KEY);
    expect(readdirSync(folder)).toEqual(["run.jsonl"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is readable after the process was killed, and then ends with the intent", async () => {
    const server = await serve(SILENCE);
    const file = join(ownFolder(), "run.jsonl");
    const cli = startCli(["start", MODULE, "--base-url", server.url, "--record", file]);
    await server.arrived(1);
    cli.child.kill("SIGKILL");
    await cli.ended;
    expect(lines(file).at(-1)).toMatchObject({ event: "starting", url: expect.stringContaining(MODULE) });
  });

  test("takes the place of an older file, and of its mode", async () => {
    const server = await serve(ACCEPTED);
    const folder = ownFolder();
    const file = join(folder, "run.jsonl");
    writeFileSync(file, "old");
    chmodSync(file, 0o644);
    symlinkSync(file, join(folder, "link"));
    await runCli(["start", MODULE, "--base-url", server.url, "--record", join(folder, "link")]);
    expect(lines(file)[0]).toMatchObject({ event: "record" });
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("leaves an older file alone when the command cannot be run", async () => {
    const file = join(ownFolder(), "run.jsonl");
    writeFileSync(file, "old");
    await runCli(["start", MODULE, "--base-url", "http://acme.test", "--record", file]);
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  test("that cannot be written is refused before a byte leaves", async () => {
    const server = await serve(ACCEPTED);
    const file = join(ownFolder(), "none", "run.jsonl");
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--record", file]);
    expect(end.code).toBe(2);
    expect(server.requests).toHaveLength(0);
    expect(existsSync(file)).toBe(false);
  });
});
