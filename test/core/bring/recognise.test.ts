import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAX_BROUGHT } from "../../../core/bring/brought.ts";
import { problemOf, recognised, sentOf, theModule, typesOf } from "./brought-by.ts";

const ID = "oITwNKIrRdS0A0TFVPP54g";
const KEY = "a-key-of-this-test-0123456789";
const CALL = `https://acme.example.com/api/execution/${ID}/sessions`;
const BODY = `{"data":{"startParameters":{"employee_name":"John Doe","employee_email":"john.doe@example.com","employment_start_date":"2021-09-09","employee_reference_number":1234}}}`;
const TYPES = {
  employee_name: "text",
  employee_email: "email",
  employment_start_date: "date",
  employee_reference_number: "number",
};

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/api-text/${name}`, import.meta.url), "utf8");

describe("the API's own example", () => {
  it("comes in with its remarks and without its comma, and both are told with their lines", () => {
    const text = fixture("request-start-with-parameters.http");
    const { brought, key } = recognised(text);
    expect(brought.form).toBe("http");
    expect(typesOf(theModule(text))).toEqual(TYPES);
    expect(theModule(text).moduleId).toBe("");
    expect(brought.remarks).toContainEqual({ kind: "placeholder_id" });
    expect(brought.remarks).toContainEqual({ kind: "repaired", what: "missing_comma", line: 9 });
    expect(key).toBeNull();
  });

  it("comes in without parameters too", () => {
    expect(theModule(fixture("request-start-without-parameters.http")).parameters).toEqual([]);
  });

  it("comes in out of a copied page, with headings before and sentences behind", () => {
    const text = `Request\n${fixture("request-start-with-parameters.http")}\nIn the example above, the module accepts`;
    expect(typesOf(theModule(text))).toEqual(TYPES);
  });

  it("gives readable names, and says where each type is guessed from", () => {
    expect(theModule(fixture("request-start-with-parameters.http")).parameters).toMatchObject([
      { name: "Employee Name", why: "text" },
      { name: "Employee Email", why: "email" },
      { name: "Employment Start Date", why: "date" },
      { name: "Employee Reference Number", why: "number" },
    ]);
  });
});

describe("a link", () => {
  it.each([
    [`https://acme.example.com/s/${ID}`],
    [`https://acme.example.com/s/${ID}/intake?x=1`],
    [`  acme.example.com/s/${ID}/sessions/C0jz_2J6RmOLoB8DyXPs9Q\n`],
    [CALL],
    [`https://acme.example.com/api/execution//${ID}/sessions/C0jz_2J6RmOLoB8DyXPs9Q`],
    [`https://acme.example.com/${ID}/sessions/C0jz_2J6RmOLoB8DyXPs9Q`],
  ])("%s gives base URL and module id", (link) => {
    const { brought } = recognised(link);
    expect(brought.connections).toMatchObject([{ baseUrl: "https://acme.example.com" }]);
    expect(brought.modules).toMatchObject([{ moduleId: ID, connection: "https://acme.example.com" }]);
  });

  it("over http to another computer gives no address that a key could travel to", () => {
    const { brought } = recognised(`http://acme.example.com/s/${ID}`);
    expect(brought.connections).toEqual([]);
    expect(brought.remarks).toEqual([{ kind: "not_secure", host: "acme.example.com" }]);
  });

  it("with a name and a password gives them away to nobody", () => {
    const { brought, secrets } = recognised(`https://me:a-password-here@acme.example.com/s/${ID}`);
    expect(JSON.stringify(brought)).not.toContain("a-password-here");
    expect(brought.modules).toMatchObject([{ moduleId: ID }]);
    expect(secrets.map((secret) => secret.reveal())).toContain("a-password-here");
  });
});

