import { expect, it } from "vitest";
import { suggestApiName } from "../../core/suggested-api-name.ts";

it.each([
  ["Employee Name", "employee_name"],
  ["Employment Start Date", "employment_start_date"],
  ["  Größe in m² ", "grosse_in_m2"],
  ["E-mail (private)", "e_mail_private"],
  ["startDate", "start_date"],
  ["IBAN", "iban"],
  ["Łódź Ærø Ñandú", "lodz_aero_nandu"],
  ["2nd Address", "2nd_address"],
  ["a__b", "a_b"],
  ["名前", ""],
  ["", ""],
])("%j is probably %j", (name, apiName) => {
  expect(suggestApiName(name)).toBe(apiName);
});
