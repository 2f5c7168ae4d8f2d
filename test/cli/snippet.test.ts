import { expect, test } from "vitest";
import { startRequest } from "../../core/http-request.ts";
import { makeSnippet } from "../../core/snippets/make-snippet.ts";
import { KEY, runCli } from "./running-cli.ts";

const address = { baseUrl: "http://127.0.0.1:1", moduleId: "oITwNKIrRdS0A0TFVPP54g" };
const ARGS = [address.moduleId, "--base-url", address.baseUrl, "--param", "a=O'Brien", "--param", "n:=1.10"];
const BODY = `{"data":{"startParameters":{"a":"O'Brien","n":1.10}}}`;
const NO_KEY = { env: { MODULE_BENCH_API_KEY: undefined } };

test("snippet writes the core's own text, sends nothing and needs no key", async () => {
  const end = await runCli(["snippet", ...ARGS, "--lang", "python", "--wait"], NO_KEY);
  expect(end).toMatchObject({ code: 0, stderr: "" });
  expect(end.stdout).toBe(makeSnippet("python", { address, body: BODY, wait: true }).text);
});

test("snippet --json names the file; a key in the environment stands nowhere", async () => {
  const end = await runCli(["snippet", ...ARGS, "--lang", "java", "--json"]);
  expect(end.events).toEqual([
    {
      event: "snippet",
      language: "java",
      wait: false,
      ...makeSnippet("java", { address, body: BODY, wait: false }),
    },
  ]);
  expect(end.stdout + end.stderr).not.toContain(KEY);
});

test.each([[[]], [["--lang", "cobol"]]])("snippet %j names the languages", async (more) => {
  const end = await runCli(["snippet", ...ARGS, ...more]);
  expect(end).toMatchObject({ code: 2, stdout: "" });
  expect(end.stderr).toContain("power-automate and n8n");
  expect(end.stderr).not.toContain("cobol");
});

test("dry-run prints the exact request, its key masked, and needs no key", async () => {
  const { url, headers } = startRequest(address, BODY);
  const lines = [`POST ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`), "", BODY, ""];
  expect(await runCli(["dry-run", ...ARGS], NO_KEY)).toMatchObject({
    code: 0,
    stderr: "",
    stdout: lines.join("\n"),
  });
  const [event] = (await runCli(["dry-run", ...ARGS, "--json"])).events;
  expect(event).toMatchObject({ event: "dry_run", method: "POST", url, headers, body: BODY });
});

test.each(["snippet", "dry-run"])("%s refuses a key among the values (peers 4.1)", async (command) => {
  const end = await runCli(
    [command, ...ARGS, "--param", `k=${KEY}`, "--lang", "curl"].slice(0, command === "snippet" ? 99 : -2),
  );
  expect(end).toMatchObject({ code: 2, stdout: "" });
  expect(end.stderr).not.toContain(KEY);
});