/** One call, as people write and copy it. Each comes in as the same module. */
const CALLS: Readonly<Record<string, readonly [form: string, text: string]>> = {
  "curl, continued lines": [
    "curl_bash",
    `curl -X POST '${CALL}' \\\n  -H 'Authorization: Bearer ${KEY}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${BODY}'`,
  ],
  "curl, CR LF": [
    "curl_bash",
    `curl --request POST --url ${CALL} \\\r\n --header "Authorization: Bearer ${KEY}" \\\r\n --data-raw '${BODY}'\r\n`,
  ],
  "curl, letters together": [
    "curl_bash",
    `curl -sSXPOST -H'Authorization: Bearer ${KEY}' -d'${BODY}' ${CALL}`,
  ],
  "curl, a prompt and a pipe": [
    "curl_bash",
    `$ curl -s ${CALL} --oauth2-bearer ${KEY} --json '${BODY}' | jq .data.sessionId`,
  ],
  "curl, double quotation marks": [
    "curl_bash",
    `curl ${CALL} -H "Authorization: Bearer ${KEY}" -d "${BODY.replaceAll('"', '\\"')}"`,
  ],
  "curl, a here-document": [
    "curl_bash",
    `curl ${CALL} -H 'Authorization: Bearer ${KEY}' --data-binary @- <<'JSON'\n${BODY}\nJSON\n`,
  ],
  "curl, variables": [
    "curl_bash",
    `KEY='${KEY}'\nBODY='${BODY}'\nexport BASE=https://acme.example.com\ncurl "\${BASE}/api/execution/${ID}/sessions" -H "Authorization: Bearer $KEY" -d "$BODY"`,
  ],
  "curl, from a pipe": [
    "curl_bash",
    `printf '%s' '${BODY}' | curl ${CALL} -H 'Authorization: Bearer ${KEY}' --data-binary @-`,
  ],
  "curl, copied by a browser": [
    "curl_bash",
    `curl '${CALL}' -H 'accept: */*' -H 'authorization: Bearer ${KEY}' -H 'sec-ch-ua: "x"' --data-raw $'${BODY}' --compressed`,
  ],
  "curl for cmd": [
    "curl_cmd",
    `curl -X POST "${CALL}" ^\r\n -H "Authorization: Bearer ${KEY}" ^\r\n -d "${BODY.replaceAll('"', '\\"')}"`,
  ],
  "curl for cmd, doubled marks": [
    "curl_cmd",
    `curl "${CALL}" ^\n -H "Authorization: Bearer ${KEY}" ^\n -d "${BODY.replaceAll('"', '""')}"`,
  ],
  "curl for cmd, copied by a browser": [
    "curl_cmd",
    `curl ^"${CALL}^" ^\n -H ^"authorization: Bearer ${KEY}^" ^\n --data-raw ^"${BODY.replaceAll('"', '^\\^"')}^"`,
  ],
  "curl.exe for PowerShell 7": [
    "curl_powershell",
    `curl.exe -X POST '${CALL}' \`\n -H 'Authorization: Bearer ${KEY}' \`\n -d '${BODY}'`,
  ],
  "curl.exe for Windows PowerShell": [
    "curl_powershell",
    `curl.exe '${CALL}' -H 'Authorization: Bearer ${KEY}' -d '${BODY.replaceAll('"', '\\"')}'`,
  ],
  "curl.exe with a here-string in a pipe": [
    "curl_powershell",
    `$body = @'\n${BODY}\n'@\n$body | curl.exe '${CALL}' -H "Authorization: Bearer ${KEY}" --data-binary '@-'`,
  ],
  "Invoke-RestMethod": [
    "powershell",
    `$headers = @{\n  "Authorization" = "Bearer ${KEY}"\n  "Content-Type" = "application/json"\n}\n$body = @'\n${BODY}\n'@\n$response = Invoke-RestMethod -Uri '${CALL}' -Method Post -Headers $headers -Body $body`,
  ],
  "Invoke-RestMethod on one line": [
    "powershell",
    `irm ${CALL} -Method POST -Headers @{Authorization="Bearer ${KEY}"} -ContentType 'application/json' -Body '${BODY}'`,
  ],
  "Invoke-WebRequest, continued": [
    "powershell",
    `Invoke-WebRequest -UseBasicParsing -Uri "${CALL}" \`\r\n-Method "POST" \`\r\n-Headers @{\r\n"authorization"="Bearer ${KEY}"\r\n} \`\r\n-Body "${BODY.replaceAll('"', '`"')}"`,
  ],
  "HTTP with a Host line": [
    "http",
    `POST /api/execution/${ID}/sessions HTTP/1.1\r\nHost: acme.example.com\r\nAuthorization: Bearer ${KEY}\r\nContent-Type: application/json\r\n\r\n${BODY}`,
  ],
  "an .http file": [
    "http",
    `@base = https://acme.example.com\n@key = ${KEY}\n\n### Start\n# @name start\nPOST {{base}}/api/execution/${ID}/sessions\nAuthorization: Bearer {{key}}\nContent-Type: application/json\n\n${BODY}\n`,
  ],
};

