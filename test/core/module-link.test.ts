import { expect, it } from "vitest";
import { moduleIdInLink } from "../../core/module-link.ts";

const ID = "oITwNKIrRdS0A0TFVPP54g";

it.each([
  [`https://acme.bryter.io/s/${ID}`],
  [`https://acme.bryter.io/s/${ID}/employee-onboarding?x=1`],
  [`acme.bryter.io/s/${ID}/slug/sessions/C0jz`],
  [`https://acme.bryter.io/api/execution/${ID}/sessions`],
  [` https://acme.bryter.io/${ID}/sessions/C0jz_2J6RmOLoB8DyXPs9Q `],
])("reads the module’s id from %s", (link) => {
  expect(moduleIdInLink(link)).toBe(ID);
});

it.each([
  ["https://acme.bryter.io"],
  ["https://acme.bryter.io/help/start"],
  ["acme"],
  [""],
  ["https://acme.bryter.io/s/"],
])("reads none from %j", (link) => {
  expect(moduleIdInLink(link)).toBeNull();
});
