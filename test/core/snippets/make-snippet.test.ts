import { describe, expect, test } from "vitest";
import { makeSnippet } from "../../../core/snippets/make-snippet.ts";
import {
  isSnippetLanguage,
  SNIPPET_LANGUAGES,
  type SnippetLanguage,
} from "../../../core/snippets/snippet.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { snippets } from "../../../core/words/en/snippets.ts";
import { BODIES } from "../../snippets/corpus.ts";

const address = { baseUrl: "https://acme.bryter.io", moduleId: "oITwNKIrRdS0A0TFVPP54g" };

function written(language: SnippetLanguage, body: string | null, wait = false): string {
  return makeSnippet(language, { address, body, wait }).text;
}

describe.each(SNIPPET_LANGUAGES)("%s", (language) => {
  test.each([false, true])("names the key's variable and the address (with the loop: %s)", (wait) => {
    const text = written(language, null, wait);
    expect(text).toContain("MODULE_BENCH_API_KEY");
    expect(text).toContain("https://acme.bryter.io/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions");
    expect(text).not.toMatch(/\$\{?undefined|NaN|\[object/);
  });

  test("holds nothing that hides or turns text around, whatever the values (a snippet is read before it is run)", () => {
    for (const body of BODIES) {
      const text = written(language, body);
      expect(visibleLines(text)).toBe(text);
    }
  });
});

test.each(SNIPPET_LANGUAGES.filter((language) => !["power-automate", "n8n"].includes(language)))(
  "the loop of %s asks as the watch does, and ends as it does",
  (language) => {
    const text = written(language, null, true);
    for (const word of ["completed", "fatal_errored", "waiting_for_input", "unknown", "410"]) {
      expect(text).toContain(word);
    }
    const numbers = text.replaceAll(/(first|growth|longest|tenths)=/g, "").replaceAll(/\.0\b/g, "");
    const flat = numbers.replaceAll(",", "").replaceAll(/tenths=/g, "");
    for (const waits of [
      [1, 1.3, 15],
      [5, 1.5, 60],
      [2, 2, 120],
    ]) {
      const [first = 0, growth = 0, longest = 0] = waits;
      const shown = language === "curl-cmd" ? [first, growth * 10, longest] : waits;
      expect(flat).toContain(shown.join(" "));
    }
  },
);

test("the settings for tools without code warn of a start that the tool repeats by itself", () => {
  expect(written("power-automate", "{}")).toContain("Retry policy: None");
  expect(written("n8n", "{}")).toContain("Retry On Fail: Off");
});

test("words that stand between quotation marks of every language need no escape in any", () => {
  for (const word of Object.values(snippets)) expect(word).toMatch(/^[\w .,:;()-]*$/);
});

test("a word that is no language is none", () => {
  expect(isSnippetLanguage("curl")).toBe(true);
  expect(isSnippetLanguage("cobol")).toBe(false);
});

/** By hand from each language's documentation: these are not run by any test. */
describe("expected text, checked by hand, not executed here", () => {
  const HOSTILE = `{"a":"O'Brien & \\"Co\\" <x> 100 ^ | (y) \\\\"}`;

  test("cmd: signs outside of what cmd takes for quotes get a ^, backslashes before a quote are doubled", () => {
    expect(written("curl-cmd", HOSTILE)).toContain(
      String.raw`--data-raw "{\"a\":\"O'Brien ^& \\\"Co\\\" ^<x^> 100 ^^ ^| ^(y^) \\\\\"}"`,
    );
    expect(written("curl-cmd", '{"a":1,"b":"x & y"}')).toContain(
      String.raw`--data-raw "{\"a\":1,\"b\":\"x ^& y\"}"`,
    );
    expect(written("curl-cmd", '{"a":[1&2]}')).toContain(String.raw`--data-raw "{\"a\":[1&2]}"`);
    expect(written("curl-cmd", '{"a&b":1}')).toContain(String.raw`--data-raw "{\"a^&b\":1}"`);
  });

  test.each(["%PATH%", "!x!", "ü", "😀", "a\nb", "x".repeat(7_000)])(
    "cmd: %j goes through a file that certutil writes",
    (text) => {
      const snippet = written("curl-cmd", text);
      const base64 = [...snippet.matchAll(/echo (\S+)\r\n/g)].map(([, line]) => line).join("");
      expect(Buffer.from(base64, "base64").toString("utf8")).toBe(text);
      expect(snippet).toContain('--data-binary "@%TEMP%\\body.json"');
      expect(Math.max(...snippet.split("\r\n").map((line) => line.length))).toBeLessThan(8_191);
    },
  );

  test("PowerShell: straight and curly quotes, dollars, line breaks, emoji", () => {
    expect(written("powershell", "{O'B $x `n ‘y’\n😀}")).toContain(
      "$body = '{O''B $x `n ' + [char]0x2018 + 'y' + [char]0x2019 + [char]0x000a + [char]0xd83d + [char]0xde00 + '}'",
    );
    expect(written("curl-powershell", "{'@\n}")).toContain("$body = '{''@' + [char]0x000a + '}'");
    expect(written("powershell", "{}")).toContain("[Text.Encoding]::UTF8.GetBytes($body)");
  });

  test("C#: quotes, backslashes, what hides; braces are no interpolation", () => {
    expect(written("csharp", '{"a":"\\n{0}\u202e ü"}')).toContain(
      String.raw`var body = "{\"a\":\"\\n{0}\u202e ü\"}";`,
    );
  });

  test("Go and PHP: what hides, by code point and by byte", () => {
    expect(written("go", '{"\u202e\u{e0041}$`"}')).toContain('body := "{\\"\\u202e\\U000e0041$`\\"}"');
    expect(written("php", "{'$x'\u202e}")).toContain(`$body = '{\\'$x\\'' . "\\xe2\\x80\\xae" . '}';`);
  });

  test("http: braces, which httpyac would run, stand in its own script as escapes", () => {
    expect(written("http", '{"a":"{{process.exit(3)}}"}')).toContain(
      'request.body = \'\\u007b"a":"\\u007b\\u007bprocess.exit(3)\\u007d\\u007d"\\u007d\';',
    );
    expect(written("http", '{"a":1}')).toContain('\n\n{"a":1}\n');
  });
});
