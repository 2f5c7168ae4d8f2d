import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { type HandOver, handOverPage } from "../../../core/hand-over/hand-over-page.ts";
import { handOverHtml, STYLE, STYLE_HASH } from "../../../core/hand-over/html.ts";
import { handOverMarkdown } from "../../../core/hand-over/markdown.ts";
import { SESSION_STATES } from "../../../core/session-state.ts";
import { makeSnippet } from "../../../core/snippets/make-snippet.ts";
import { en } from "../../../core/words/en.ts";

const NDA: HandOver = {
  module: {
    name: "NDA intake",
    moduleId: "oITwNKIrRdS0A0TFVPP54g",
    kind: "input",
    parameters: [
      { name: "Employee Name", type: "text", apiName: "employee_name" },
      { name: "Start Date", type: "date", apiName: "start_date" },
      { name: "Flag", type: "other", otherType: "Boolean", apiName: "flag" },
    ],
  },
  connection: { baseUrl: "https://acme.example.com", environment: { kind: "test" } },
  lastArrivals: null,
};
const BODY =
  '{"data":{"startParameters":{"employee_name":"Example text","start_date":"2026-01-31","flag":null}}}';
const SESSIONS = "/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions";

const markdown = (of: HandOver) => handOverMarkdown(handOverPage(of, en));

it("holds both calls as they are sent, with the key by its variable's name alone", () => {
  const page = markdown(NDA);
  expect(page).toContain(
    `\`\`\`http\nPOST ${SESSIONS} HTTP/1.1\nHost: acme.example.com\nAuthorization: Bearer $MODULE_BENCH_API_KEY\nContent-Type: application/json\nContent-Length: ${BODY.length}\n\n${BODY}\n\`\`\``,
  );
  expect(page).toContain(
    `\`\`\`http\nGET ${SESSIONS}/SESSION_ID HTTP/1.1\nHost: acme.example.com\nAuthorization: Bearer $MODULE_BENCH_API_KEY\nAccept: application/json\n\`\`\``,
  );
  expect(
    page.match(/Bearer \S+/g)?.every((bearer) => bearer.startsWith("Bearer $MODULE_BENCH_API_KEY")),
  ).toBe(true);
});

it("holds the loop that is handed on elsewhere too, every state, and what a 404 can mean", () => {
  const page = markdown(NDA);
  const address = { baseUrl: NDA.connection.baseUrl, moduleId: NDA.module.moduleId };
  expect(page).toContain(makeSnippet("curl", { address, body: BODY, wait: true }).text.trimEnd());
  for (const state of SESSION_STATES)
    expect(page).toMatch(new RegExp(`^\\| \`${state}\` \\| \\S.* \\|$`, "m"));
  expect(page).toContain("| `completed` | The session is done. | no, it has ended |");
  const [start = "", query = ""] = page.slice(page.indexOf("A start that is answered")).split("A query that");
  expect(start).toContain("- The module ID is wrong. ");
  expect(start).not.toContain("retention");
  expect(query).toContain("retention");
  expect(query).toContain("- The session ID is wrong. ");
});

it("lists the parameters with examples as the body has them, and what was last seen of them", () => {
  expect(markdown(NDA)).toContain("| Flag | Boolean | `flag` | `null` |");
  const lastArrivals = {
    sessionRow: 1,
    beganAt: new Date(2026, 4, 6, 12).getTime(),
    arrivals: [{ apiName: "employee_name", verdict: "changed", note: "cut | off", by: "person", at: 0 }],
  } as const;
  const page = markdown({ ...NDA, lastArrivals });
  expect(page).toContain("| Example | Seen in a session of May 6, 2026 |");
  expect(page).toContain('| `employee_name` | `"Example text"` | changed: cut &#124; off |');
  expect(page).toContain('| `start_date` | `"2026-01-31"` | not looked |');
});

it("says that a module without parameters has no body", () => {
  const page = markdown({ ...NDA, module: { ...NDA.module, parameters: [] } });
  expect(page).toContain("Content-Length: 0\n```");
  expect(page).toContain("The module starts without parameters");
});

