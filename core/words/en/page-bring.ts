import type {
  BroughtFailure,
  BroughtForm,
  BroughtRemark,
  FieldSource,
  TypeReason,
} from "../../bring/brought.ts";
import { assertNever } from "../../result.ts";
import { spacedFingerprint } from "./fingerprint.ts";

/** Words about what a person brings: the paste box, files, and what came out of them. */
export const bring = {
  label: "Paste what you have",
  placeholder: "https://… or curl … or POST … or { … }",
  hint: "A browser link, the API text’s example, cURL, PowerShell, a JSON body, Postman, OpenAPI, or a file of the bench. Files can be dropped anywhere.",
  read: "Read it",
  chooseFile: "Choose a file…",
  chooseFolder: "Choose a folder…",
  dropHere: "Drop the file to look at it. Nothing is saved yet.",
  show: "Show the place",
  nothing: "Nothing could be read from it.",
  nothingIn: (file: string) => `Nothing could be read from ${file}.`,
  failure(failure: BroughtFailure): string {
    return `${FAILURES[failure.kind](failure)}${HAS_PLACE.has(failure.kind) ? ` ${placeText(failure)}` : ""}`;
  },
  came: (form: BroughtForm): string => FORMS[form],
  cameIn: "What came in",
  notSavedYet: "It fills what was blank below. Change what you like; nothing is saved before you press Save.",
  fieldFrom: (source: FieldSource): string => SOURCES[source],
  typeFrom: (reason: TypeReason): string => REASONS[reason],
  parameter: "Parameter",
  type: "Type",
  guess: "Known from",
  remark(remark: BroughtRemark): string {
    switch (remark.kind) {
      case "repaired":
        return `Line ${remark.line}: ${REPAIRED[remark.what]}`;
      case "left_out":
        return `Left out: ${remark.names.join(", ")}.`;
      case "other_requests":
        return remark.count === 1
          ? "1 other request is no start of a module and was left out."
          : `${remark.count} other requests are no starts of a module and were left out.`;
      case "placeholder_id":
        return "A placeholder stands where the module’s ID belongs. Enter the ID.";
      case "not_secure":
        return `${remark.host} is another computer, and http would carry the key unprotected. Enter its https address.`;
      case "unknown_members":
        return `Not known to this version, and left out: ${remark.names.join(", ")}.`;
      case "body_elsewhere":
        return "The body is made elsewhere or lies in a file. Paste it by itself to get its parameters.";
      case "flat_body":
        return "The JSON has no start parameters inside data, so its own names were taken. A guess: compare it with the platform.";
      case "twice":
        return `${remark.apiName} stands there twice. The last one was taken, as a reader of JSON does.`;
      case "variable":
        return `The variable ${remark.name} is set elsewhere. Its name stands where its value belongs.`;
      case "reference_outside":
        return remark.count === 1
          ? "1 reference leads outside the document. Nothing is fetched, so it was left out."
          : `${remark.count} references lead outside the document. Nothing is fetched, so they were left out.`;
      default:
        return assertNever(remark);
    }
  },
  keyFound: (fingerprint: string, host: string | null) =>
    host === null
      ? `An API key stands in the text: ${spacedFingerprint(fingerprint)}. It is out of the page again.`
      : `An API key for ${host} stands in the text: ${spacedFingerprint(fingerprint)}. It is out of the page again.`,
  keepKey: "Keep it as this module’s key",
  keyNotKept: {
    kept: "",
    not_written: "The API key was not kept: the disk refused. Set it by hand.",
    gone: "The API key was held too long and is gone. Set it by hand.",
    other_host:
      "The API key was not kept: it stood beside another host than the connection’s. Set it by hand if it belongs here.",
  },
};

const FORMS: Readonly<Record<BroughtForm, string>> = {
  link: "A browser link",
  http: "An HTTP request",
  curl_bash: "A cURL command",
  curl_cmd: "A cURL command for the Windows command prompt",
  curl_powershell: "A cURL command for PowerShell",
  powershell: "A PowerShell call",
  json_body: "A JSON body",
  postman: "A Postman collection",
  openapi: "An OpenAPI document",
  json_schema: "A JSON Schema",
  module_file: "A module file of the bench",
  library_file: "A library file of the bench",
};

const SOURCES: Readonly<Record<FieldSource, string>> = {
  link: "From the link you brought. A guess: compare it with the platform.",
  address: "From the address of the call you brought.",
  host_line: "From the Host line of the call you brought.",
  file: "From the file you brought.",
  title: "From the title in what you brought.",
};

const REASONS: Readonly<Record<TypeReason, string>> = {
  declared: "the text says so",
  format: "the schema’s format",
  date: "the value is a day of the calendar",
  email: "the value looks like an address",
  number: "the value is a number",
  text: "the value is a text",
  name: "its name alone: a guess",
  nothing: "nothing: a guess",
};

const REPAIRED: Readonly<Record<Extract<BroughtRemark, { kind: "repaired" }>["what"], string>> = {
  remark: "a remark was passed over.",
  missing_comma: "a missing comma was put in.",
  extra_comma: "a comma too many was left out.",
  quotes: "quotation marks were put right.",
};

const FAILURES: Readonly<Record<BroughtFailure["kind"], (failure: BroughtFailure) => string>> = {
  empty: () => "There is nothing in it.",
  too_large: () => "It is larger than 4 MiB, which is more than the bench reads.",
  too_deep: () => "It is nested deeper than the bench reads.",
  too_many: () => "It comes to more than the bench reads at once.",
  not_utf8: () => "It is no text in UTF-8 or UTF-16.",
  unrecognised: () =>
    "It is none of the kinds that the bench knows. Paste a link, a call, a JSON body, or a file’s whole text.",
  json: () => "The JSON has a flaw that cannot be put right by itself.",
  yaml: () => "The YAML has a flaw.",
  quote_open: () => "A quotation mark is opened and never closed.",
  no_address: () => "The command names no address.",
  no_module: () => "There is no start of a module in it.",
  newer_version: () => "The file is of a newer version of Module Bench. Update the app to read it.",
  wrong_member: ({ member }) =>
    member === null || member === ""
      ? "Something in the file is not as it has to be."
      : `This is not as it has to be: ${member}.`,
};

/** Problems that lie at a place in the text. */
const HAS_PLACE: ReadonlySet<BroughtFailure["kind"]> = new Set([
  "too_deep",
  "json",
  "yaml",
  "quote_open",
  "newer_version",
  "wrong_member",
]);

function placeText({ line, column }: BroughtFailure): string {
  return `Look at line ${line}, column ${column}.`;
}
