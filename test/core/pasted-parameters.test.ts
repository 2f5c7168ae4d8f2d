import { expect, it } from "vitest";
import { readPastedParameters } from "../../core/pasted-parameters.ts";

it("reads the platform’s three columns, with every type’s spelling", () => {
  const text = [
    "Name\tType\tAPI parameter name",
    "Employee Name\tText\temployee_name",
    "Employee Email\tEmail Address\temployee_email",
    "Backup\tE-mail\tbackup",
    "Start\tDate (YYYY-MM-DD)\tstart\r",
    "Number\tnumber\tnumber",
    "Consent\tYes/No (boolean)\tconsent",
    "Untyped\t\tuntyped",
    "",
  ].join("\n");
  expect(readPastedParameters(text)).toEqual([
    { name: "Employee Name", type: "text", apiName: "employee_name" },
    { name: "Employee Email", type: "email", apiName: "employee_email" },
    { name: "Backup", type: "email", apiName: "backup" },
    { name: "Start", type: "date", apiName: "start" },
    { name: "Number", type: "number", apiName: "number" },
    { name: "Consent", type: "other", otherType: "Yes/No (boolean)", apiName: "consent" },
    { name: "Untyped", type: "text", apiName: "untyped" },
  ]);
});

it("reads two columns as Name and API parameter name", () => {
  expect(readPastedParameters("Manager\tmanager")).toEqual([
    { name: "Manager", type: "text", apiName: "manager" },
  ]);
});

it.each([["Manager"], ["two\nlines"], ["Name\tType\tAPI parameter name"], ["\t\t"]])(
  "leaves %j to be pasted as text",
  (text) => {
    expect(readPastedParameters(text)).toBeNull();
  },
);
