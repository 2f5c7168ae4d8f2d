import { describe, expect, it } from "vitest";
import { asBrowserLink, type DeepLinkProblem, readDeepLink } from "../../core/deep-link.ts";
import { moduleIdInLink } from "../../core/module-link.ts";
import { readPastedSession } from "../../core/session-link.ts";

const BASE = "base=https%3A%2F%2Facme.example";
const MODULE = `module-bench://module?${BASE}&id=oITwNKIrRdS0A0TFVPP54g`;

describe("a link of our own", () => {
  it("names a module, whose id is found again in the link of the platform's shape", () => {
    const link = readDeepLink(MODULE);
    expect(link).toEqual({
      ok: true,
      value: { kind: "module", baseUrl: "https://acme.example", moduleId: "oITwNKIrRdS0A0TFVPP54g" },
    });
    if (!link.ok) throw new Error("It was read.");
    expect(asBrowserLink(link.value)).toBe("https://acme.example/s/oITwNKIrRdS0A0TFVPP54g");
    expect(moduleIdInLink(asBrowserLink(link.value))).toBe("oITwNKIrRdS0A0TFVPP54g");
  });

  it("names a session likewise", () => {
    const link = readDeepLink(`module-bench://session?${BASE}&module=m-1&id=s_2`);
    if (!link.ok) throw new Error(`Not read: ${link.error}`);
    expect(readPastedSession(asBrowserLink(link.value))).toEqual({
      sessionId: "s_2",
      moduleId: "m-1",
      origin: "https://acme.example",
      link: "https://acme.example/s/m-1/sessions/s_2",
    });
  });

  it.each([
    ["in another order", `module-bench://module?id=m&${BASE}`],
    ["as Windows passes it, with a slash", `module-bench://module/?${BASE}&id=m`],
    ["in capitals, which a scheme may have", `MODULE-BENCH://Module?${BASE}&id=m`],
    ["with the base as it is", "module-bench://module?base=https://acme.example&id=m"],
    ["with a base that ends in a slash", `module-bench://module?${BASE}%2F&id=m`],
    ["with http on this computer", "module-bench://module?base=http://127.0.0.1:8080&id=m"],
  ])("is read %s", (_, text) => {
    expect(readDeepLink(text)).toMatchObject({ ok: true, value: { kind: "module", moduleId: "m" } });
  });
});

/** Everything that a page or a mail could put into a link, each with the one thing that is wrong with it. */
const HOSTILE: readonly (readonly [string, DeepLinkProblem])[] = [
  ["", "form"],
  ["module-bench:", "form"],
  ["module-bench://", "form"],
  ["module-bench:module?base=https://acme.example&id=m", "form"],
  ["https://module?base=https://acme.example&id=m", "form"],
  [`module-bench://start?${BASE}&id=m`, "form"],
  [`module-bench://key?${BASE}&id=m&key=abc`, "form"],
  [`module-bench://user@module?${BASE}&id=m`, "form"],
  [`module-bench://module:80?${BASE}&id=m`, "form"],
  [`module-bench://module/../session?${BASE}&id=m`, "form"],
  [`module-bench://module?${BASE}&id=m\n--user-data-dir=/tmp`, "form"],
  [`module-bench://module?${BASE}&id=m --inspect`, "form"],
  [`module-bench://module?${BASE}&id=ｍ`, "form"],
  [` module-bench://module?${BASE}&id=m`, "form"],
  ["module-bench://module?", "form"],
  [`module-bench://module?${BASE}&id=${"m".repeat(2_000)}`, "too_long"],
  [`module-bench://module?${BASE}`, "parts"],
  ["module-bench://module?id=m", "parts"],
  [`module-bench://module?${BASE}&id=m&id=n`, "parts"],
  [`module-bench://module?${BASE}&${BASE}&id=m`, "parts"],
  [`module-bench://module?${BASE}&id=m&start=1`, "parts"],
  [`module-bench://module?${BASE}&id=m&key=NiAMlNvps`, "parts"],
  [`module-bench://module?${BASE}&id=m&`, "parts"],
  [`module-bench://module?${BASE}&id=%E0%A4%A`, "parts"],
  [`module-bench://module?${BASE}&__proto__=x&id=m`, "parts"],
  [`module-bench://session?${BASE}&id=m`, "parts"],
  [`module-bench://module?${BASE}&id=m#module-bench://module`, "id"],
  ["module-bench://module?base=http%3A%2F%2Facme.example&id=m", "address"],
  ["module-bench://module?base=acme.example&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2Facme.example%2Fs%2Fx&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2Facme.example%3Fx&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2Fjane%3Apw%40acme.example&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2Facme.example%40evil.example&id=m", "address"],
  ["module-bench://module?base=javascript%3Aalert(1)&id=m", "address"],
  ["module-bench://module?base=file%3A%2F%2F%2Fetc%2Fpasswd&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2F%D0%B0cme.example&id=m", "address"],
  ["module-bench://module?base=&id=m", "address"],
  ["module-bench://module?base=https%3A%2F%2Facme.example%0A&id=m", "address"],
  [`module-bench://module?${BASE}&id=`, "id"],
  [`module-bench://module?${BASE}&id=..`, "id"],
  [`module-bench://module?${BASE}&id=.`, "id"],
  [`module-bench://module?${BASE}&id=m%2Fsessions`, "id"],
  [`module-bench://module?${BASE}&id=m%3Fx`, "id"],
  [`module-bench://module?${BASE}&id=m%00`, "id"],
  [`module-bench://module?${BASE}&id=m%E2%80%AE`, "id"],
  [`module-bench://module?${BASE}&id=%3Cimg%20src%3Dx%3E`, "id"],
  [`module-bench://module?${BASE}&id=${"m".repeat(129)}`, "id"],
  [`module-bench://session?${BASE}&module=..&id=m`, "id"],
  [`module-bench://session?${BASE}&module=m&id=s%2F..`, "id"],
];

it.each(HOSTILE)("refuses %j", (text, problem) => {
  expect(readDeepLink(text)).toEqual({ ok: false, error: problem });
});
