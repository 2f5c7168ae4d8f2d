import { describe, expect, test } from "vitest";
import { runCli, startCli } from "./running-cli.ts";
import { serve } from "./scripted-server.ts";

interface Listening {
  readonly url: string;
  readonly modules: readonly { readonly moduleId: string; readonly key: string }[];
}

/** `MODULE_BENCH_API_KEY=KEY module-bench ARGS…` as a shell would take it apart. */
function taken(command: string): { readonly key: string; readonly args: readonly string[] } {
  const words = command.trim().match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  const [assignment = "", program, ...args] = words.map((word) => word.replaceAll("'", ""));
  expect(program).toBe("module-bench");
  return { key: assignment.replace("MODULE_BENCH_API_KEY=", ""), args };
}

describe("sandbox", () => {
  test("prints its address, modules, keys, commands to copy and scenarios, and ends with 0", async () => {
    const cli = startCli(["sandbox"], { env: { MODULE_BENCH_API_KEY: "sandbox-employee-onboarding" } });
    await cli.shows("key-revoked-404");
    cli.child.kill("SIGINT");
    const { code, stdout, stderr } = await cli.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/listens at http:\/\/127\.0\.0\.1:\d+ /);
    expect(stdout).toContain("oITwNKIrRdS0A0TFVPP54g  key sandbox-employee-onboarding");
    expect(stdout).toMatch(/MODULE_BENCH_API_KEY=sandbox-employee-onboarding module-bench start .*--watch/);
    expect(stderr).toContain("The sandbox has ended");
  });

  test("its sample commands run as they are printed, through to completed", async () => {
    const sandbox = startCli(["sandbox", "--scenario", "completes-at-once"]);
    await sandbox.shows("query-cut-during-answer");
    const commands = sandbox
      .output()
      .split("\n")
      .filter((line) => line.includes("module-bench start"));
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const { key, args } = taken(command);
      const end = await runCli(args, { env: { MODULE_BENCH_API_KEY: key } });
      expect(end.stdout).toMatch(/completed\n/);
      expect(end.code).toBe(0);
    }
    sandbox.child.kill("SIGTERM");
    expect((await sandbox.ended).code).toBe(0);
  });

  test.each([
    ["fatal-error", 4],
    ["key-refused-404", 3],
    ["start-cut-before-answer", 6],
    ["waits-for-input", 5],
  ])("that plays %s makes a watched start end with %i", async (scenario, code) => {
    const cli = startCli(["sandbox", "--json", "--scenario", scenario]);
    await cli.shows("\n");
    const { url, modules }: Listening = JSON.parse(cli.output());
    const [module] = modules;
    const end = await runCli(["start", module?.moduleId ?? "", "--base-url", url, "--watch"], {
      env: { MODULE_BENCH_API_KEY: module?.key },
    });
    expect(end.code).toBe(code);
    cli.child.kill("SIGINT");
    expect((await cli.ended).events).toMatchObject([{ event: "started" }, { event: "ended", exitCode: 0 }]);
  });

  test.each([
    [["--port", "65536"], /--port is a number/],
    [["--port", "http"], /--port is a number/],
    [["--scenario", "nap"], /waits-for-person, runs-then-completes/],
  ])("refuses %j", async (args, says) => {
    const end = await runCli(["sandbox", ...args]);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(says);
  });

  test("says so when its port is taken", async () => {
    const server = await serve({ status: 200 });
    const end = await runCli(["sandbox", "--port", new URL(server.url).port]);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain("(EADDRINUSE)");
  });
});