/** Names that Markdown or HTML would read as something else, and how a Markdown table has them. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["a|b", "a&#124;b"],
  ["a\\|b", "a&#92;&#124;b"],
  ["`code` ``", "&#96;code&#96; &#96;&#96;"],
  ["<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"],
  ["</td></code><img src=x onerror=y>", "&#60;/td&#62;&#60;/code&#62;&#60;img src=x onerror=y&#62;"],
  ["&lt;b&gt;", "&#38;lt;b&#38;gt;"],
  ["**b** _i_ a_b ~~s~~", "\\*\\*b\\*\\* \\_i\\_ a_b \\~\\~s\\~\\~"],
  ["[x](https://evil.example)", "\\[x\\](https\\://evil.example)"],
  ["![x](//evil.example/p)", "!\\[x\\](//evil.example/p)"],
  ["www.evil.example", "www\\.evil.example"],
  ["@team $x$ #1", "\\@team \\$x\\$ \\#1"],
  ["one\n\n# two\r\n```", "one&#92;u{a}&#92;u{a}\\# two&#92;u{d}&#92;u{a}&#96;&#96;&#96;"],
  ["\u202egnp.exe\u200b", "&#92;u{202e}gnp.exe&#92;u{200b}"],
  [" a  b ", "&#92;u{20}a &#92;u{20}b&#92;u{20}"],
  ["\ud800", "&#92;u{d800}"],
];

it.each(HOSTILE)("%j stays text", (name, written) => {
  const of: HandOver = {
    ...NDA,
    module: { ...NDA.module, name, parameters: [{ name, type: "text", apiName: name }] },
    connection: { ...NDA.connection, environment: { kind: "own", name } },
  };
  const page = markdown(of);
  expect(page.split("\n")[0]).toBe(`# Calling ${written}`);
  const row = page.split("\n").find((line) => line.includes(" | Text | ")) ?? "";
  expect(row.startsWith(`| ${written} | Text | `)).toBe(true);
  expect(row.match(/ \| /g)).toHaveLength(3);
  expect(page).not.toMatch(/[\u202e\u200b\ud800]/u);
  // Outside of code no tag, link or code is left; within it the fence is longer than any run of backticks.
  const prose = page.replace(/^(`{3,})\w+\n.*?\n\1$/gms, "").replace(/`[^`\n]+`/g, "");
  expect(prose).not.toMatch(/[`<]|(?<!\\)\[|https:|www\./);

  const html = handOverHtml(handOverPage(of, en), "en");
  const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+)/g), ([, tag]) => tag));
  expect([...tags].toSorted()).toEqual(
    ["body", "code", "h1", "h2", "head", "html", "li", "meta", "p", "pre", "style", "table"].concat([
      "tbody",
      "td",
      "th",
      "thead",
      "title",
      "tr",
      "ul",
    ]),
  );
  expect(html).not.toMatch(/[\u202e\u200b\ud800]/u);
  expect(html.match(/<tr>/g)).toHaveLength(6 + 2 + 7);
});

it("in the body's example the same characters say the same", () => {
  const name = "\u202egnp\u2028\n\"'$(x)`";
  const page = markdown({
    ...NDA,
    module: { ...NDA.module, parameters: [{ name: "x", type: "number", apiName: name }] },
  });
  const body = /\n\n(\{.*\})\n/.exec(page)?.[1] ?? "";
  expect(JSON.parse(body)).toEqual({ data: { startParameters: { [name]: 1234 } } });
});

it("the HTML page lets nothing in but its own style", () => {
  const html = handOverHtml(handOverPage(NDA, en), "en");
  expect(STYLE_HASH).toBe(createHash("sha256").update(STYLE).digest("base64"));
  expect(html).toContain(`<style>${STYLE}</style>`);
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
  );
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style>"));
  expect(html).not.toMatch(/<(?:script|a|img|link|iframe|form)\b|\son\w+=|\sstyle=|url\(|@import/i);
});
