import { describe, expect, test } from "vitest";
import type { BaseUrlProblem } from "../../../core/base-url.ts";
import type { FieldRemark } from "../../../core/field-remark.ts";
import { MODULE_KINDS } from "../../../core/published-module.ts";
import { SESSION_STATES } from "../../../core/session-state.ts";
import { baseUrlProblemText, fieldRemarkText } from "../../../core/words/en/remarks.ts";
import { stateSentence } from "../../../core/words/en/states.ts";
import { oneOfEach } from "./happenings.ts";
import { expectSentence, INTERNALS } from "./plain-words.ts";

const REMARKS = oneOfEach<FieldRemark>({
  not_a_number: { kind: "not_a_number", suggestion: "1.5" },
  too_large: { kind: "too_large" },
  rounded: { kind: "rounded", readAs: "9007199254740992" },
  reads_differently: { kind: "reads_differently", readAs: "1.1" },
  not_a_date: { kind: "not_a_date", suggestion: null },
  not_an_email: { kind: "not_an_email", suggestion: null },
  blank_ends: { kind: "blank_ends", suggestion: "a" },
  not_json: { kind: "not_json" },
  sent_as_text: { kind: "sent_as_text" },
});

const ADDRESSES = oneOfEach<BaseUrlProblem>({
  empty: { kind: "empty" },
  not_an_address: { kind: "not_an_address" },
  scheme: { kind: "scheme", scheme: "ftp" },
  http_not_loopback: { kind: "http_not_loopback", suggestion: "https://acme.example" },
  user_info: { kind: "user_info" },
});

describe("each thing that can be said is a sentence and names no internals", () => {
  test("states, by kind of module, the unrecognised ones too", () => {
    for (const state of [...SESSION_STATES, "Paused"]) {
      for (const kind of MODULE_KINDS) {
        const text = stateSentence(state, kind);
        expect(text).toMatch(/[.]$/);
        expect(text.replaceAll(state, "")).not.toMatch(INTERNALS);
      }
    }
  });

  test("remarks and address problems", () => {
    for (const remark of [...REMARKS, { kind: "not_a_number", suggestion: null } as const]) {
      expectSentence(fieldRemarkText(remark));
    }
    for (const problem of ADDRESSES) expectSentence(baseUrlProblemText(problem));
  });
});

describe("what is said", () => {
  test("what was typed is repeated where it helps", () => {
    expect(fieldRemarkText({ kind: "rounded", readAs: "9007199254740992" })).toContain("9007199254740992");
    expect(fieldRemarkText({ kind: "not_a_number", suggestion: "1.5" })).toContain("1.5");
    expect(baseUrlProblemText({ kind: "http_not_loopback", suggestion: "https://acme.example" })).toContain(
      "https://acme.example.",
    );
  });

  test("waiting_for_input is a fault in a Processing module alone", () => {
    expect(stateSentence("waiting_for_input", "processing")).toContain(
      "Processing module has no input pages",
    );
    expect(stateSentence("waiting_for_input", "input")).toContain("normal");
    expect(stateSentence("waiting_for_input", "not_sure")).not.toContain("nobody should be asked");
  });
});
