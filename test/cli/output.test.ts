import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { BUILT, KEY, onlyEvent, runCli, startCli } from "./running-cli.ts";
import { ACCEPTED, type Act, LINK, MODULE, SESSION, SILENCE, serve, told } from "./scripted-server.ts";

const BODY = '{"data":{"startParameters":{"employee_name":" John  Doe ","employee_reference_number":1.10}}}';
const PARAMS = ["--param", "employee_name= John  Doe ", "--param", "employee_reference_number:=1.10"];

describe.concurrent("--json", () => {
  test("tells everything as one object a line", async () => {
    const server = await serve(
      ACCEPTED,
      told("created"),
      told("created"),
      { status: 503 },
      {
        status: 200,
        body: { data: { state: "completed", outputs: { n: 1 } } },
      },
    );
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--json", "--watch", ...PARAMS]);
    expect(end.stdout.trim().split("\n")).toHaveLength(end.events.length);
    expect(end.events).toMatchObject([
      { event: "starting", method: "POST", body: BODY },
      { event: "started", outcome: "accepted", status: 201, sessionId: SESSION, browserLink: LINK },
      { event: "observed", state: "created", changed: true },
      { event: "observed", state: "created", changed: false },
      { event: "trouble", call: "query", detail: { kind: "status", status: 503 } },
      {
        event: "observed",
        state: "completed",
        changed: true,
        nextQueryInMs: null,
        extra: [{ path: "data.outputs", text: '{"n":1}' }],
      },
      {
        event: "ended",
        exitCode: 0,
        exit: "done",
        sessionId: SESSION,
        state: "completed",
        browserLink: LINK,
      },
    ]);
    for (const { at } of end.events) expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
    expect(server.requests[0]?.body).toBe(BODY);
  });

  test("has written starting, with the body, before the first byte leaves", async () => {
    const server = await serve(SILENCE);
    const cli = startCli(["start", MODULE, "--base-url", server.url, "--json", ...PARAMS]);
    await server.arrived(1);
    await cli.shows(JSON.stringify(BODY));
    cli.child.kill("SIGTERM");
    expect(onlyEvent(await cli.ended, "starting")).toMatchObject({
      headers: expect.arrayContaining([{ name: "Authorization", value: "Bearer ••••••••" }]),
    });
  });

  test("sends nothing when nobody reads starting", async () => {
    const server = await serve(ACCEPTED);
    const end = await withClosedStdout(["start", MODULE, "--base-url", server.url, "--json"]);
    expect(end.code).toBe(3);
    expect(end.stderr).not.toContain("EPIPE");
    expect(server.requests).toHaveLength(0);
  });

  test("ends a watch that nobody reads with 5, quietly", async () => {
    const server = await serve(told("running"));
    const end = await withClosedStdout(["watch", MODULE, SESSION, "--base-url", server.url, "--json"]);
    expect(end.code).toBe(5);
    expect(end.stderr).not.toMatch(/EPIPE|bug/);
    expect(server.requests).toHaveLength(1);
  });
});

