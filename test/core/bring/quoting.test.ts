import { describe, expect, it } from "vitest";
import { sentOf, theModule } from "./brought-by.ts";

const CALL = "https://acme.example.com/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions";

/** Texts that quotation goes wrong on. */
const VALUES = [
  "John Doe",
  "O'Brien",
  'say "hi"',
  "back\\slash",
  "ends in \\",
  'a "\\" b',
  ["$(touch x) `touch y` $", "{HOME} $HOME"].join(""),
  "%PATH% %%",
  "caret ^ amp & pipe | < >",
  "two\nlines",
  "tab\tand\rreturn",
  "emoji 😀 and \u{202e}bidi",
  "bang! #hash ;semi",
  "@{x=1} @'here'@",
  "–dash “curly” ‘single’",
  "//no remark /* none */",
  "{}[],:",
  "",
];

const body = (value: string) => JSON.stringify({ data: { startParameters: { text: value, id: 1 } } });
/** JSON of ASCII alone, as many generators write it. */
const ascii = (json: string) =>
  json.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

const bashSingle = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
const bashDouble = (text: string) => `"${text.replace(/[\\"$`]/g, "\\$&")}"`;
const bashAnsi = (text: string) => `$'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
const program = (text: string) =>
  `"${text.replace(/(\\*)("|$)/g, (_, slashes: string, end: string) => slashes + slashes + (end === '"' ? '\\"' : ""))}"`;
const cmdCaret = (text: string) => program(text).replace(/[^A-Za-z0-9 ]/g, "^$&");
const psSingle = (text: string) => `'${text.replace(/['‘’‚]/g, "$&$&")}'`;
const psDouble = (text: string) => `"${text.replace(/[`"$“”„]/g, "`$&")}"`;
const psHere = (text: string) => `@'\n${text}\n'@`;

const WAYS: Readonly<Record<string, (json: string) => string>> = {
  "bash '…'": (json) => `curl ${CALL} \\\n  --data-raw ${bashSingle(json)}`,
  'bash "…"': (json) => `curl ${CALL} \\\n  -d ${bashDouble(json)}`,
  "bash $'…'": (json) => `curl ${CALL} \\\n  --data ${bashAnsi(json)}`,
  "bash <<'…'": (json) => `curl ${CALL} --data-binary @- <<'END_OF_BODY'\n${json}\nEND_OF_BODY`,
  "bash BODY='…'": (json) => `BODY=${bashSingle(json)}\ncurl ${CALL} --data "$BODY"`,
  "cmd ^": (json) => `curl "${CALL}" ^\r\n  --data-raw ${cmdCaret(json)}`,
  "PowerShell '…'": (json) => `Invoke-RestMethod -Method Post -Uri '${CALL}' -Body ${psSingle(json)}`,
  'PowerShell "…"': (json) => `Invoke-RestMethod -Method Post -Uri '${CALL}' -Body ${psDouble(json)}`,
  "PowerShell @'…'@": (json) =>
    `$body = ${psHere(json)}\nInvoke-RestMethod -Method Post -Uri '${CALL}' -Body $body`,
  "curl.exe '…'": (json) => `curl.exe '${CALL}' \`\n  --data-raw ${psSingle(json)}`,
  HTTP: (json) => `POST ${CALL}\nContent-Type: application/json\n\n${json}`,
};

describe.each(Object.entries(WAYS))("quoted for %s", (_, quoted) => {
  it.each(VALUES)("[httpsnippet] nothing is run, and the text comes back as it was: %j", (value) => {
    for (const json of [body(value), ascii(body(value)), JSON.stringify(JSON.parse(body(value)), null, 2)]) {
      const text = quoted(json);
      expect(sentOf(theModule(text))).toEqual({
        text: value === "" ? { kind: "empty" } : { kind: "value", text: value },
        id: { kind: "value", text: "1" },
      });
    }
  });
});
