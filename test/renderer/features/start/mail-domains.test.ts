import { expect, it } from "vitest";
import { newDraft } from "../../../../core/start-draft.ts";
import { mailDomains, mailFields } from "../../../../renderer/features/start/mail-domains.ts";

const PARAMETERS = ["a", "b", "c"].map((apiName) => ({ name: apiName, type: "email" as const, apiName }));
const draft = (...texts: string[]) => newDraft(PARAMETERS, texts);
const fields = (form: ReturnType<typeof draft>, isLive: boolean, mailed: readonly string[] = []) => [
  ...mailFields(form, { isLive, mailed: new Set(mailed) }),
];

it("real mail is spoken of once per domain, whatever its case", () => {
  expect(fields(draft("a@acme.io", "b@ACME.io", "c@other.io"), false)).toEqual([0, 2]);
});

it("a domain that a start went to is not spoken of again, but in LIVE, where each address is", () => {
  const form = draft("a@acme.io", "b@acme.io", "c@other.io");
  expect(fields(form, false, ["acme.io"])).toEqual([2]);
  expect(fields(form, true, ["acme.io", "other.io"])).toEqual([0, 1, 2]);
});

it("no mail reaches the names that are kept for examples, and no address is no address", () => {
  expect(mailDomains(draft("a@example.com", "a@mail.example.org", "a@host.test"))).toEqual([]);
  expect(mailDomains(draft("a@localhost", "nobody", "a@notexample.com"))).toEqual([
    { index: 2, domain: "notexample.com" },
  ]);
});

it("only what is typed into a declared e-mail parameter is looked at", () => {
  const text = newDraft([{ name: "a", type: "text", apiName: "a" }], ["a@acme.io"]);
  expect(mailDomains(text)).toEqual([]);
});
