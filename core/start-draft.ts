import {
  type BodyLayout,
  type BodyTextProblem,
  buildLaidOut,
  readBodyText,
  withMember,
  withName,
  withoutMember,
} from "./body-layout.ts";
import { type FieldValue, OMITTED, typed } from "./field-value.ts";
import { readValue } from "./read-value.ts";
import { restoreValues } from "./restored-values.ts";
import type { SentValue, Session } from "./session.ts";
import { buildStartBody, type ExtraParameter, fieldsOf, type StartBody, valueAsJson } from "./start-body.ts";
import type { StartParameter } from "./start-parameter.ts";
import { typedOfStart } from "./typed-of-start.ts";
import type { TypedValue } from "./typed-value.ts";

/**
 * What stands in a form: the one state that the fields and the raw JSON are two views of.
 *
 * `draftBody` is what is shown, sent and stored of it.
 */
export interface StartDraft {
  /** The definition that it was filled in for. */
  readonly parameters: readonly StartParameter[];
  /** One per parameter, in its order. */
  readonly values: readonly FieldValue[];
  /** Sent beside the declared ones. */
  readonly extras: readonly ExtraParameter[];
  readonly written: Written;
}

/** Who writes the body. */
type Written =
  /** The fields do, in compact JSON. */
  | { readonly kind: "fields" }
  /** A person wrote it; the fields have their places in it. */
  | { readonly kind: "layout"; readonly layout: BodyLayout }
  /** A person wrote it, and it cannot be shown as fields: these wait as they were. */
  | { readonly kind: "text"; readonly text: string; readonly problem: BodyTextProblem };

const BY_FIELDS: Written = { kind: "fields" };

/** A form in which nothing is filled in but the examples: one text per parameter. */
export function newDraft(
  parameters: readonly StartParameter[],
  examples: readonly string[] = [],
): StartDraft {
  const values = parameters.map((_, at) => typed(examples[at] ?? ""));
  return { parameters, values, extras: [], written: BY_FIELDS };
}

/** The body that a draft makes: the very string that is shown, sent and stored. */
export function draftBody({ parameters, values, extras, written }: StartDraft): StartBody {
  switch (written.kind) {
    case "fields":
      return buildStartBody(parameters, values, extras);
    case "layout":
      return buildLaidOut(written.layout, fieldsOf(parameters, values, extras));
    case "text":
      return {
        text: written.text === "" ? null : written.text,
        parts: written.text === "" ? [] : [{ text: written.text, parameter: null }],
        sent: 0,
      };
  }
}

/** The draft with another value in one declared field. */
export function withValue(draft: StartDraft, index: number, value: FieldValue): StartDraft {
  return { ...draft, values: draft.values.map((old, at) => (at === index ? value : old)) };
}

/** The draft with one more extra parameter, which sends nothing until it has a value. */
export function withExtra(draft: StartDraft): StartDraft {
  const field = draft.parameters.length + draft.extras.length;
  return {
    ...draft,
    extras: [...draft.extras, { apiName: "", value: OMITTED }],
    written: onLayout(draft.written, (layout) => withMember(layout, field, "")),
  };
}

/** The draft with another name or value of one extra parameter. */
export function withExtraChanged(
  draft: StartDraft,
  index: number,
  change: Partial<ExtraParameter>,
): StartDraft {
  const { apiName } = change;
  const field = draft.parameters.length + index;
  return {
    ...draft,
    extras: draft.extras.map((extra, at) => (at === index ? { ...extra, ...change } : extra)),
    written:
      apiName === undefined
        ? draft.written
        : onLayout(draft.written, (layout) => withName(layout, field, apiName)),
  };
}

/** The draft without one of its extra parameters. */
export function withoutExtra(draft: StartDraft, index: number): StartDraft {
  return {
    ...draft,
    extras: draft.extras.toSpliced(index, 1),
    written: onLayout(draft.written, (layout) => withoutMember(layout, draft.parameters.length + index)),
  };
}

/**
 * The draft whose body is a text, character for character.
 *
 * Fields take their values from it; one that makes the very bytes already keeps its treatment. Where the text cannot be
 * shown as fields these wait.
 */