describe.concurrent("a pipe", () => {
  test("gets plain lines: results on stdout, talk on stderr, polls folded", async () => {
    const server = await serve(ACCEPTED, told("created"), told("created"), told("completed"));
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch", ...PARAMS]);
    expect(end.stdout.replaceAll(/^\d\d:\d\d:\d\d/gm, "TIME").split("\n")).toEqual([
      `TIME  accepted 201  session ${SESSION}`,
      `TIME  browser link ${LINK}`,
      "TIME  created",
      "TIME  completed",
      "",
    ]);
    expect(end.stderr).toContain(
      `POST ${server.url}/api/execution/${MODULE}/sessions, body ${BODY.length} bytes`,
    );
    expect(end.stderr).toContain("Accepted, 201. The service does not say which values it took over.");
    expect(end.stderr).toContain("Done: completed.");
  });

  test("gets the browser link to go on when nobody waited for a person", async () => {
    const server = await serve(told("waiting_for_input"));
    const end = await runCli(["watch", MODULE, SESSION, "--base-url", server.url]);
    expect(end.code).toBe(5);
    expect(end.stderr).toContain(`Open its browser link to go on: ${LINK}`);
    expect(end.stderr).toContain(`module-bench watch --base-url ${server.url} ${MODULE} ${SESSION}`);
  });

  test("gets each of the four outcomes in its words, with a next step", async () => {
    const rows: readonly (readonly [Act, RegExp, RegExp])[] = [
      [ACCEPTED, / {2}accepted 201 {2}session/, /To watch it: module-bench watch/],
      [{ status: 404 }, / {2}refused 404\n/, /The API key is wrong, revoked/],
      [{ status: 502 }, / {2}in doubt\n/, /If you start again, two sessions may then run/],
    ];
    for (const [act, result, talk] of rows) {
      const server = await serve(act);
      const end = await runCli(["start", MODULE, "--base-url", server.url]);
      expect(end.stdout).toMatch(result);
      expect(end.stderr).toMatch(talk);
    }
    const end = await runCli(["start", MODULE, "--base-url", "http://127.0.0.1:1"]);
    expect(end.stdout).toMatch(/ {2}not sent\n/);
    expect(end.stderr).toContain("Nothing left this computer, so no session was started.");
  });

  test("gets what a refusal may be, and that nothing here can put it in order", async () => {
    const server = await serve({ status: 404 });
    const end = await runCli(["start", MODULE, "--base-url", server.url]);
    const list = end.stderr.slice(end.stderr.indexOf("What it may be, in no order")).split("\n");
    expect(list[0]).toContain("keeps no history");
    expect(list.filter((line) => line.startsWith("- "))).toEqual([
      expect.stringMatching(/^- The module ID is wrong/),
      expect.stringMatching(/^- The module is not published.*Access Settings/),
      expect.stringMatching(/^- The API key is for another environment or module/),
      expect.stringMatching(/^- The API key is wrong, revoked or expired/),
      expect.stringContaining(`Compare ${new URL(server.url).host} with`),
    ]);
  });

  test("gets the same for a query, and what mends trouble, once and in the end", async () => {
    const denied = await serve({ status: 404 });
    const query = ["query", MODULE, SESSION, "--base-url"];
    const end = await runCli([...query, denied.url]);
    expect(end.stderr).toContain("What it may be, in no order");
    expect(end.stderr).toContain("- The session was deleted by the environment’s retention.");
    const failing = await serve({ status: 500 });
    const trouble = await runCli([...query, failing.url]);
    expect(trouble.stderr).toMatch(/answered 500\. The server failed\. .*\n- Read its answer/);
    expect(trouble.stderr).not.toContain("in no order");
  });

  test("shows what a server sends, and lets none of it move the cursor or forge a line", async () => {
    const server = await serve(told("run\u001b[2Jning\n12:00:00  completed\u202e"), told("completed"));
    const end = await runCli(["watch", MODULE, SESSION, "--base-url", server.url]);
    expect(end.stdout).toContain("run\\u{1b}[2Jning\\u{a}12:00:00  completed\\u{202e}\n");
    expect(end.stdout).not.toContain("\u001b");
  });

  test("gets the base URL's cut, on stderr", async () => {
    const server = await serve(ACCEPTED);
    const end = await runCli(["start", MODULE, "--base-url", `${server.url}/s/abc?x=1`]);
    expect(end.stderr).toContain(`The base URL is ${server.url}; “/s/abc?x=1” behind it was cut off.`);
    expect(server.requests[0]?.path).toBe(`/api/execution/${MODULE}/sessions`);
  });
});

test("an option that is given twice counts the last time", async () => {
  const [first, last] = [await serve(ACCEPTED), await serve(ACCEPTED)];
  const args = [
    "--base-url",
    first.url,
    "--base-url",
    last.url,
    "--param",
    "a=1",
    "--param",
    "b=2",
    "--param",
    "a=3",
  ];
  await runCli(["start", MODULE, ...args]);
  expect(first.requests).toHaveLength(0);
  expect(last.requests[0]?.body).toBe('{"data":{"startParameters":{"a":"3","b":"2"}}}');
});

test("without parameters there is no body, and the headers are the API text’s", async () => {
  const server = await serve(ACCEPTED);
  await runCli(["start", MODULE, "--base-url", server.url]);
  expect(server.requests[0]).toMatchObject({
    body: "",
    headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json", "content-length": "0" },
  });
});

test("ids that begin with a dash go behind a lone --, and are percent-encoded", async () => {
  const server = await serve(told("running"));
  const end = await runCli(["query", "--base-url", server.url, "--", "-a/b", "--c"]);
  expect(end.code).toBe(0);
  expect(server.requests[0]?.path).toBe("/api/execution/-a%2Fb/sessions/--c");
});

/** Runs with a stdout whose reader is gone before the program begins. */
function withClosedStdout(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { PATH: process.env.PATH, MODULE_BENCH_API_KEY: KEY },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((done) => child.once("close", (code) => done({ code, stderr })));
}
