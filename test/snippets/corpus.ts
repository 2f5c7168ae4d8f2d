import { buildStartBody } from "../../core/start-body.ts";

/** Values that shells, compilers and tools would read as something else than text. */
const HOSTILE_TEXTS: readonly string[] = [
  "John Doe",
  "O'Brien",
  "\"quoted\" and 'single' and `back`",
  "‘curly’ ‚low‛ “double” „low“",
  "\\",
  "\\\\ \\' \\\" \\n \\u0041 \\x41 \\0",
  "ends with a backslash\\",
  "two\nlines",
  "CR\r and CRLF\r\n and tab\t",
  "$(touch pwned) $HOME $" + "{HOME} $((1+1)) $'x'",
  "`touch pwned`",
  "both $(touch pwned) `touch pwned` in one",
  "%PATH% %% %1 %%i %{http_code} %s %n",
  "!PATH! !! !$ ^ ^^ ^& & && | || < > ( ) ; #",
  "'@\n\"@\n'@",
  "EOF\nEOF\n",
  "{{body}} {{$processEnv HOME}} {{ process.exit(3) }} {% x %} <?php ?> <%= 1 %>",
  "#{x} @{x} @(x) @file @@ $" + "{x:-y} ~ * ? [a-z]",
  "-d --data -H",
  "</script><script>alert(1)</script>",
  "Grüße, Привет, 你好, שלום",
  "😀 👩‍👩‍👧 🇩🇪 e\u0301",
  "\u202egnp.exe \u2066x\u2069 \u200b zero \u00ad soft \ufeff mark",
  "\u2028line\u2029paragraph\u0085next",
  "\u0000\u0001\u0007\u001b[31m\u007f\u0080\u009f",
  "\ud800 alone \udc00 alone",
  "\u{e0041}\u{e0100} tags",
  "/* */ // -- ; ' OR 1=1 --",
  "/*\n*/\n###\n# comment\n?? status == 200\n> out.json\n< in.json",
  " blanks at both ends ",
  "",
  "long ".repeat(30_000),
  "ü".repeat(20_000),
];

/** Raw JSON as a person may type it, right or wrong. */
const HOSTILE_JSON: readonly string[] = [
  "12345678901234567890",
  "1.10",
  "-0",
  "1e400",
  '"\\ud800"',
  '"\\u0041\\/\\b\\f"',
  '{ "a" : [ 1, 2.50, null ] }',
  '{\n  "pretty": true,\n\t"tab": "x"\r\n}',
  "'not json",
  '"\u2028\u202e raw \ud800"',
  "\n###\n# @no\n{{process.exit(3)}}\n\n",
];

/** The bodies of the corpus: each hostile value in a body of its own, one with all of them, one without any, and none. */
export const BODIES: readonly (string | null)[] = [
  ...HOSTILE_TEXTS.map((text) => body([{ kind: "value", text }])),
  ...HOSTILE_JSON.map((text) => body([{ kind: "json", text }])),
  body(HOSTILE_TEXTS.slice(0, -2).map((text) => ({ kind: "value", text }))),
  '{"data":{"startParameters":{"it\'s \\"$(touch pwned)\\" `x` %PATH%":""}}}',
  body([]),
  null,
];

type Value = { readonly kind: "value" | "json"; readonly text: string };

function body(values: readonly Value[]): string | null {
  const parameters = [...values.map((_, index) => `p${index}`), "omitted"].map((apiName) => ({
    name: apiName,
    apiName,
    type: "text" as const,
  }));
  return buildStartBody(parameters, values).text;
}
