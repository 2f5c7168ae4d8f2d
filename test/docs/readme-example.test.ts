import { expect, it } from "vitest";
import { startCli } from "../cli/running-cli.ts";
import { chapter } from "./documents.ts";

/** The lines of README's terminal chapter as a shell would take them. */
function shellLines(): readonly string[] {
  return [...chapter("README.md", "In a terminal").matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(
    ([, block = ""]) => block.replaceAll("\\\n", " ").trim().split("\n"),
  );
}

/** The CLI's arguments in a line of `npm run cli -- …`. */
function argumentsIn(line: string): readonly string[] {
  const [, words = ""] = /^npm run cli -- (.*)$/.exec(line) ?? [];
  return [...words.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ""));
}

it("the example works as it is printed, but for the port", async () => {
  const [sandboxLine = "", exportLine = "", startLine = "", ...others] = shellLines();
  expect(others).toEqual([]);
  const [, printedPort = ""] = /--port (\d+)/.exec(sandboxLine) ?? [];
  const withPort = (line: string, port: string) => line.replace(printedPort, port);

  const sandbox = startCli(argumentsIn(withPort(sandboxLine, "0")));
  await sandbox.shows("sandbox-employee-onboarding");
  const [, port = ""] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(sandbox.output()) ?? [];

  const [, name = "", key = ""] = /^export (\w+)=(.+)$/.exec(exportLine) ?? [];
  const start = await startCli(argumentsIn(withPort(startLine, port)), { env: { [name]: key } }).ended;
  expect(start.stdout).toContain("waiting_for_input");
  expect(start.code).toBe(0);

  sandbox.child.kill("SIGTERM");
  expect((await sandbox.ended).code).toBe(0);
});
