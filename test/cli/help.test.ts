import { expect, test } from "vitest";
import { exitTable } from "../../cli/exit-codes.ts";
import packageFile from "../../package.json";
import { runCli } from "./running-cli.ts";

test.each(["start", "query", "watch", "snippet", "export"])(
  "%s --help has examples, the keys’ ways and the exit codes",
  async (command) => {
    const end = await runCli([command, "--help"]);
    expect(end).toMatchObject({ code: 0, stderr: "" });
    expect(end.stdout).toContain(`Usage: module-bench ${command}`);
    expect(end.stdout).toContain(`Examples:\n  module-bench ${command} `);
    expect(end.stdout).toContain("MODULE_BENCH_API_KEY");
    const words = end.stdout.replaceAll(/\s+/g, " ");
    for (const { code, meaning } of exitTable()) expect(words).toContain(`${code} ${meaning}`);
  },
);

test("check --help has examples, the proxy variables and the exit codes, and asks for no key", async () => {
  const end = await runCli(["check", "--help"]);
  expect(end).toMatchObject({ code: 0, stderr: "" });
  expect(end.stdout).toContain("Examples:\n  module-bench check ");
  expect(end.stdout).toContain("HTTPS_PROXY");
  expect(end.stdout).toContain("Exit codes:");
  expect(end.stdout).not.toContain("--key-file");
});

test("sandbox --help has examples and the scenarios", async () => {
  const end = await runCli(["sandbox", "--help"]);
  expect(end.code).toBe(0);
  expect(end.stdout).toContain("Examples:\n  module-bench sandbox");
  expect(end.stdout).toContain("fatal-error");
});

test("--help names the commands and has examples", async () => {
  const end = await runCli(["--help"]);
  expect(end.code).toBe(0);
  for (const word of [
    "start",
    "snippet",
    "dry-run",
    "query",
    "watch",
    "check",
    "sandbox",
    "Examples:",
    "Exit codes:",
  ]) {
    expect(end.stdout).toContain(word);
  }
});

test("--version is the package’s, and a --param that looks like an option is still a value", async () => {
  expect((await runCli(["--version"])).stdout).toBe(`${packageFile.version}\n`);
  const end = await runCli(["start", "x", "--base-url", "http://127.0.0.1:1", "--param", "-V=1", "--json"]);
  expect(end.stdout).toContain('{\\"-V\\":\\"1\\"}');
});
