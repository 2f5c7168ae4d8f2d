import { describe, expect, test } from "vitest";
import { EXIT, exitTable } from "../../cli/exit-codes.ts";
import { onlyEvent, runCli, startCli } from "./running-cli.ts";
import { ACCEPTED, type Act, CUT, MODULE, SESSION, SILENCE, serve, told } from "./scripted-server.ts";

interface Row {
  readonly what: string;
  readonly acts: readonly [Act, ...Act[]];
  readonly args?: readonly string[];
  readonly code: number;
  readonly reason: string;
  readonly requests: number;
}

const WATCH = ["--watch"];

describe.concurrent("start ends", () => {
  test.each<Row>([
    { what: "0 accepted", acts: [ACCEPTED], code: 0, reason: "accepted", requests: 1 },
    {
      what: "0 completed",
      acts: [ACCEPTED, told("completed")],
      args: WATCH,
      code: 0,
      reason: "awaited",
      requests: 2,
    },
    {
      what: "0 waiting, awaited",
      acts: [ACCEPTED, told("waiting_for_input")],
      args: ["--watch", "--until", "completed,waiting_for_input"],
      code: 0,
      reason: "awaited",
      requests: 2,
    },
    {
      what: "0 fatal_errored, awaited",
      acts: [ACCEPTED, told("fatal_errored")],
      args: ["--watch", "--until", "fatal_errored"],
      code: 0,
      reason: "awaited",
      requests: 2,
    },
    {
      what: "0 unknown, awaited",
      acts: [ACCEPTED, told("unknown")],
      args: ["--watch", "--until", "unknown"],
      code: 0,
      reason: "awaited",
      requests: 2,
    },
    { what: "3 by 404", acts: [{ status: 404 }], code: 3, reason: "refused", requests: 1 },
    {
      what: "3 by 401, watched",
      acts: [{ status: 401 }],
      args: WATCH,
      code: 3,
      reason: "refused",
      requests: 1,
    },
    {
      what: "3 by a redirect",
      acts: [{ status: 307, headers: { Location: "http://127.0.0.1:9/" } }],
      code: 3,
      reason: "refused",
      requests: 1,
    },
    {
      what: "3 by 503 that says when",
      acts: [{ status: 503, headers: { "Retry-After": "1" } }],
      args: WATCH,
      code: 3,
      reason: "refused",
      requests: 1,
    },
    {
      what: "3 by three denials in a row",
      acts: [ACCEPTED, told("running"), { status: 404 }],
      args: WATCH,
      code: 3,
      reason: "denied",
      requests: 5,
    },
    {
      what: "4 fatal_errored",
      acts: [ACCEPTED, told("fatal_errored")],
      args: WATCH,
      code: 4,
      reason: "fatal_errored",
      requests: 2,
    },
    {
      what: "4 fatal_errored, something else awaited",
      acts: [ACCEPTED, told("fatal_errored")],
      args: ["--watch", "--until", "waiting_for_input"],
      code: 4,
      reason: "fatal_errored",
      requests: 2,
    },
    {
      what: "5 completed, not awaited",
      acts: [ACCEPTED, told("completed")],
      args: ["--watch", "--until", "waiting_for_input"],
      code: 5,
      reason: "otherwise",
      requests: 2,
    },
    {
      what: "5 waiting, not awaited",
      acts: [ACCEPTED, told("waiting_for_input")],
      args: WATCH,
      code: 5,
      reason: "waiting",
      requests: 2,
    },
    {
      what: "5 unknown, confirmed",
      acts: [ACCEPTED, told("unknown")],
      args: WATCH,
      code: 5,
      reason: "unknown",
      requests: 4,
    },
    {
      what: "5 not there in time",
      acts: [ACCEPTED, SILENCE],
      args: ["--watch", "--timeout", "3s"],
      code: 5,
      reason: "timeout",
      requests: 2,
    },
    {
      what: "5 after other trouble up to the limit",
      // Asks for so long a wait that the limit comes first.
      acts: [ACCEPTED, { status: 429, headers: { "Retry-After": "60" } }],
      args: ["--watch", "--timeout", "3s"],
      code: 5,
      reason: "timeout",
      requests: 2,
    },
    { what: "6 by a cut", acts: [CUT], args: WATCH, code: 6, reason: "in_doubt", requests: 1 },
    { what: "6 by 500", acts: [{ status: 500 }], args: WATCH, code: 6, reason: "in_doubt", requests: 1 },
    { what: "6 by 408", acts: [{ status: 408 }], code: 6, reason: "in_doubt", requests: 1 },
    {
      what: "6 by an answer without an id",
      acts: [{ status: 201, body: "<html>" }],
      args: WATCH,
      code: 6,
      reason: "in_doubt",
      requests: 1,
    },
    {
      what: "6 by the limit before an answer",
      acts: [SILENCE],
      args: ["--timeout", "3s"],
      code: 6,
      reason: "timeout",
      requests: 1,
    },
  ])("$what", async ({ acts, args = [], code, reason, requests }) => {
    const server = await serve(...acts);
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--json", ...args]);
    expect(end.code).toBe(code);
    expect(onlyEvent(end, "ended")).toMatchObject({ exitCode: code, reason });
    expect(end.events.at(-1)).toMatchObject({ event: "ended" });
    expect(server.requests).toHaveLength(requests);
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test("3 when nothing can have left", async () => {
    const end = await runCli(["start", MODULE, "--base-url", "http://127.0.0.1:1", "--json"]);
    expect(end.code).toBe(3);
    expect(onlyEvent(end, "ended")).toMatchObject({ reason: "not_sent" });
  });

  test("5 goes on through trouble, and 0 once the state is there", async () => {
    const server = await serve(ACCEPTED, CUT, told("completed"));
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--json", "--watch"]);
    expect(end.code).toBe(0);
    expect(onlyEvent(end, "trouble")).toMatchObject({ call: "query", detail: { kind: "no_answer" } });
  });

  test("0 at a state that nobody knows it goes on", async () => {
    const server = await serve(ACCEPTED, told("suspended"), told("completed"));
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--json", "--watch"]);
    expect(end.code).toBe(0);
    expect(end.events.filter(({ event }) => event === "observed").map(({ state }) => state)).toEqual([
      "suspended",
      "completed",
    ]);
  });
});

describe.concurrent("query ends", () => {
  test.each<Row>([
    { what: "0 with a state", acts: [told("running")], code: 0, reason: "state_read", requests: 1 },
    {
      what: "0 with fatal_errored too",
      acts: [told("fatal_errored")],
      code: 0,
      reason: "state_read",
      requests: 1,
    },
    { what: "3 by 404", acts: [{ status: 404 }], code: 3, reason: "denied", requests: 1 },
    { what: "3 by 400", acts: [{ status: 400 }], code: 3, reason: "refused", requests: 1 },
    { what: "5 by 500", acts: [{ status: 500 }], code: 5, reason: "no_answer", requests: 1 },
    { what: "5 by nonsense", acts: [{ status: 200, body: "{" }], code: 5, reason: "no_answer", requests: 1 },
    {
      what: "5 by the limit",
      acts: [SILENCE],
      args: ["--timeout", "3s"],
      code: 5,
      reason: "timeout",
      requests: 1,
    },
  ])("$what", async ({ acts, args = [], code, reason, requests }) => {
    const server = await serve(...acts);
    const end = await runCli(["query", MODULE, SESSION, "--base-url", server.url, "--json", ...args]);
    expect(end.code).toBe(code);
    expect(onlyEvent(end, "ended")).toMatchObject({ exitCode: code, reason });
    expect(server.requests).toHaveLength(requests);
  });
});

describe.concurrent("watch ends", () => {
  test.each<Row>([
    { what: "0", acts: [told("created"), told("completed")], code: 0, reason: "awaited", requests: 2 },
    { what: "4", acts: [told("fatal_errored")], code: 4, reason: "fatal_errored", requests: 1 },
    { what: "5", acts: [told("waiting_for_input")], code: 5, reason: "waiting", requests: 1 },
  ])("$what", async ({ acts, code, reason, requests }) => {
    const server = await serve(...acts);
    const end = await runCli(["watch", MODULE, SESSION, "--base-url", server.url, "--json"]);
    expect(end.code).toBe(code);
    expect(onlyEvent(end, "ended")).toMatchObject({ exitCode: code, reason, sessionId: SESSION });
    expect(server.requests).toHaveLength(requests);
    expect(server.requests[0]).toMatchObject({
      method: "GET",
      path: `/api/execution/${MODULE}/sessions/${SESSION}`,
    });
  });
});

describe.concurrent("a signal ends it with 130", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s while watching: the session’s id is printed",
    async (signal) => {
      const server = await serve(ACCEPTED, told("running"));
      const cli = startCli(["start", MODULE, "--base-url", server.url, "--watch"]);
      await cli.shows("running");
      cli.child.kill(signal);
      const end = await cli.ended;
      expect(end.code).toBe(130);
      expect(end.stderr).toContain(`Session ${SESSION} goes on at the server; its last word was running.`);
    },
  );

  test("while the start is unanswered: a session may exist", async () => {
    const server = await serve(SILENCE);
    const cli = startCli(["start", MODULE, "--base-url", server.url, "--json"]);
    await server.arrived(1);
    cli.child.kill("SIGINT");
    const end = await cli.ended;
    expect(end.code).toBe(130);
    expect(onlyEvent(end, "trouble")).toMatchObject({ call: "start", outcome: "in_doubt" });
    expect(onlyEvent(end, "ended")).toMatchObject({ exit: "interrupted", sessionId: null });
    expect(end.stderr).toContain("a session may exist");
  });
});

describe("a bug ends it with 70", () => {
  const sabotage = `data:text/javascript,Math.random = () => { throw new RangeError("sabotage") }`;

  test("with a short message, and without a stack", async () => {
    const server = await serve(ACCEPTED, told("running"));
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch"], {
      nodeOptions: ["--import", sabotage],
    });
    expect(end.code).toBe(70);
    expect(end.stderr).toContain("A bug of Module Bench: sabotage");
    expect(end.stderr).not.toContain("at ");
  });

  test("with the stack when it is asked for", async () => {
    const server = await serve(ACCEPTED, told("running"));
    const end = await runCli(["start", MODULE, "--base-url", server.url, "--watch"], {
      nodeOptions: ["--import", sabotage],
      env: { MODULE_BENCH_DEBUG: "1" },
    });
    expect(end.code).toBe(70);
    expect(end.stderr).toContain("RangeError: sabotage\n    at ");
  });
});

test("the table names each code once", () => {
  expect(exitTable().map(({ code }) => code)).toEqual([0, 2, 3, 4, 5, 6, 70, 130]);
  expect(exitTable().map(({ name }) => name)).toEqual(Object.keys(EXIT));
});