describe.each(Object.entries(CALLS))("%s", (_, [form, text]) => {
  it("is recognised, with address, id, parameters and values", () => {
    const { brought } = recognised(text);
    expect(brought.form).toBe(form);
    expect(brought.connections).toMatchObject([{ baseUrl: "https://acme.example.com" }]);
    const module = theModule(text);
    expect(module.moduleId).toBe(ID);
    expect(typesOf(module)).toEqual(TYPES);
    expect(sentOf(module)).toEqual({
      employee_name: { kind: "value", text: "John Doe" },
      employee_email: { kind: "value", text: "john.doe@example.com" },
      employment_start_date: { kind: "value", text: "2021-09-09" },
      employee_reference_number: { kind: "value", text: "1234" },
    });
  });

  it("gives its key apart, with the origin it stood beside, and keeps no trace of it", () => {
    const { brought, key, secrets } = recognised(text);
    expect(key?.key.reveal()).toBe(KEY);
    expect(key?.origin).toBe("https://acme.example.com");
    expect(secrets.map((secret) => secret.reveal())).toContain(KEY);
    expect(JSON.stringify(brought)).not.toContain(KEY);
  });
});

describe("what stands where a key belongs", () => {
  it.each([
    "API_KEY",
    "$MODULE_BENCH_API_KEY",
    ["$", "{KEY}"].join(""),
    "%MODULE_BENCH_API_KEY%",
    "{{apiKey}}",
    "<your key>",
    "YOUR_API_KEY",
    "your-api-key",
    "••••••••",
    "$env:KEY",
    "xxxx",
  ])("is no key: %s", (placeholder) => {
    expect(recognised(`GET ${CALL}\nAuthorization: Bearer ${placeholder}`).key).toBeNull();
  });

  it("is taken from nowhere but the Authorization line; other secrets are named, and masked from then on", () => {
    const text = `curl ${CALL} -u me:a-password-here -H 'X-Api-Key: another-key-here' -b 'session=a-cookie-here' -H 'X-Trace: 1'`;
    const { brought, key, secrets } = recognised(text);
    expect(key).toBeNull();
    expect(secrets.map((secret) => secret.reveal())).toEqual(
      expect.arrayContaining(["another-key-here", "a-password-here", "session=a-cookie-here"]),
    );
    expect(brought.remarks).toContainEqual({ kind: "left_out", names: ["X-Api-Key", "X-Trace"] });
    expect(brought.remarks).toContainEqual({ kind: "left_out", names: ["--user", "--cookie"] });
    expect(JSON.stringify(brought)).not.toMatch(/another-key|a-password|a-cookie/);
  });
});

describe("a JSON body", () => {
  it.each([
    ["whole", BODY, []],
    ["without data", `{"startParameters":{"a":"x"}}`, []],
    ["flat", `{"a":"x","b":1}`, [{ kind: "flat_body" }]],
    ["empty", "{}", []],
  ])("comes in %s", (_, text, remarks) => {
    expect(recognised(text).brought).toMatchObject({ form: "json_body", remarks });
  });

  it("[prefect 9374, 12756; bruno 9230; swagger-ui 2030] keeps digits, nulls, empty texts and inner JSON as they were written", () => {
    const text = `{"data":{"startParameters":{"id":12345678901234567890,"rate":1.10,"neg":-0,"big":1e400,"gone":null,"blank":"","list":[1, {"a": 2.50}],"zeros":"007","yes":true}}}`;
    expect(sentOf(theModule(text))).toEqual({
      id: { kind: "value", text: "12345678901234567890" },
      rate: { kind: "value", text: "1.10" },
      neg: { kind: "value", text: "-0" },
      big: { kind: "value", text: "1e400" },
      gone: { kind: "null" },
      blank: { kind: "empty" },
      list: { kind: "json", text: '[1,{"a":2.50}]' },
      zeros: { kind: "value", text: "007" },
      yes: { kind: "json", text: "true" },
    });
  });

  it("[ayon-frontend 1972] leaves a day the text that it was, in every time zone", () => {
    const parameter = theModule(`{"startParameters":{"since":"2021-09-09","never":"2021-02-30"}}`).parameters;
    expect(parameter).toMatchObject([
      { type: "date", value: { kind: "value", text: "2021-09-09" } },
      { type: "text", value: { kind: "value", text: "2021-02-30" } },
    ]);
  });

  it("guesses by the name where a value says nothing", () => {
    expect(typesOf(theModule(`{"startParameters":{"startDate":"","contact_email":"","note":""}}`))).toEqual({
      startDate: "date",
      contact_email: "email",
      note: "text",
    });
  });

  it("tells a name that stands twice, and takes the last", () => {
    const text = `{"startParameters":{"a":"x","a":2}}`;
    expect(recognised(text).brought.remarks).toEqual([{ kind: "twice", apiName: "a" }]);
    expect(typesOf(theModule(text))).toEqual({ a: "number" });
  });
});

