import { describe, expect, test } from "vitest";
import type { ScenarioId } from "../../sandbox/scenarios.ts";
import {
  bodyWith,
  call,
  EMPLOYEE,
  REPORT,
  type Running,
  runSandbox,
  type Seen,
  sessionIdOf,
} from "./running-sandbox.ts";

type Opened = Running & { readonly url: string; readonly sessionId: string };

async function open(
  startParameters: Readonly<Record<string, unknown>>,
  scenario?: ScenarioId,
): Promise<Opened> {
  const running = await runSandbox(scenario === undefined ? {} : { scenario });
  const sessionId = sessionIdOf(await running.start(EMPLOYEE, bodyWith(startParameters)));
  return { ...running, sessionId, url: `${running.server.url}/s/${EMPLOYEE.moduleId}/sessions/${sessionId}` };
}

function submit(url: string, fields: Readonly<Record<string, string>>): Promise<Seen> {
  return call(url, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

function tokenIn(page: Seen): string {
  return /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
}

/** The text of each row of the table, cells parted by a bar. */
function rows(page: Seen): readonly string[] {
  const bodyRows = /<tbody>(.*?)<\/tbody>/s.exec(page.body)?.[1] ?? "";
  return bodyRows
    .split("</tr>")
    .map((row) =>
      row
        .replace(/<\/t[hd]>/g, "|")
        .replace(/<[^>]*>/g, "")
        .replaceAll("&quot;", '"')
        .trim(),
    )
    .filter((row) => row !== "");
}

test("the parameters that arrived are shown with what became of them", async () => {
  const { url, sessionId } = await open({
    employee_reference_number: "1",
    employee_name: "John Doe",
    employment_start_date: "9.9.2021",
    colour: 1,
  });
  const page = await call(url);
  expect(rows(page)).toEqual([
    'employee_name|Text|"John Doe"|yes|',
    "employee_email|Email Address|–|not sent|",
    'employment_start_date|Date|"9.9.2021"|blank: does not fit Date|',
    'employee_reference_number|Number|"1"|blank: does not fit Number|',
    "colour|–|1|not declared|",
  ]);
  expect(page.body).toContain("<h1>Employee onboarding</h1>");
  expect(page.body).toContain(sessionId);
  expect(page.body).toContain('<html lang="en"');
});

test("a browser that asks for German first is answered in German, each other one in English", async () => {
  const { clock, server, url } = await open({ employment_start_date: "9.9.2021" }, "waits-for-person");
  clock.pass(2_000);
  const asked = (language: string, at = url) => call(at, { headers: { "Accept-Language": language } });
  const german = await asked("de-AT,de;q=0.9,en;q=0.8");
  expect(german.body).toContain('<html lang="de"');
  for (const text of [
    "Was angekommen ist",
    "leer: passt nicht zu Date",
    "Sie sind dran",
    "Wartet auf einen Menschen. ",
  ]) {
    expect(german.body).toContain(text);
  }
  expect(german.body).not.toMatch(/>[^<]*\b(?:the|Your|Session ID|Nothing)\b/);
  expect((await asked("de", `${server.url}/nowhere`)).body).toContain("Hier ist nichts");
  for (const language of ["en-GB,de;q=0.9", "fr", "*"]) {
    expect((await asked(language)).body).toContain('<html lang="en"');
  }
});

test("a session without parameters says so", async () => {
  const running = await runSandbox();
  const sessionId = sessionIdOf(await running.start(REPORT));
  const page = await call(`${running.server.url}/s/${REPORT.moduleId}/sessions/${sessionId}`);
  expect(page.body).toContain("The session was started without parameters.");
  expect(page.body).not.toContain("<table>");
});

test("hostile names and values are text, and nothing else", async () => {
  const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;\u202e`;
  const { url } = await open({ employee_name: hostile, [hostile]: hostile });
  const { body } = await call(url);
  expect(body.match(/<script/g)).toHaveLength(1);
  expect(body).not.toContain("<img");
  expect(body).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(body).toContain("&amp;lt;");
  // Each in a box of its own, so that a mark of direction in it turns nothing else round.
  expect(body.match(/<bdi>[^<]*\u202e[^<]*<\/bdi>/g)).toHaveLength(3);
});

test("hostile words in the form and in the address are text too", async () => {
  const { clock, server, url } = await open({});
  clock.pass(2_000);
  await submit(url, { token: tokenIn(await call(url)), name: "</dd><script>x</script>", comment: "<b>" });
  const page = await call(url);
  expect(page.body.match(/<script/g)).toHaveLength(1);
  expect(page.body).toContain("&lt;/dd&gt;&lt;script&gt;");
  const lost = await call(`${server.url}/%3Cscript%3E/sessions/%22%3E%3Cscript%3E`);
  expect(lost.body.match(/<script/g)).toHaveLength(1);
});

describe("the form", () => {
  test("is there when the session waits, has labels, and moves it on", async () => {
    const { clock, url } = await open({});
    expect((await call(url)).body).not.toContain("<form");
    clock.pass(2_000);
    const waiting = await call(url);
    expect(waiting.body).toContain('<label for="name">Your name</label><input id="name"');
    expect(waiting.body).toContain('<label for="comment">Comment</label><textarea id="comment"');
    expect(waiting.body).toContain('<button type="submit">Complete session</button>');
    const sent = await submit(url, { token: tokenIn(waiting), name: "Ann", comment: "All fine" });
    expect([sent.status, sent.headers.location]).toEqual([303, new URL(url).pathname]);
    const running = await call(url);
    expect(running.body).not.toContain("<form");
    expect(running.body).toContain("Your part is done");
    expect(running.body).toContain("<dd>Ann</dd>");
    expect(running.body).toContain("<dd>All fine</dd>");
    clock.pass(1_500);
    expect((await call(url)).body).toContain("The session has completed; this page can be closed.");
  });

  test("works at the query's address of the page as well", async () => {
    const { clock, server, sessionId } = await open({});
    clock.pass(2_000);
    const url = `${server.url}/${EMPLOYEE.moduleId}/sessions/${sessionId}`;
    expect((await submit(url, { token: tokenIn(await call(url)) })).headers.location).toBe(
      new URL(url).pathname,
    );
  });

  test("is taken with its token only, and once", async () => {
    const { clock, engine, url } = await open({});
    clock.pass(2_000);
    const token = tokenIn(await call(url));
    for (const fields of [{}, { token: "" }, { token: "x" }]) {
      const refused = await submit(url, fields);
      expect(refused.status).toBe(403);
      expect(refused.body).toContain(`<a href="${new URL(url).pathname}">`);
    }
    expect(engine.snapshot().sessions[0]?.submission).toBeNull();
    expect((await submit(url, { token })).status).toBe(303);
    expect((await submit(url, { token })).status).toBe(403);
  });

  test("of a session that stopped waiting is not taken", async () => {
    const { clock, url } = await open({});
    clock.pass(2_000);
    const token = tokenIn(await call(url));
    clock.pass(-1_000);
    expect((await submit(url, { token })).status).toBe(409);
  });

  test("keeps no more of its words than its fields hold", async () => {
    const { clock, engine, url } = await open({});
    clock.pass(2_000);
    const token = tokenIn(await call(url));
    await submit(url, { token, name: "n".repeat(201), comment: "c".repeat(2_001) });
    expect(engine.snapshot().sessions[0]?.submission).toMatchObject({
      name: "n".repeat(200),
      comment: "c".repeat(2_000),
    });
  });

  test("to no session is a 404", async () => {
    const { server } = await runSandbox();
    expect((await submit(`${server.url}/s/${EMPLOYEE.moduleId}/sessions/nope`, {})).status).toBe(404);
  });

  test("is missing where the scenario keeps the session waiting", async () => {
    const { clock, url } = await open({}, "waits-for-input");
    clock.pass(2_000);
    const page = await call(url);
    expect(page.body).toContain("It is a person&#39;s turn.");
    expect(page.body).not.toContain("<form");
  });
});

test.each<[ScenarioId, number, string, string, string]>([
  ["runs-then-completes", 0, "created", "Accepted, not begun.", "false"],
  ["runs-then-completes", 2_000, "running", "The engine works.", "false"],
  ["runs-then-completes", 6_000, "completed", "The session is done.", "true"],
  ["fatal-error", 4_000, "fatal_errored", "The module failed.", "true"],
  ["unknown", 0, "unknown", "The session is older than the API, the server says.", "true"],
  ["unrecognised-state", 2_000, "suspended", "A word that the API text does not list.", "false"],
])(
  "%s after %d ms: %s in words, for people and for the page's script",
  async (scenario, atMs, state, words, settled) => {
    const { clock, url } = await open({}, scenario);
    clock.pass(atMs);
    const page = await call(url);
    expect(page.body).toContain(`<code class="chip ${state}">${state}</code> <span>${words}</span>`);
    expect(page.body).toContain(`data-state="${state}" data-settled="${settled}"`);
    const head = await call(url, { method: "HEAD" });
    expect([head.status, head.headers["x-session-state"], head.body]).toEqual([200, state, ""]);
  },
);

test("the page runs under a strict policy, and everything it names is served under it too", async () => {
  const { url, server } = await open({});
  const page = await call(url);
  const policy = String(page.headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(page.body).not.toMatch(/ style=| on[a-z]+=|<style|<script>/);
  const named = [...page.body.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((match) => match[1]);
  expect(named).toEqual(["/page.svg", "/page.css", "/page.js"]);
  const types = ["image/svg+xml", "text/css; charset=utf-8", "text/javascript; charset=utf-8"];
  for (const [index, path] of named.entries()) {
    const asset = await call(server.url + path);
    expect([asset.status, asset.headers["content-type"]]).toEqual([200, types[index]]);
    expect(asset.headers["x-content-type-options"]).toBe("nosniff");
  }
  expect(page.headers["referrer-policy"]).toBe("same-origin");
  expect(page.headers["cache-control"]).toBe("no-store");
});
