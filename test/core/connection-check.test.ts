import { describe, expect, test } from "vitest";
import { checkRequest, checkSteps } from "../../core/connection-check.ts";
import { type CallPhase, FAILURE_CODES, type FailureCode } from "../../core/transport.ts";
import { checkReport } from "../support/check-report.ts";

const HOST = "https://acme.example";
const stepsAt = (code: FailureCode, phase: CallPhase, baseUrl = HOST) =>
  checkSteps(checkReport(baseUrl, { failure: { code, phase }, status: null }));

test("a check's only question carries no key, starts nothing, and goes to the front page", () => {
  expect(checkRequest(HOST)).toEqual({
    method: "GET",
    url: "https://acme.example/",
    headers: [
      { name: "Host", value: "acme.example" },
      { name: "Accept", value: "*/*" },
      { name: "Connection", value: "close" },
    ],
    body: null,
  });
});

describe("the steps", () => {
  test("are all done where the host answered, whatever it answered", () => {
    expect(new Set(Object.values(checkSteps(checkReport(HOST))))).toEqual(new Set(["done"]));
    expect(checkSteps(checkReport("http://127.0.0.1:1")).certificate).toBe("skipped");
  });

  test.each<[FailureCode, CallPhase, string]>([
    ["TIMEOUT_CONNECT", "resolve", "name"],
    ["PROXY_KIND", "proxy", "proxy"],
    ["PROXY", "proxy", "proxy"],
    ["DNS", "proxy", "proxy"],
    ["TLS_UNTRUSTED", "proxy", "proxy"],
    ["TLS_CLIENT_CERT", "proxy", "proxy"],
    ["DNS", "resolve", "name"],
    ["REFUSED", "connect", "connection"],
    ["TLS_EXPIRED", "tls", "certificate"],
    ["CA_FILE", "resolve", "settings"],
    ["CLIENT_PASSPHRASE", "resolve", "settings"],
    ["CLIENT_CERT", "resolve", "settings"],
    ["TLS_CLIENT_CERT", "wait", "certificate"],
    ["TIMEOUT_FIRST_BYTE", "wait", "answer"],
    ["PROTOCOL", "receive", "answer"],
  ])("of %s while in %s end at the %s", (code, phase, failedAt) => {
    const steps = Object.entries(stepsAt(code, phase));
    const at = steps.findIndex(([, result]) => result === "failed");
    expect(steps[at]?.[0]).toBe(failedAt);
    expect(steps.slice(0, at).every(([, result]) => result === "done")).toBe(true);
    expect(steps.slice(at + 1).every(([, result]) => result === "not_reached")).toBe(true);
  });

  test("have exactly one that failed, for every code and phase", () => {
    for (const code of FAILURE_CODES) {
      for (const phase of ["resolve", "connect", "proxy", "tls", "send", "wait", "receive"] as const) {
        const failed = Object.values(stepsAt(code, phase)).filter((result) => result === "failed");
        expect(failed).toHaveLength(1);
      }
    }
  });
});
