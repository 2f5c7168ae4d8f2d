import { networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { turnedAway } from "../../sandbox/guards.ts";
import {
  bodyWith,
  call,
  EMPLOYEE,
  type Running,
  runSandbox,
  type Seen,
  sessionIdOf,
} from "./running-sandbox.ts";

const OPEN = { host: "127.0.0.1:1234", origin: undefined, fetchSite: undefined };

test.each([
  [{}, null],
  [{ fetchSite: "none" }, null],
  [{ fetchSite: "same-origin", origin: "http://127.0.0.1:1234" }, null],
  [{ host: undefined }, 421],
  [{ host: "127.0.0.1" }, 421],
  [{ host: "127.0.0.1:1235" }, 421],
  [{ host: "localhost:1234" }, 421],
  [{ host: "evil.example:1234" }, 421],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "http://127.0.0.1:1235" }, 403],
  [{ origin: "http://localhost:1234" }, 403],
  [{ fetchSite: "cross-site" }, 403],
  [{ fetchSite: "same-site" }, 403],
])("%j is answered with %s", (knock, status) => {
  expect(turnedAway({ ...OPEN, ...knock }, "127.0.0.1:1234")?.status ?? null).toBe(status);
});

/** Every kind of address: the two calls, the page, its form, its assets, and nothing at all. */
async function callAll(
  running: Running,
  headers: Readonly<Record<string, string>>,
): Promise<readonly Seen[]> {
  const sessionId = sessionIdOf(await running.start());
  running.clock.pass(2_000);
  const api = `${running.server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`;
  const page = `${running.server.url}/s/${EMPLOYEE.moduleId}/sessions/${sessionId}`;
  const token = running.engine.pageToken(EMPLOYEE.moduleId, sessionId);
  const key = { Authorization: `Bearer ${EMPLOYEE.key}` };
  return Promise.all([
    call(api, { method: "POST", headers: { ...key, ...headers } }),
    call(`${api}/${sessionId}`, { headers: { ...key, ...headers } }),
    call(page, { headers }),
    call(page, { method: "POST", headers, body: `token=${token}` }),
    call(`${running.server.url}/page.css`, { headers }),
    call(`${running.server.url}/nothing`, { headers }),
  ]);
}

describe("what a web page could send is refused at every address and changes nothing", () => {
  test.each<[string, Record<string, string>, number]>([
    ["a name that was pointed at 127.0.0.1", { Host: "evil.example" }, 421],
    ["localhost", { Host: "localhost" }, 421],
    ["a foreign Origin", { Origin: "https://evil.example" }, 403],
    ["a sandboxed frame's Origin", { Origin: "null" }, 403],
    ["Sec-Fetch-Site: cross-site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["Sec-Fetch-Site: same-site, another port of this machine", { "Sec-Fetch-Site": "same-site" }, 403],
  ])("%s", async (_name, headers, status) => {
    const running = await runSandbox();
    const port = running.server.port;
    const sent = headers.Host === undefined ? headers : { Host: `${headers.Host}:${port}` };
    const answers = await callAll(running, sent);
    expect(answers.map((seen) => seen.status)).toEqual(answers.map(() => status));
    const { sessions } = running.engine.snapshot();
    expect(sessions.map((session) => session.submission)).toEqual([null]);
  });

  test("the page's own Origin is let in", async () => {
    const running = await runSandbox();
    const headers = { Origin: running.server.url, "Sec-Fetch-Site": "same-origin" };
    const answers = await callAll(running, headers);
    expect(answers.map((seen) => seen.status)).toEqual([201, 200, 200, 303, 200, 404]);
  });
});

test("no answer has a CORS header, asked for or not", async () => {
  const running = await runSandbox();
  const preflight = await call(`${running.server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
    method: "OPTIONS",
    headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" },
  });
  expect(preflight.status).toBe(403);
  for (const seen of [
    preflight,
    ...(await callAll(running, {})),
    ...(await callAll(await runSandbox(), { Origin: "x" })),
  ]) {
    expect(Object.keys(seen.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("only 127.0.0.1 is listened on", async () => {
  const { server } = await runSandbox();
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address !== "127.0.0.1")
    .map(({ address, family, scopeid }) =>
      family === "IPv6" ? `[${address}${scopeid ? "%25lo" : ""}]` : address,
    );
  for (const address of ["127.0.0.2", "[::1]", ...others.filter((other) => !other.includes("%"))]) {
    expect([address, (await call(`http://${address}:${server.port}/page.css`)).status]).toEqual([
      address,
      null,
    ]);
  }
});

test("API calls need the module's Bearer key", async () => {
  const { server } = await runSandbox();
  const url = `${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`;
  const wrong = [
    "",
    "Bearer",
    "Bearer wrong",
    EMPLOYEE.key,
    `Basic ${EMPLOYEE.key}`,
    `Bearer ${EMPLOYEE.key} more`,
  ];
  for (const value of wrong) {
    expect((await call(url, { method: "POST", headers: { Authorization: value } })).status).toBe(404);
    expect((await call(`${url}/x`, { headers: { Authorization: value } })).status).toBe(404);
  }
  expect((await call(url, { method: "POST" })).status).toBe(404);
  expect(
    (await call(url, { method: "POST", headers: { Authorization: `bearer ${EMPLOYEE.key}` } })).status,
  ).toBe(201);
});

describe("a body of more than 1 MiB", () => {
  const LIMIT = 1024 * 1024;
  const fill = (byteCount: number) => {
    const around = bodyWith({ employee_name: "" }).length;
    return bodyWith({ employee_name: "x".repeat(byteCount - around) });
  };

  test("is refused with 413, by its announced length and by what comes", async () => {
    const { engine, server, start } = await runSandbox();
    const announced = await start(EMPLOYEE, fill(LIMIT + 1));
    expect([announced.status, JSON.parse(announced.body).error]).toEqual([413, "too_large"]);
    const chunked = await call(`${server.url}/api/execution/${EMPLOYEE.moduleId}/sessions`, {
      method: "POST",
      headers: { Authorization: `Bearer ${EMPLOYEE.key}`, "Transfer-Encoding": "chunked" },
      body: fill(LIMIT + 1),
    });
    expect(chunked.status).toBe(413);
    expect(engine.snapshot().sessions).toEqual([]);
  });

  test("is refused on the page's form too", async () => {
    const { server, start } = await runSandbox();
    const page = `${server.url}/s/${EMPLOYEE.moduleId}/sessions/${sessionIdOf(await start())}`;
    expect((await call(page, { method: "POST", body: "x".repeat(LIMIT + 1) })).status).toBe(413);
  });

  test("and not one byte earlier", async () => {
    const { engine, start } = await runSandbox();
    const seen = await start(EMPLOYEE, fill(LIMIT));
    expect(seen.status).toBe(201);
    expect(engine.received(sessionIdOf(seen))?.byteCount).toBe(LIMIT);
  });
});
