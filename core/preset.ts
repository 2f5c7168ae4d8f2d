import type { TypedValue } from "./typed-value.ts";

/** Values of a module's form, saved under a name. Holds nothing that belongs to one start: no session, no time. */
export interface Preset {
  /** Grows with time, and is never used again. */
  readonly id: number;
  /** The row of the module that it belongs to, and goes with. */
  readonly moduleRef: number;
  /** 1 to 500 characters; two presets of a module may have the same. */
  readonly name: string;
  /** One for each parameter of the form, omitted ones too, in its order. */
  readonly values: readonly TypedValue[];
}

/** What a person gives to make or change a preset; `id` is `null` for a new one. */
export type PresetDraft = Omit<Preset, "id"> & { readonly id: number | null };
