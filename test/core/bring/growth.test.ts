import { describe, expect, it } from "vitest";
import { MAX_BROUGHT } from "../../../core/bring/brought.ts";
import { recognise } from "../../../core/bring/recognise.ts";
import { cpuTime } from "../../support/cpu-time.ts";

const CALL = "https://acme.example.com/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions";
const DOUBLINGS = 60;

/** Lines that each name the variable before twice. */
function doubled(first: string, line: (before: string, name: string) => string): string {
  const lines = Array.from({ length: DOUBLINGS }, (_, index) => line(`v${index}`, `v${index + 1}`));
  return [first, ...lines].join("\n");
}

const TEXTS: Readonly<Record<string, string>> = {
  bash: `${doubled("v0='0123456789'", (before, name) => `${name}="$${before}$${before}"`)}\ncurl ${CALL} -d "$v${DOUBLINGS}"`,
  PowerShell: `${doubled("$v0 = '0123456789'", (before, name) => `$${name} = "$${before}$${before}"`)}\ncurl.exe '${CALL}' -d $v${DOUBLINGS}`,
  "PowerShell's +": `${doubled("$v0 = '0123456789'", (before, name) => `$${name} = $${before} + $${before}`)}\ncurl.exe '${CALL}' -d $v${DOUBLINGS}`,
  HTTP: `@v = ${"x".repeat(100_000)}\nPOST ${CALL}\nX: ${"{{v}}".repeat(100_000)}\n\n{}`,
  Postman: JSON.stringify({
    info: { schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    variable: [{ key: "v", value: "x".repeat(100_000) }],
    item: [{ name: "{{v}}", request: { method: "GET", url: `${CALL}?${"{{v}}".repeat(100_000)}` } }],
  }),
  "HTTP with many requests": `{{@request\n  request.body = '${"x".repeat(100_000)}';\n}}\n${`GET ${CALL}\n`.repeat(3_000)}`,
};

describe("a text that grows when its variables are filled in", () => {
  it.each(Object.entries(TEXTS))("stays within the limit, and is answered with a value: %s", (_, text) => {
    const took = cpuTime(() => expect(JSON.stringify(recognise(text)).length).toBeLessThan(2 * MAX_BROUGHT));
    // Generous: it takes milliseconds where nothing grows.
    expect(took).toBeLessThan(5_000);
  });
});
