import type { BroughtPreset } from "../core/bring/brought.ts";
import { restoreValues } from "../core/restored-values.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { StartParameter } from "../core/start-parameter.ts";
import type { PresetBody } from "./parameters.ts";
import { spoken } from "./spoken.ts";

/** A module's definition with its presets, from whatever file. */
export interface Described {
  readonly name: string;
  readonly parameters: readonly StartParameter[];
  readonly presets: readonly BroughtPreset[];
}

/** What a preset gives a start. */
interface PresetValues extends PresetBody {
  /** What of it does not fit the definition as it is now. */
  readonly remarks: readonly string[];
}

const words = spoken.cli.preset;

/** The values of a named preset of a definition's file; of two with one name none. Fails with a sentence. */
export function readPreset(
  definition: Described | null,
  name: string | undefined,
): Result<PresetValues, string> {
  if (name === undefined) return ok({ values: [], extras: [], remarks: [] });
  if (definition === null) return fail(words.withoutModule);
  const named = definition.presets.filter((preset) => preset.name === name);
  const [preset] = named;
  // The name that was asked for is not repeated: it may be a key.
  if (preset === undefined) return fail(words.unknown(definition.presets.map((each) => each.name)));
  if (named.length > 1) return fail(words.twice);
  const { values, extras, change } = restoreValues(definition.parameters, preset.values);
  const say = spoken.presets.report;
  return ok({
    values,
    extras,
    remarks: [
      ...(change.dropped.length === 0 ? [] : [say.dropped(change.dropped)]),
      ...(change.added.length === 0 ? [] : [say.added(change.added)]),
      ...change.retyped.map(({ apiName, from, to }) => say.retyped(apiName, from, to)),
    ],
  });
}
