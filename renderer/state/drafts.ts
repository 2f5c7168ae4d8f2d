import { createStore, type StoreApi } from "zustand/vanilla";
import { type FieldValue, OMITTED, type Treatment, typed } from "../../core/field-value.ts";
import { isFilledIn } from "../../core/fill/fill-values.ts";
import { valueAsJson } from "../../core/start-body.ts";
import type { StartParameter } from "../../core/start-parameter.ts";

/** What stands in a form: one value per parameter of the definition it was filled for. */
export interface Draft {
  readonly parameters: readonly StartParameter[];
  readonly values: readonly FieldValue[];
}

/** The forms of this run of the app. Kept while other views are open; nothing here is written down. */
interface DraftsState {
  readonly drafts: ReadonlyMap<number, Draft>;
  /** Modules whose start is under way from here. */
  readonly starting: ReadonlySet<number>;
  /** The session that stands beside a module's form, by module. */
  readonly beside: ReadonlyMap<number, number>;
  setValue(input: {
    readonly moduleRef: number;
    readonly draft: Draft;
    readonly index: number;
    readonly value: FieldValue;
  }): void;
  /** Fills the form with the values of an earlier start. */
  take(moduleRef: number, draft: Draft): void;
  setStarting(moduleRef: number, starting: boolean): void;
  /** `null` puts the request back in the session's place. */
  setBeside(moduleRef: number, sessionRow: number | null): void;
}

export type DraftsStore = StoreApi<DraftsState>;

/** Makes the store of forms. */
export function createDraftsStore(): DraftsStore {
  return createStore<DraftsState>()((set, get) => ({
    drafts: new Map(),
    starting: new Set(),
    beside: new Map(),
    setValue({ moduleRef, draft, index, value }) {
      const values = draft.values.map((old, at) => (at === index ? value : old));
      get().take(moduleRef, { ...draft, values });
    },
    take(moduleRef, draft) {
      set({ drafts: new Map(get().drafts).set(moduleRef, draft) });
    },
    setStarting(moduleRef, starting) {
      const next = new Set(get().starting);
      if (starting) next.add(moduleRef);
      else next.delete(moduleRef);
      set({ starting: next });
    },
    setBeside(moduleRef, sessionRow) {
      const next = new Map(get().beside);
      if (sessionRow === null) next.delete(moduleRef);
      else next.set(moduleRef, sessionRow);
      set({ beside: next });
    },
  }));
}

/**
 * The values of a form: what was filled in so far, carried over to the definition as it is now, else the examples.
 *
 * @param examples  One text per parameter, for the sandbox's modules.
 */
export function draftFor(
  parameters: readonly StartParameter[],
  kept: Draft | undefined,
  examples: readonly string[] = [],
): Draft {
  if (kept === undefined) return { parameters, values: parameters.map((_, at) => typed(examples[at] ?? "")) };
  if (kept.parameters === parameters) return kept;
  const left = kept.parameters.map(({ apiName }, at) => ({ apiName, value: kept.values[at] ?? OMITTED }));
  const values = parameters.map(({ apiName }) => {
    const found = left.findIndex((entry) => entry.apiName === apiName);
    return found === -1 ? OMITTED : (left.splice(found, 1)[0]?.value ?? OMITTED);
  });
  return { parameters, values };
}

/**
 * The plainest treatment that makes exactly these bytes.
 *
 * What no other treatment makes byte for byte (other escapes, objects, broken JSON, what a value would be made of) stays
 * raw JSON.
 */
export function fromJson(json: string, type: StartParameter["type"]): FieldValue {
  const plain: readonly FieldValue[] = [
    { kind: "empty" },
    { kind: "null" },
    { kind: "value", text: json },
    { kind: "value", text: textOf(json) },
  ];
  const found = plain.find((value) => valueAsJson(type, value) === json && !isFilledIn({ type }, value));
  return found ?? { kind: "json", text: json };
}

/** The value of a field under another treatment; its text is carried over where there is one. */
export function treated(
  value: FieldValue,
  treatment: Treatment,
  { type, lastText }: { readonly type: StartParameter["type"]; readonly lastText: string },
): FieldValue {
  if (treatment === value.kind) return value;
  if (treatment === "json")
    return { kind: "json", text: valueAsJson(type, value) ?? JSON.stringify(lastText) };
  if (treatment === "value") return typed(value.kind === "json" ? textOf(value.text) : lastText);
  return { kind: treatment };
}

function textOf(json: string): string {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === "string" ? read : json;
  } catch {
    return json;
  }
}
