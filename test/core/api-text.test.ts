import { describe, expect, test } from "vitest";
import { readQueryAnswer, readStartAnswer } from "../../core/answers.ts";
import { MASKED_KEY } from "../../core/api-key.ts";
import { judgeLink } from "../../core/browser-link.ts";
import { type HttpRequest, isFramingHeader, queryRequest, startRequest } from "../../core/http-request.ts";
import { judgeQuery } from "../../core/query-outcome.ts";
import { readPastedSession } from "../../core/session-link.ts";
import { SESSION_STATES } from "../../core/session-state.ts";
import { buildStartBody } from "../../core/start-body.ts";
import { judgeStart } from "../../core/start-outcome.ts";
import { PLATFORM_TYPES, type StartParameter } from "../../core/start-parameter.ts";
import { answer, bytes } from "../support/http-results.ts";
import { apiText, httpExample } from "./api-text.ts";

const ADDRESS = { baseUrl: "https://app.bryter.test", moduleId: "PUBLISHED_MODULE_ID" };

/** The request as the API text prints one: no scheme, no host, and none of the headers that HTTP asks for by itself. */
function printed(request: HttpRequest): { firstLine: string; headers: readonly string[] } {
  return {
    firstLine: `${request.method} ${request.url.slice(ADDRESS.baseUrl.length)}`,
    headers: request.headers
      .filter(({ name }) => !isFramingHeader(name))
      .map(({ name, value }) => `${name}: ${value.replace(MASKED_KEY, "API_KEY")}`),
  };
}

/** The example's body with the comma that it lacks between two lines that each hold a member. */
function withComma(body: string): string {
  return body.replace(/("|\d)\n(?=")/g, "$1,\n");
}

/** The example's members in its order: API parameter name and raw JSON text. */
function exampleMembers(): readonly (readonly [string, string])[] {
  const { body } = httpExample("request-start-with-parameters.http");
  return [...body.matchAll(/^"(employ\w+)": (.+?),?$/gm)].map(([, name = "", json = ""]) => [name, json]);
}

const TYPE_OF: Readonly<Record<string, StartParameter["type"]>> = {
  employee_name: "text",
  employee_email: "email",
  employment_start_date: "date",
  employee_reference_number: "number",
};

describe("the client's calls are the API text's own", () => {
  test("a start without parameters: first line, headers, no body", () => {
    const { firstLine, headers, body } = httpExample("request-start-without-parameters.http");
    const request = startRequest(ADDRESS, buildStartBody([], []).text);
    expect(printed(request)).toEqual({ firstLine, headers });
    expect([body, request.body]).toEqual(["", null]);
  });

  test("the employee module's start: first line, headers, and the body with its comma put right", () => {
    const example = httpExample("request-start-with-parameters.http");
    expect(() => JSON.parse(example.body)).toThrow();
    const members = exampleMembers();
    expect(members.map(([name]) => name)).toEqual(Object.keys(TYPE_OF));
    const parameters = members.map(([apiName]) => ({
      name: apiName,
      type: TYPE_OF[apiName] ?? "text",
      apiName,
    }));
    const values = members.map(([, json]) => ({ kind: "value", text: json.replace(/^"|"$/g, "") }) as const);
    const request = startRequest(ADDRESS, buildStartBody(parameters, values).text);
    expect(printed(request)).toEqual({ firstLine: example.firstLine, headers: example.headers });
    expect(request.body).toBe(JSON.stringify(JSON.parse(withComma(example.body))));
  });

  test("a query: first line and headers, no body", () => {
    const { firstLine, headers } = httpExample("request-query.http");
    const request = queryRequest(ADDRESS, "SESSION_ID");
    expect(printed(request)).toEqual({ firstLine, headers });
    expect(request.body).toBeNull();
  });
});

describe("the API text's answers are read", () => {
  test("a start's: 201 OK, the session id, the browser link with /s/", () => {
    const { firstLine, body } = httpExample("response-start.http");
    expect(firstLine).toBe("HTTP/1.1 201 OK");
    expect(readStartAnswer(bytes(body))).toEqual({
      ok: true,
      value: {
        sessionId: "SESSION_ID",
        browserLink: "https://app.bryter.test/s/PUBLISHED_MODULE_ID/sessions/SESSION_ID",
        extra: [],
      },
    });
    expect(judgeStart(answer(201, body, { statusText: "OK" }), 0)).toMatchObject({
      kind: "accepted",
      status: 201,
      sessionId: "SESSION_ID",
    });
  });

  test("the start's answer with the remark left in is no JSON: then the start is in doubt, not refused", () => {
    const body = apiText("response-start.http").split("\n").slice(2).join("\n");
    expect(judgeStart(answer(201, body), 0)).toEqual({
      kind: "in_doubt",
      doubt: { kind: "unreadable", status: 201, problem: { kind: "not_json" } },
    });
  });

  test("a query's: 200 OK, the state, the browser link without /s/, and a self with a double slash", () => {
    const { firstLine, body } = httpExample("response-query.http");
    expect(firstLine).toBe("HTTP/1.1 200 OK");
    expect(body).toContain("/api/execution//PUBLISHED_MODULE_ID");
    expect(readQueryAnswer(bytes(body))).toEqual({
      ok: true,
      value: {
        state: "created",
        browserLink: "https://app.bryter.test/PUBLISHED_MODULE_ID/sessions/SESSION_ID",
        extra: [],
      },
    });
    expect(judgeQuery(answer(200, body), 0)).toMatchObject({ kind: "state", state: "created" });
  });

  test.each(["response-start.http", "response-query.http"])("both links of %s can be pasted", (name) => {
    const { links } = JSON.parse(httpExample(name).body) as { links: { self: string; browser: string } };
    for (const link of [links.browser, ADDRESS.baseUrl + links.self]) {
      expect(readPastedSession(link)).toMatchObject({
        sessionId: "SESSION_ID",
        moduleId: "PUBLISHED_MODULE_ID",
        origin: ADDRESS.baseUrl,
      });
    }
    expect(judgeLink(links.browser, ADDRESS.baseUrl, [])).toEqual({ ok: true, value: links.browser });
  });

  test("the example ids are bare ids that can be pasted", () => {
    const [, moduleId = "", sessionId = ""] = apiText("example-values.txt")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(":"));
    expect(readPastedSession(sessionId)?.sessionId).toBe(sessionId);
    expect(startRequest({ ...ADDRESS, moduleId }, null).url).toContain(`/api/execution/${moduleId}/sessions`);
  });
});

describe("the API text's lists are ours", () => {
  test("the six states, in its order", () => {
    const [title, ...rest] = apiText("states.txt").trim().split("\n");
    expect(title).toBe("Possible Session States:");
    // Each meaning runs into the next state's word; the last line is a meaning alone.
    const words = [
      rest[0] ?? "",
      ...rest.slice(1, -1).map((line) => /[a-z]+(?:_[a-z]+)*$/.exec(line)?.[0] ?? ""),
    ];
    expect(words.map((word, index) => word.endsWith(SESSION_STATES[index] ?? "none"))).toEqual(
      SESSION_STATES.map(() => true),
    );
    expect(words).toHaveLength(SESSION_STATES.length);
  });

  test("the four types of a start parameter, in its order", () => {
    const types = [...apiText("start-parameters.txt").matchAll(/^- (.+)$/gm)].map(([, type = ""]) =>
      type.toLowerCase(),
    );
    expect(types.map((type) => type.split(" ")[0])).toEqual(PLATFORM_TYPES);
  });
});
