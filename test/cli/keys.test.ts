import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CliEnd, type CliOptions, KEY, ownFolder, runCli, startCli } from "./running-cli.ts";
import { ACCEPTED, type Act, MODULE, SESSION, SILENCE, serve, told } from "./scripted-server.ts";

const OTHER = "another-key-0123456789";

describe.concurrent("the key that leaves", () => {
  const rows: readonly (readonly [string, readonly string[], CliOptions, string])[] = [
    ["from the environment", [], {}, KEY],
    ["from stdin, without its line break", ["--key-stdin"], { stdin: `${OTHER}\n` }, OTHER],
    ["from stdin, without a Windows line break", ["--key-stdin"], { stdin: `${OTHER}\r\n` }, OTHER],
    ["from stdin without a line break", ["--key-stdin"], { stdin: OTHER }, OTHER],
    ["with its blanks", ["--key-stdin"], { stdin: `${OTHER} x\n` }, `${OTHER} x`],
  ];
  test.each(rows)("%s", async (_, args, options, key) => {
    const server = await serve(ACCEPTED);
    const end = await runCli(["start", MODULE, "--base-url", server.url, ...args], options);
    expect(end.code).toBe(0);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test("comes from a file before the environment, and that is said", async () => {
    const server = await serve(ACCEPTED);
    const file = join(ownFolder(), "key");
    writeFileSync(file, OTHER, { mode: 0o600 });
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--key-file", file]);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${OTHER}`);
    expect(end.stderr).toContain("--key-file counts, not MODULE_BENCH_API_KEY.");
  });
});

describe.concurrent("no output ever holds the key", () => {
  /** A server that puts the key it was sent everywhere. */
  const echo: Act = (response, { headers, method }) => {
    const key = headers.authorization?.replace("Bearer ", "") ?? "";
    const data = method === "POST" ? { sessionId: SESSION } : { state: "completed" };
    response.writeHead(200, `OK ${key}`, { "Content-Type": "application/json", "X-Echo": key }).end(
      JSON.stringify({
        data: { ...data, note: key },
        links: { browser: `https://a.test/${key}` },
        [key]: 1,
      }),
    );
  };
  const modes: readonly (readonly string[])[] = [[], ["--json"]];

  test.each(modes)("of a start that is watched, with an echo (%s)", async (...mode) => {
    const server = await serve(echo);
    const record = join(ownFolder(), "record.jsonl");
    const args = ["start", MODULE, "--base-url", server.url, "--watch", "--record", record, ...mode];
    const end = await runCli(args, { env: { MODULE_BENCH_DEBUG: "1" } });
    expect(end.code).toBe(0);
    expect(server.requests).toHaveLength(2);
    expectClean(end, readFileSync(record, "utf8"));
  });

  test.each(modes)("of a refused start with an echo (%s)", async (...mode) => {
    const server = await serve({ status: 302, headers: { Location: `https://b.test/${KEY}` } });
    const end = await runCli(["start", MODULE, "--base-url", server.url, ...mode]);
    expect(end.code).toBe(3);
    expectClean(end);
  });

  test("of a bug whose message holds it", async () => {
    const server = await serve(ACCEPTED, told("running"));
    const sabotage = `data:text/javascript,Math.random = () => { throw new Error("${KEY}") }`;
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch"], {
      nodeOptions: ["--import", sabotage],
      env: { MODULE_BENCH_DEBUG: "1" },
    });
    expect(end.code).toBe(70);
    expectClean(end);
  });

  function expectClean(end: CliEnd, record = ""): void {
    const everything = end.stdout + end.stderr + record;
    expect(everything).not.toBe("");
    for (const spelling of [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString("base64")]) {
      expect(everything).not.toContain(spelling);
    }
  }
});

if (process.platform === "linux") {
  test("the key is in no argument of the process", async () => {
    const server = await serve(SILENCE);
    const cli = startCli(["start", MODULE, "--base-url", server.url]);
    await server.arrived(1);
    expect(readFileSync(`/proc/${cli.child.pid}/cmdline`, "utf8")).toContain(MODULE);
    expect(readFileSync(`/proc/${cli.child.pid}/cmdline`, "utf8")).not.toContain(KEY);
    cli.child.kill("SIGTERM");
    await cli.ended;
  });
}

test("the environment no longer holds the key once the program runs", async () => {
  const server = await serve(ACCEPTED, told("running"));
  const peek =
    "data:text/javascript,Math.random = () => { throw new Error(Object.keys(process.env).join()) }";
  const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch"], {
    nodeOptions: ["--import", peek],
  });
  expect(end.stderr).toContain("PATH");
  expect(end.stderr).not.toContain("API_KEY");
});

test("a key that does not come in time is a start that was not sent", async () => {
  const server = await serve(ACCEPTED);
  const args = ["start", MODULE, "--base-url", server.url, "--key-stdin", "--timeout", "100ms", "--json"];
  const end = await runCli(args, { stdinOpen: true });
  expect(end.code).toBe(3);
  expect(end.stderr).toContain("Nothing was sent.");
  expect(end.events).toMatchObject([{ event: "ended", reason: "timeout", sessionId: null }]);
  expect(server.requests).toHaveLength(0);
});

test("no file is left in the working folder", async () => {
  const server = await serve(ACCEPTED);
  const cwd = ownFolder();
  await runCli(["start", MODULE, "--base-url", server.url], { cwd });
  expect(readdirSync(cwd)).toEqual([]);
});