export function withText(draft: StartDraft, typedText: string): StartDraft {
  // Half a surrogate pair has no bytes: it would be sent as another character than is shown.
  const text = typedText.toWellFormed();
  if (text === (buildStartBody(draft.parameters, draft.values, draft.extras).text ?? "")) {
    return { ...draft, written: BY_FIELDS };
  }
  const read = readBodyText(text);
  if (read.kind === "unread") return { ...draft, written: { kind: "text", text, problem: read.problem } };
  const { before, members, after } = read.body;
  const { parameters } = draft;
  const left = parameters.map(({ apiName }, index) => ({ apiName, index }));
  const values = parameters.map((): FieldValue => OMITTED);
  const extras: ExtraParameter[] = [];
  const placed = members.map(({ name, gap, key, tail, json }) => {
    const found = left.findIndex(({ apiName }) => apiName === name);
    const index = found === -1 ? undefined : left.splice(found, 1)[0]?.index;
    const parameter = index === undefined ? undefined : parameters[index];
    if (index === undefined || parameter === undefined) {
      const old = draft.extras[extras.length];
      const value = old?.apiName === name ? reread(json, "text", old.value) : readValue(json, "text");
      extras.push({ apiName: name, value });
      return { gap, key, tail, field: parameters.length + extras.length - 1 };
    }
    values[index] = reread(json, parameter.type, draft.values[index] ?? OMITTED);
    return { gap, key, tail, field: index };
  });
  const layout = left.reduce<BodyLayout>((made, { index, apiName }) => withMember(made, index, apiName), {
    before,
    members: placed,
    after,
  });
  const fields = { parameters, values, extras };
  const plain = buildStartBody(parameters, values, extras).text === text;
  return { ...fields, written: plain ? BY_FIELDS : { kind: "layout", layout } };
}

/** The draft whose body is written by its fields again: what only the text held is gone. */
export function byFields(draft: StartDraft): StartDraft {
  return { ...draft, written: BY_FIELDS };
}

/** The draft carried over to a definition as it is now, by API names; a written body stays what it is. */
export function draftForDefinition(parameters: readonly StartParameter[], kept: StartDraft): StartDraft {
  if (kept.parameters === parameters) return kept;
  const left = kept.parameters.map(({ apiName }, at) => ({ apiName, value: kept.values[at] ?? OMITTED }));
  const values = parameters.map(({ apiName }) => {
    const found = left.findIndex((entry) => entry.apiName === apiName);
    return found === -1 ? OMITTED : (left.splice(found, 1)[0]?.value ?? OMITTED);
  });
  const carried: StartDraft = { parameters, values, extras: kept.extras, written: BY_FIELDS };
  if (kept.written.kind === "fields") return carried;
  return withText(carried, draftBody(kept).text ?? "");
}

/** A form with kept values in it, what was sent beside the declared ones included. */
export function draftOfTyped(parameters: readonly StartParameter[], kept: readonly TypedValue[]): StartDraft {
  const { values, extras } = restoreValues(parameters, kept);
  return { parameters, values, extras, written: BY_FIELDS };
}

/**
 * The form of an earlier start with the definition as it is now: texts as typed; a body that a person wrote, as it was
 * sent.
 */
export function draftOfStart(
  parameters: readonly StartParameter[],
  start: Pick<Session, "body" | "values">,
): StartDraft {
  const draft = draftOfTyped(parameters, typedOfStart(start, parameters));
  return start.body === bodyOfFields(start.values) ? draft : withText(draft, start.body ?? "");
}

/** The body that fields write which make these bytes. */
function bodyOfFields(values: readonly SentValue[]): string | null {
  if (values.length === 0) return null;
  const asRaw = values.map(({ apiName, json }): ExtraParameter => {
    return { apiName, value: json === null ? OMITTED : { kind: "json", text: json } };
  });
  return buildStartBody([], [], asRaw).text;
}

/**
 * What a draft sends for each field, for the record of its start; nothing can be told of a text that shows no fields.
 *
 * @param typed  The same form with the texts as they were typed.
 */
export function sentValues(draft: StartDraft, typed: StartDraft = draft): readonly SentValue[] {
  if (draft.written.kind === "text") return [];
  const asTyped = fieldsOf(typed.parameters, typed.values, typed.extras);
  return fieldsOf(draft.parameters, draft.values, draft.extras).map((field, index) => ({
    name: field.name,
    apiName: field.apiName,
    json: valueAsJson(field.type, field.value),
    typed: {
      type: index < draft.parameters.length ? field.type : null,
      value: asTyped[index]?.value ?? field.value,
    },
  }));
}

function reread(json: string, type: StartParameter["type"], old: FieldValue): FieldValue {
  return valueAsJson(type, old) === json ? old : readValue(json, type);
}

function onLayout(written: Written, change: (layout: BodyLayout) => BodyLayout): Written {
  return written.kind === "layout" ? { kind: "layout", layout: change(written.layout) } : written;
}
