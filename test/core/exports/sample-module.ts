import type { ExportedModule } from "../../../core/exports/exported-module.ts";
import { buildStartBody } from "../../../core/start-body.ts";
import type { StartParameter } from "../../../core/start-parameter.ts";

const PARAMETERS: readonly StartParameter[] = [
  { name: "Employee Name", type: "text", apiName: "employee_name" },
  { name: "Start", type: "date", apiName: "2" },
  { name: "Number", type: "number", apiName: "n/~ \"'" },
  { name: "Email", type: "email", apiName: "__proto__" },
  { name: "Flag", type: "other", otherType: "Boolean", apiName: "flag" },
  { name: "Left out", type: "number", apiName: "left_out" },
];

/** A module with every type, and names that objects trip over. */
export const SAMPLE: ExportedModule = {
  name: "Hire",
  address: { baseUrl: "https://acme.bryter.io", moduleId: "oITwNKIrRdS0A0TFVPP54g" },
  parameters: PARAMETERS,
  body: buildStartBody(
    PARAMETERS,
    [
      { kind: "value", text: 'O\'Brien "😀" \u202e' },
      { kind: "value", text: "2021-09-09" },
      { kind: "value", text: "12345678901234567890" },
      { kind: "value", text: "a@example.com" },
      { kind: "json", text: "true" },
    ],
    [{ apiName: "extra", value: { kind: "json", text: "1.10" } }],
  ).text,
};
