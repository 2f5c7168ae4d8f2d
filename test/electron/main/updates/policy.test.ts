import { expect, it } from "vitest";
import { policyFile, updateBan } from "../../../../electron/main/updates/policy.ts";

const PLACE = { platform: "linux", env: {} } as const;

function missing(code: string) {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

it("lies where people without an administrator's rights cannot write", () => {
  expect(policyFile(PLACE)).toBe("/etc/module-bench/policy.json");
  expect(policyFile({ platform: "darwin", env: {} })).toBe(
    "/Library/Application Support/Module Bench/policy.json",
  );
  expect(policyFile({ platform: "win32", env: { ProgramData: "D:\\ProgramData" } })).toBe(
    "D:\\ProgramData\\Module Bench\\policy.json",
  );
});

it.each([
  ["nothing there", missing("ENOENT"), null],
  ["no folder there", missing("ENOTDIR"), null],
  ["off", () => Buffer.from('{ "updates": "off", "later": 1 }'), "policy"],
  ["about something else", () => Buffer.from("{}"), null],
  ["a word that is not known", () => Buffer.from('{ "updates": "never" }'), "unreadable_policy"],
  ["no JSON", () => Buffer.from("updates: off"), "unreadable_policy"],
  ["a list", () => Buffer.from('["off"]'), "unreadable_policy"],
  ["no UTF-8", () => Buffer.from([0x7b, 0xff, 0x7d]), "unreadable_policy"],
  ["empty", () => Buffer.from(""), "unreadable_policy"],
  ["not to be read", missing("EACCES"), "unreadable_policy"],
])("a policy: %s", (_name, read, by) => {
  const ban = updateBan(PLACE, "/policy.json", read);
  expect(ban).toEqual(by === null ? null : { by, where: "/policy.json" });
});

it.each(["off", "OFF", "0", "no", "on"])("the variable forbids with any word: %s", (word) => {
  const env = { MODULE_BENCH_UPDATES: word };
  expect(updateBan({ platform: "linux", env }, "/policy.json", missing("ENOENT"))).toEqual({
    by: "variable",
    where: "MODULE_BENCH_UPDATES",
  });
});

it("an empty variable is none", () => {
  expect(
    updateBan({ platform: "linux", env: { MODULE_BENCH_UPDATES: "" } }, "/p", missing("ENOENT")),
  ).toBeNull();
});
