import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CliOptions, KEY, ownFolder, runCli } from "./running-cli.ts";
import { ACCEPTED, MODULE, SESSION, serve } from "./scripted-server.ts";

const BASE = ["--base-url", "https://acme.bryter.test"];

describe.concurrent("exit 2, with the way on, and nothing typed is repeated", () => {
  const secret = "wArt-vAlue-17";
  const wayOn = /An API key is never taken from the command line.*MODULE_BENCH_API_KEY/;
  const rows: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["--key X", ["--key", secret], wayOn],
    ["--key=X", [`--key=${secret}`], wayOn],
    ["--api-key", ["--api-key", secret], wayOn],
    ["--apikey=X", [`--apikey=${secret}`], wayOn],
    ["--token", ["--token", secret], wayOn],
    ["--bearer", ["--bearer", secret], wayOn],
    ["--password", ["--password", secret], wayOn],
    ["-k X", ["-k", secret], wayOn],
    ["-kX", [`-k${secret}`], wayOn],
    ["-H Authorization", ["-H", `Authorization: Bearer ${secret}`], wayOn],
    ["--key-stdin=X", [`--key-stdin=${secret}`], wayOn],
    ["a key as an option", [`--${secret}`], /One of the options is not known/],
    ["a slip", ["--wathc"], /Did you mean --watch\?/],
    ["one argument too many", [secret], /more arguments than the command takes/],
    ["--param without a name", ["--param", `=${secret}`], /Write --param name=text/],
    ["--param without =", ["--param", secret], /Write --param name=text/],
    ["--param without a value", ["--param"], /--param <name=text> is missing/],
    ["--timeout without a unit", ["--timeout", "30"], /500ms, 30s, 5m or 2h/],
    ["--timeout of nothing", ["--timeout", "0s"], /above zero/],
    ["--timeout of a word", ["--timeout", secret], /500ms, 30s/],
    [
      "--until of no state",
      ["--watch", "--until", `completed,${secret}`],
      /created, running, waiting_for_input/,
    ],
    ["--until without --watch", ["--until", "completed"], /--until belongs to --watch/],
    ["--key-file that is not there", ["--key-file", secret], /key file cannot be read \(ENOENT\)/],
    ["two key sources", ["--key-stdin", "--key-file", secret], /cannot both be given/],
    ["--module that is not there", ["--module", secret], /cannot be read \(ENOENT\)/],
    ["--record in no folder", ["--record", `${secret}/x`], /--record cannot be written \(ENOENT\)/],
    ["--record of a device", ["--record", "/dev/null"], /something else than a file/],
  ];
  test.each(rows)("%s", async (_, args, says) => {
    const end = await runCli(["start", MODULE, ...BASE, ...args]);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(says);
    expect(end.stderr).toContain("--help shows how");
    expect(end.stdout).toBe("");
    expect(end.stderr).not.toContain(secret);
  });
});

describe.concurrent("exit 2 for what is missing or cannot be called", () => {
  const noKey: CliOptions = { env: { MODULE_BENCH_API_KEY: undefined } };
  const rows: readonly (readonly [string, readonly string[], RegExp, CliOptions | undefined])[] = [
    ["no command", [], /Usage: module-bench/, undefined],
    ["an unknown command", ["sessions"], /There are start, .*query, watch, check, .*and sandbox/, undefined],
    ["no module id", ["start", ...BASE], /moduleId is missing/, undefined],
    ["an empty module id", ["start", "", ...BASE], /The module id is empty/, undefined],
    ["no session id", ["query", MODULE, ...BASE], /sessionId is missing/, undefined],
    ["an empty session id", ["watch", MODULE, "", ...BASE], /The session id is empty/, undefined],
    ["no base URL", ["start", MODULE], /--base-url URL is missing/, undefined],
    [
      "http to another computer",
      ["start", MODULE, "--base-url", "http://acme.test"],
      /Use https:\/\/acme\.test/,
      undefined,
    ],
    ...(["query", "watch"] as const).map(
      (command) =>
        [
          `http to another computer, to ${command}`,
          [command, MODULE, "a-session", "--base-url", "http://acme.test"],
          /Use https:\/\/acme\.test/,
          undefined,
        ] as const,
    ),
    [
      "http to another computer, to check",
      ["check", "--base-url", "http://acme.test"],
      /Use https:\/\/acme\.test/,
      undefined,
    ],
    ...["localhost.acme.test", "127.0.0.1.acme.test", "10.0.0.1", "0.0.0.0", "[::2]"].map(
      (host) =>
        [
          `http to ${host}, which is not this computer`,
          ["start", MODULE, "--base-url", `http://${host}:8080`],
          /Use https:\/\//,
          undefined,
        ] as const,
    ),
    ["another scheme", ["start", MODULE, "--base-url", "ftp://acme.test"], /Use https/, undefined],
    [
      "a name and a password",
      ["start", MODULE, "--base-url", "https://me:pw1234@acme.test"],
      /Leave out the user/,
      undefined,
    ],
    ["no key", ["start", MODULE, ...BASE], /There is no API key/, noKey],
    [
      "an empty key",
      ["start", MODULE, ...BASE],
      /MODULE_BENCH_API_KEY is empty/,
      { env: { MODULE_BENCH_API_KEY: "" } },
    ],
    ["no key on stdin", ["start", MODULE, ...BASE, "--key-stdin"], /--key-stdin is empty/, undefined],
    [
      "two lines on stdin",
      ["start", MODULE, ...BASE, "--key-stdin"],
      /--key-stdin holds a line break/,
      { stdin: "aaaaaaaaaa\nbbbbbbbbbb\n" },
    ],
    [
      "a file's worth on stdin",
      ["start", MODULE, ...BASE, "--key-stdin"],
      /too long for an API key/,
      { stdin: "a".repeat(100_000) },
    ],
  ];
  test.each(rows)("%s", async (_, args, says, options) => {
    const end = await runCli(args, options);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(says);
    expect(end.stdout).toBe("");
  });

  test.each([
    ["as a value", ["--param", `note=${KEY}`]],
    ["inside another one", ["--record", `/tmp/${KEY}.json`]],
  ])("the key itself among the arguments, %s", async (_, args) => {
    const server = await serve(ACCEPTED);
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--json", ...args]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain("The API key stands among the arguments");
    expect(end.stdout + end.stderr).not.toContain(KEY);
    expect(server.requests).toHaveLength(0);
  });
});

// Windows has no such modes.
if (process.platform !== "win32") {
  describe("a key file", () => {
    test.each([
      [0o644, 2],
      [0o640, 2],
      [0o604, 2],
      [0o620, 2],
      [0o600, 0],
      [0o400, 0],
    ])("of mode %o ends with %i", async (mode, code) => {
      const server = await serve(ACCEPTED);
      const file = join(ownFolder(), "key");
      writeFileSync(file, `${KEY}\n`);
      chmodSync(file, mode);
      const end = await runCli(["start", MODULE, "--base-url", server.url, "--key-file", file], {
        env: { MODULE_BENCH_API_KEY: undefined },
      });
      expect(end.code).toBe(code);
      expect(server.requests).toHaveLength(code === 0 ? 1 : 0);
      if (code === 2) expect(end.stderr).toContain("Others may read or change the key file.");
    });

    test("that is a folder is refused", async () => {
      const folder = join(ownFolder(), "key");
      mkdirSync(folder, { mode: 0o700 });
      const end = await runCli(["query", MODULE, SESSION, ...BASE, "--key-file", folder]);
      expect(end.code).toBe(2);
      expect(end.stderr).toContain("(EISDIR)");
    });
  });
}
