import { expect, it } from "vitest";
import { Gate } from "../../../../electron/main/updates/gate.ts";

const FOLDER = "https://updates.example/mb/";
const FILE = `${FOLDER}app.AppImage`;

it.each([
  [`${FOLDER}latest.yml`, true],
  [FILE, true],
  ["http://updates.example/mb/latest.yml", false],
  ["https://updates.example/other/latest.yml", false],
  ["https://updates.example:8443/mb/latest.yml", false],
  ["https://updates.example.evil.example/mb/latest.yml", false],
  ["https://evil.example/mb/latest.yml", false],
  ["https://dictionaries.example/en.bdic", false],
])("whether %s may be asked", (url, may) => {
  const gate = new Gate(FOLDER);
  expect(gate.mayAsk(url)).toBe(may);
  expect(gate.refusal).toEqual(may ? null : { kind: "elsewhere", to: url });
});

function answer(statusCode: number, headers: Record<string, string[]> = {}) {
  return { url: FILE, statusCode, headers };
}

it("an answer is taken with 200 alone, and a file with its announced length alone", () => {
  const gate = new Gate(FOLDER);
  gate.begin(null);
  expect(gate.mayAnswer(answer(200))).toBe(true);
  for (const code of [204, 206, 404, 500]) {
    gate.begin(null);
    expect(gate.mayAnswer(answer(code))).toBe(false);
    expect(gate.refusal).toEqual({ kind: "status", status: code });
  }
  gate.begin({ url: FILE, size: 5 });
  expect(gate.mayAnswer(answer(200, { "Content-Length": ["5"] }))).toBe(true);
  for (const headers of [{}, { "content-length": ["6"] }, { "content-length": [] }]) {
    gate.begin({ url: FILE, size: 5 });
    expect(gate.mayAnswer(answer(200, headers))).toBe(false);
    expect(gate.refusal).toEqual({ kind: "damaged" });
  }
  gate.begin({ url: FOLDER, size: 5 });
  expect(gate.mayAnswer(answer(200, { "content-length": ["5"] }))).toBe(false);
});

it("a redirect is told with where it leads, and the first refusal is the one that is told", () => {
  const gate = new Gate(FOLDER);
  gate.begin(null);
  expect(gate.mayAnswer(answer(302, { Location: ["https://evil.example/"] }))).toBe(false);
  gate.mayAnswer(answer(500));
  expect(gate.refusal).toEqual({ kind: "elsewhere", to: "https://evil.example/" });
});
