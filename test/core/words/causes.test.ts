import { describe, expect, test } from "vitest";
import type { AlikeCalls } from "../../../core/alike-calls.ts";
import type { Success } from "../../../core/call-history.ts";
import type { NameOddity, ValueOddity } from "../../../core/odd-parameters.ts";
import type { CauseReason } from "../../../core/rank-causes.ts";
import { CAUSES } from "../../../core/refusal-causes.ts";
import { FAILURE_CODES } from "../../../core/transport.ts";
import { en } from "../../../core/words/en.ts";
import { HOST, NO_SUCCESS, oneOfEach } from "./happenings.ts";
import { expectSentence, expectTitle } from "./plain-words.ts";

const NOW = new Date(2026, 10, 24, 10, 2).getTime();
const at = NOW - 12 * 60_000;
const success: Success = { at, how: "started", moduleRef: 2, moduleId: "m", moduleName: "NDA intake" };

const NAMES = oneOfEach<NameOddity>({
  undeclared: { kind: "undeclared", nearly: "name" },
  twice: { kind: "twice" },
  blank_ends: { kind: "blank_ends" },
  editor_name: { kind: "editor_name" },
});
const VALUES = Object.keys({
  no_json: 0,
  null: 0,
  empty: 0,
  not_text: 0,
  not_date: 0,
  not_number: 0,
  not_email: 0,
} satisfies Record<ValueOddity["kind"], 0>) as ValueOddity["kind"][];

const REASONS = oneOfEach<CauseReason>({
  key_worked: { kind: "key_worked", success, here: false },
  key_unproven: { kind: "key_unproven", setAt: at },
  key_old: { kind: "key_old", setAt: at },
  key_shared: { kind: "key_shared", setAt: at, connectionName: "Acme" },
  key_own: { kind: "key_own", setAt: at },
  key_missing: { kind: "key_missing" },
  key_changed: { kind: "key_changed", setAt: at },
  id_changed: { kind: "id_changed" },
  host_changed: { kind: "host_changed" },
  id_worked: { kind: "id_worked", success },
  id_never: { kind: "id_never", firstTriedAt: at },
  setting_unseen: { kind: "setting_unseen" },
  setting_since: { kind: "setting_since", success },
  host_answered: { kind: "host_answered", success },
  host_silent: { kind: "host_silent" },
  not_for_starts: { kind: "not_for_starts" },
  session_young: { kind: "session_young", beganAt: at },
  session_heard: { kind: "session_heard", at },
  session_never_heard: { kind: "session_never_heard", beganAt: at },
  id_by_service: { kind: "id_by_service" },
  page_answered: { kind: "page_answered" },
  no_page_answered: { kind: "no_page_answered" },
  body_is_json: { kind: "body_is_json" },
  body_is_no_json: { kind: "body_is_no_json" },
  no_body: { kind: "no_body" },
  odd_names: {
    kind: "odd_names",
    odd: [...NAMES, { kind: "undeclared", nearly: null } as const].map((oddity) => ({
      apiName: "name",
      oddity,
    })),
  },
  names_fit: { kind: "names_fit" },
  odd_values: { kind: "odd_values", odd: VALUES.map((kind) => ({ apiName: "name", oddity: { kind } })) },
  values_fit: { kind: "values_fit" },
  calls_lately: { kind: "calls_lately", count: 80 },
});

/** The word stands in the menu of treatments too: a person chose it there. */
const withoutTheTreatment = (text: string) => text.replace("as the word null", "as that word");

describe("causes", () => {
  test.each(CAUSES)("%s has a title and what mends it", (cause) => {
    expectTitle(en.causes.title(cause));
    expectSentence(en.causes.mend(cause, HOST));
  });

  test("no two causes read the same", () => {
    expect(new Set(CAUSES.map((cause) => en.causes.title(cause))).size).toBe(CAUSES.length);
  });
});

describe("reasons", () => {
  test.each(REASONS.map((reason) => [reason.kind, reason] as const))(
    "%s is told in plain words",
    (_, reason) => {
      for (const likelihood of ["first", "less", "cannot"] as const) {
        expectSentence(withoutTheTreatment(en.causes.reason(reason, likelihood, NOW)));
      }
    },
  );

  test("evidence is dated", () => {
    const say = (reason: CauseReason, likelihood: "first" | "less" = "less") =>
      en.causes.reason(reason, likelihood, NOW);
    expect(say({ kind: "key_worked", success, here: false })).toBe("It started “NDA intake” 12 min ago.");
    expect(say({ kind: "key_worked", success: { ...success, how: "answered" }, here: false })).toBe(
      "A session of “NDA intake” was answered with it 12 min ago.",
    );
    expect(say({ kind: "key_worked", success, here: true }, "first")).toBe(
      "It started this module 12 min ago. It may have been revoked or have expired since.",
    );
    expect(say({ kind: "key_shared", setAt: at, connectionName: "Acme" })).toBe(
      "Used for every module of Acme since 09:50:00.",
    );
    expect(say({ kind: "id_never", firstTriedAt: at })).toBe(
      "Never accepted with this ID. First tried 09:50:00.",
    );
    expect(say({ kind: "host_answered", success })).toBe("The same address accepted a start 12 min ago.");
  });

  test("evidence is never called proof", () => {
    for (const reason of REASONS) {
      expect(en.causes.reason(reason, "less", NOW)).not.toMatch(/\bprove|certain|definitely|must be/i);
    }
  });
});

describe("alike calls", () => {
  const alike = (more: Partial<AlikeCalls>): string => {
    const given = {
      scope: "address",
      end: { kind: "status", status: 401 },
      count: 5,
      since: at,
      modules: 1,
      connections: 1,
    } as const;
    return en.causes.alike({ ...given, ...more }, HOST, NOW);
  };

  test("one line: how many, where, how, since when", () => {
    expect(alike({})).toMatch(/^The last 5 calls to acme\.example all ended in 401, since 09:50:00\. /);
    expect(alike({ end: { kind: "failure", code: "DNS" } })).toContain("the name was not found");
  });

  test("across modules it points at what they share", () => {
    expect(alike({})).not.toContain("share");
    expect(alike({ modules: 3 })).toContain("3 modules: look at what these share, the key, the address");
    expect(alike({ modules: 3, connections: 2 })).toContain("share, the address");
    expect(alike({ modules: 3, end: { kind: "failure", code: "DNS" } })).toContain("share, the address");
  });

  test("of one module it points at the module", () => {
    expect(alike({ scope: "module" })).toMatch(
      /calls of this module to acme\.example .*look at this one first\.$/,
    );
  });

  test("always in plain words", () => {
    for (const status of NO_SUCCESS) expectSentence(alike({ end: { kind: "status", status } }));
    for (const code of FAILURE_CODES) {
      expectSentence(alike({ end: { kind: "failure", code } }));
      expectSentence(alike({ end: { kind: "failure", code }, modules: 2 }));
    }
  });
});
