import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isScenarioId, SCENARIOS } from "../../sandbox/scenarios.ts";
import { bodyWith, call, EMPLOYEE, runSandbox, type Seen, sessionIdOf } from "./running-sandbox.ts";

function apiText(name: string): string {
  return readFileSync(new URL(`../fixtures/api-text/${name}`, import.meta.url), "utf8");
}

/** The text's own remarks, `//` after a value or a header and to the end of the line, are not part of what is sent. */
function withoutRemarks(text: string): string {
  return text.replace(/ \/\/.*$/gm, "");
}

/** An answer as the API text prints one, with the text's placeholders where the values were. */
function printed(seen: Seen, sessionId: string, origin: string): string {
  const body = JSON.stringify(JSON.parse(seen.body), null, 1).replace(/^ +/gm, "");
  return `HTTP/1.1 ${seen.status} ${seen.statusMessage}\nContent-Type: ${seen.headers["content-type"]}\n${body}\n`
    .replaceAll(origin, "https://app.bryter.test")
    .replaceAll(EMPLOYEE.moduleId, "PUBLISHED_MODULE_ID")
    .replaceAll(sessionId, "SESSION_ID");
}

test("the start's answer is the documented one, word for word", async () => {
  const { server, start } = await runSandbox();
  const seen = await start(EMPLOYEE, bodyWith({ employee_name: "John Doe" }));
  expect(printed(seen, sessionIdOf(seen), server.url).trim()).toBe(
    withoutRemarks(apiText("response-start.http")).trim(),
  );
});

test("the query's answer is the documented one, word for word", async () => {
  const { server, start, query } = await runSandbox();
  const sessionId = sessionIdOf(await start());
  const seen = await query(sessionId);
  expect(printed(seen, sessionId, server.url).trim()).toBe(
    withoutRemarks(apiText("response-query.http")).trim(),
  );
});

test.each([
  ["request-start-without-parameters.http", 201],
  ["request-start-with-parameters.http", 400],
])("%s as it stands there is answered with %d", async (name, status) => {
  const { server } = await runSandbox();
  const seen = await call(...asWritten(apiText(name), server.url));
  expect(seen.status).toBe(status);
});

test("with the comma that the text lacks, its example starts and all four values arrive", async () => {
  const { engine, server } = await runSandbox();
  const text = apiText("request-start-with-parameters.http").replace('"2021-09-09"\n', '"2021-09-09",\n');
  const seen = await call(...asWritten(text, server.url));
  expect(seen.status).toBe(201);
  const view = engine.view(EMPLOYEE.moduleId, sessionIdOf(seen));
  expect(view?.parameters.map(({ apiName, kind }) => [apiName, kind])).toEqual([
    ["employee_name", "arrived"],
    ["employee_email", "arrived"],
    ["employment_start_date", "arrived"],
    ["employee_reference_number", "arrived"],
  ]);
});

test("the text's query finds a session", async () => {
  const { server, start } = await runSandbox();
  const sessionId = sessionIdOf(await start());
  const text = apiText("request-query.http").replaceAll("SESSION_ID", sessionId);
  expect((await call(...asWritten(text, server.url))).status).toBe(200);
});

test("each documented state is played", () => {
  const documented = ["created", "running", "waiting_for_input", "fatal_errored", "completed", "unknown"];
  const text = apiText("states.txt");
  const played = new Set(SCENARIOS.flatMap((scenario) => scenario.course.map((step) => step.state)));
  for (const state of documented) {
    expect(text).toContain(state);
    expect(played).toContain(state);
  }
  expect(isScenarioId("unknown")).toBe(true);
});

/** A request of the API text as a call: its first line, its headers, its body, with a real module and key. */
function asWritten(text: string, url: string): Parameters<typeof call> {
  const [requestLine = "", ...lines] = withoutRemarks(text)
    .replaceAll("PUBLISHED_MODULE_ID", EMPLOYEE.moduleId)
    .replaceAll("API_KEY", EMPLOYEE.key)
    .trim()
    .split("\n");
  const [method, path] = requestLine.split(" ");
  const bodyAt = lines.findIndex((line) => line.startsWith("{"));
  const headerLines = bodyAt === -1 ? lines : lines.slice(0, bodyAt);
  const headers = Object.fromEntries(headerLines.map((line) => line.split(": ", 2)));
  const body = bodyAt === -1 ? {} : { body: lines.slice(bodyAt).join("\n") };
  return [`${url}${path}`, { method: method === "POST" ? "POST" : "GET", headers, ...body }];
}