describe("a text that brings nothing", () => {
  it.each([
    ["", "empty", 1, 1],
    [" \n ", "empty", 1, 1],
    ["hello there", "unrecognised", 1, 1],
    ["https://acme.example.com/", "unrecognised", 1, 1],
    ["[1, 2]", "unrecognised", 1, 1],
    [`{"data":{"startParameters":{"a":"x" "b" 1}}}`, "json", 1, 41],
    [`{\n"a": 1,\n"b": tru\n}`, "json", 3, 6],
    [`{"a": "x`, "json", 1, 7],
    [`{"a": "\\q"}`, "json", 1, 8],
    [`{"a": 01}`, "json", 1, 7],
    [`{"a": 1} rest`, "json", 1, 10],
    [`{"a": /* open`, "json", 1, 7],
    [`curl '${CALL}' \\\n -H 'Authorization: Bearer x`, "quote_open", 2, 5],
    [`curl "${CALL}" ^\n -d "{`, "quote_open", 2, 5],
    [`irm -Body "x`, "quote_open", 1, 11],
    ["curl -X POST", "no_address", 1, 1],
    ["curl https://other.example.com/api/v1/things", "no_module", 1, 1],
    [`curl ${CALL} \\\n -d '{"data":\n {"startParameters": {"a": x}}}'`, "json", 3, 28],
    [`POST ${CALL}\n\n{"data": {"startParameters": [1]}}`, "json", 3, 1],
    [`{"kind":"module-bench/library","version":2}`, "newer_version", 1, 42],
    [`${'{"a":'.repeat(70)}1${"}".repeat(70)}`, "too_deep", 1, 326],
    ["x".repeat(MAX_BROUGHT + 1), "too_large", 1, 1],
  ])("%# says why, with line and column", (text, kind, line, column) => {
    expect(problemOf(text)).toMatchObject({ kind, line, column });
  });

  it("never says it with a piece of the text", () => {
    const problem = problemOf(`curl ${CALL} -H 'Authorization: Bearer ${KEY}`);
    expect(JSON.stringify(problem)).not.toContain(KEY);
  });
});

describe("flaws of documents", () => {
  it.each([
    ["remarks", `{"a": 1, // one\n/* two */ "b": 2}`, "remark"],
    ["a comma too many", `{"a": 1, "b": 2,}`, "extra_comma"],
    ["a comma too few, on a new line", `{"a": 1\n"b": 2}`, "missing_comma"],
    ["a comma too few, at a quotation mark", `{"a": 1 "b": 2}`, "missing_comma"],
    ["typographic quotation marks", `{“a”: 1, “b”: 2}`, "quotes"],
    ["single quotation marks", `{'a': 1, 'b': 2}`, "quotes"],
    ["names without quotation marks", `{a: 1, b: 2}`, "quotes"],
  ])("are put right and told: %s", (_, text, what) => {
    expect(typesOf(theModule(text))).toEqual({ a: "number", b: "number" });
    expect(recognised(text).brought.remarks).toContainEqual(
      expect.objectContaining({ kind: "repaired", what }),
    );
  });

  it("leave an address in a value alone", () => {
    expect(sentOf(theModule(`{"startParameters":{"a":"https://x.example//y"}}`))).toEqual({
      a: { kind: "value", text: "https://x.example//y" },
    });
  });
});
