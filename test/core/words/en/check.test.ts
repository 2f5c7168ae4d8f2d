import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../../../core/connection-check.ts";
import { FAILURE_CODES } from "../../../../core/transport.ts";
import type { WayChooser } from "../../../../core/words/en/check.ts";
import { en } from "../../../../core/words/en.ts";
import { checkReport } from "../../../support/check-report.ts";
import { PHASES } from "../happenings.ts";
import { expectSentence } from "../plain-words.ts";

const HOST = "https://acme.example";

function told(change: Partial<CheckReport> = {}, chooser: WayChooser = "system", baseUrl = HOST) {
  const said = en.check.describe(checkReport(baseUrl, change), chooser);
  const found = Object.fromEntries(said.lines.map(({ step, found }) => [step, found]));
  return { ...said, found };
}

describe("a check in words", () => {
  test("tells name, way, certificate and answer, and how long each took", () => {
    const { outcome, found, next } = told();
    expect(outcome).toBe("acme.example can be reached. It answered 404.");
    expect(found.proxy).toBe("Directly: the system names no proxy for this host.");
    expect(found.name).toBe("acme.example is 192.0.2.7, known after 8 ms.");
    expect(found.connection).toBe("192.0.2.7 took the connection after 20 ms.");
    expect(found.certificate).toMatch(
      /^It is for acme\.example, by Example CA \(Example\), valid from [A-Z][a-z]+ \d+, 2026 to [A-Z][a-z]+ \d+, 2026\. The system’s store vouches for it\. The connection was secured after 48 ms\.$/,
    );
    expect(found.answer).toContain("The host answered 404 after 90 ms.");
    expect(next).toBeNull();
  });

  test.each<[WayChooser, Partial<CheckReport>, string, string]>([
    ["none", {}, HOST, "Directly, by the connection’s settings."],
    ["environment", {}, HOST, "Directly: the environment names no proxy for this host."],
    [
      "system",
      {},
      "https://localhost:1",
      "Directly: no proxy of the system’s is taken to this computer itself.",
    ],
    ["own", {}, "http://127.0.0.1:1", "Directly: http goes to this computer only."],
    [
      "own",
      { proxy: { address: "p:1", status: 200 } },
      HOST,
      "Through the proxy p:1, by the connection’s settings.",
    ],
    [
      "system",
      { proxy: { address: "p:1", status: 200 } },
      HOST,
      "Through the proxy p:1, as the system says.",
    ],
    [
      "environment",
      { proxy: { address: "p:1", status: 200 } },
      HOST,
      "Through the proxy p:1, as the environment says.",
    ],
  ])("tells the way and why: %s", (chooser, change, baseUrl, way) => {
    expect(told(change, chooser, baseUrl).found.proxy).toBe(way);
  });

  test("through a proxy tells that the proxy looked the name up", () => {
    const timing = { ...checkReport(HOST).timing, tunnelledMs: 30 };
    const { found } = told({ proxy: { address: "p:1", status: 200 }, timing });
    expect(found.name).toBe("The proxy looks acme.example up.");
    expect(found.connection).toBe("The proxy opened the way after 30 ms.");
  });

  test("names who vouches", () => {
    const by = (vouchedBy: "system" | "bundled" | "extra" | null) => {
      const { certificate } = checkReport(HOST);
      return told({ certificate: certificate === null ? null : { ...certificate, vouchedBy } }).found
        .certificate;
    };
    const all = (["system", "bundled", "extra", null] as const).map(by);
    expect(new Set(all).size).toBe(4);
  });

  test("that stopped tells where, what was seen there, and a way on", () => {
    const { outcome, found, next } = told({
      failure: { code: "PROXY", phase: "proxy" },
      proxy: { address: "p:1", status: 403 },
      status: null,
    });
    expect(outcome).toBe("acme.example was not reached: the proxy opened no way.");
    expect(found.proxy).toBe(
      "The proxy opened no way to acme.example. Through the proxy p:1, as the system says. It answered 403.",
    );
    expect(found.certificate).toBe("");
    expect(next).toContain("proxy");
    const unread = told({ failure: { code: "CA_FILE", phase: "resolve" }, status: null });
    expect(unread.found.settings).toContain("file of extra certificates cannot be read");
    expect(unread.found.connection).toBe("");
    const untrusted = told({ failure: { code: "TLS_UNTRUSTED", phase: "tls" }, status: null });
    expect(untrusted.found.certificate).toContain("It is for acme.example, by Example CA (Example)");
    expect(untrusted.found.certificate).not.toContain("vouch");
  });

  test("says each time that the key was not tested and cannot be", () => {
    for (const change of [{}, { failure: { code: "DNS", phase: "resolve" } as const }]) {
      expect(told(change).keyNote).toMatch(/No API key was sent\..*cannot be tested/);
    }
  });

  test("is sentences in plain words, for every code in every phase, with and without a certificate and a proxy", () => {
    for (const code of FAILURE_CODES) {
      for (const phase of PHASES) {
        for (const certificate of [null, checkReport(HOST).certificate]) {
          for (const proxy of [null, { address: "p:1", status: null }]) {
            const said = told({ failure: { code, phase }, status: null, certificate, proxy });
            for (const { found } of said.lines) if (found !== "") expectSentence(found);
            for (const text of [said.outcome, said.next ?? "", said.keyNote]) expectSentence(text);
          }
        }
      }
    }
  });
});
