import type { ApiKey } from "../api-key.ts";
import type { ConnectionColour, Environment } from "../connection.ts";
import type { FieldValue } from "../field-value.ts";
import type { Preset } from "../preset.ts";
import type { ModuleKind } from "../published-module.ts";
import type { StartParameter } from "../start-parameter.ts";

/** The longest text that is looked at, in UTF-16 units. */
export const MAX_BROUGHT = 4 * 1024 * 1024;

/** How many modules, and connections, are taken from one text. */
export const MAX_BROUGHT_MODULES = 2_000;

/** How many start parameters a module may have: what the app itself takes. */
export const MAX_BROUGHT_PARAMETERS = 1_000;

/** What a text was recognised as. */
export const BROUGHT_FORMS = [
  "link",
  "http",
  "curl_bash",
  "curl_cmd",
  "curl_powershell",
  "powershell",
  "json_body",
  "postman",
  "openapi",
  "json_schema",
  "module_file",
  "library_file",
] as const;

/** One of `BROUGHT_FORMS`. */
export type BroughtForm = (typeof BROUGHT_FORMS)[number];

/** Where a parameter's type is known from. `declared`: the text says it; all others are guesses. */
export const TYPE_REASONS = [
  "declared",
  "format",
  "date",
  "email",
  "number",
  "text",
  "name",
  "nothing",
] as const;

/** One of `TYPE_REASONS`: a schema's format, the shape of the value, or of the name; `nothing` for neither. */
export type TypeReason = (typeof TYPE_REASONS)[number];

/** Where a field of a module is known from. */
export const FIELD_SOURCES = ["link", "address", "host_line", "file", "title"] as const;

/** One of `FIELD_SOURCES`: a browser link, a call's address, its Host line, our own file, or a title in the text. */
export type FieldSource = (typeof FIELD_SOURCES)[number];

/** A start parameter as it was brought. */
export interface BroughtParameter extends StartParameter {
  readonly why: TypeReason;
  /** The value that stood in the text, digits as written; `null` where none did. */
  readonly value: FieldValue | null;
}

/** A connection as it was brought: never with a key, never with network settings. */
export interface BroughtConnection {
  /** Names it within the text. */
  readonly ref: string;
  /** Empty where the text has none. */
  readonly name: string;
  /** An origin, see `cutToBaseUrl`. */
  readonly baseUrl: string;
  /** `null` where the text does not say: it then behaves as LIVE. */
  readonly environment: Environment | null;
  readonly colour: ConnectionColour | null;
}

/** Saved values of a form. */
export type BroughtPreset = Pick<Preset, "name" | "values">;

/** A module as it was brought, to be looked at and changed before it is taken. */
export interface BroughtModule {
  /** The `ref` of its connection; `null` where the text names no address. */
  readonly connection: string | null;
  /** Empty where the text has none. */
  readonly name: string;
  /** Empty where the text has none, or a placeholder for it. */
  readonly moduleId: string;
  readonly kind: ModuleKind;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly parameters: readonly BroughtParameter[];
  /** Saved values of its form; none but from our own files. */
  readonly presets: readonly BroughtPreset[];
  /** What the fields are known from; `null` for one that the text does not fill. */
  readonly from: {
    readonly baseUrl: FieldSource | null;
    readonly moduleId: FieldSource | null;
    readonly name: FieldSource | null;
  };
}

/** What a call does not say of its module: only our own files do. */
export const UNSAID = {
  kind: "not_sure",
  notes: "",
  tags: [],
  archived: false,
  presets: [],
} as const satisfies Partial<BroughtModule>;

/** What was put right in the text. */
export const REPAIRS = ["remark", "missing_comma", "extra_comma", "quotes"] as const;

/** What is worth saying about what was recognised. It forbids nothing. */
export type BroughtRemark =
  | { readonly kind: "repaired"; readonly what: (typeof REPAIRS)[number]; readonly line: number }
  /** Headers and options that a start does not have. Names alone. */
  | { readonly kind: "left_out"; readonly names: readonly string[] }
  | { readonly kind: "other_requests"; readonly count: number }
  | { readonly kind: "placeholder_id" }
  /** Plain http to another computer: it would carry the key unprotected. */
  | { readonly kind: "not_secure"; readonly host: string }
  /** Members of our own file that this version does not know. */
  | { readonly kind: "unknown_members"; readonly names: readonly string[] }
  | { readonly kind: "body_elsewhere" }
  | { readonly kind: "flat_body" }
  | { readonly kind: "twice"; readonly apiName: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "reference_outside"; readonly count: number };

/** What a text brings. No secret of the text is in it. */
export interface Brought {
  readonly form: BroughtForm;
  readonly connections: readonly BroughtConnection[];
  /** At least one, but for a library of connections alone. */
  readonly modules: readonly BroughtModule[];
  readonly remarks: readonly BroughtRemark[];
}

/** What the recogniser found, the secrets apart. */
export interface Recognised {
  readonly brought: Brought;
  /** The API key in the text, and the origin it stood beside (`null` where the text names none). */
  readonly key: { readonly key: ApiKey; readonly origin: string | null } | null;
  /** All that looks like a secret, the key included: to be masked from now on. */
  readonly secrets: readonly ApiKey[];
}

/** Why nothing can be brought from a text. */
export const BROUGHT_PROBLEMS = [
  "empty",
  "too_large",
  "too_deep",
  "too_many",
  "not_utf8",
  "unrecognised",
  "json",
  "yaml",
  "quote_open",
  "no_address",
  "no_module",
  "newer_version",
  "wrong_member",
] as const;

/** One of `BROUGHT_PROBLEMS`, with its place. */
export interface BroughtFailure {
  readonly kind: (typeof BROUGHT_PROBLEMS)[number];
  /** From 1; what stands there is where reading stopped. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Which member of our own file is wrong, such as `modules[3].moduleId`; `null` for all other problems. */
  readonly member: string | null;
}
