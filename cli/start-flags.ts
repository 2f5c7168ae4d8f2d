import { readFile, stat } from "node:fs/promises";
import { decodeUtf8 } from "../core/json-text.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { StartParameter } from "../core/start-parameter.ts";
import type { Bench } from "./bench.ts";
import { type FillFlags, readFilling } from "./filling.ts";
import { type ModuleDefinition, readModuleDefinition } from "./module-file.ts";
import { bodyFromParameters, readParameter } from "./parameters.ts";
import { type Described, readPreset } from "./preset-values.ts";
import { spoken } from "./spoken.ts";

const words = spoken.cli;

/** Longer than any definition: 1 MiB. */
const LONGEST = 1024 * 1024;

/** The exact body of a start and what is to be said about it. */
export interface ReadyBody {
  readonly text: string | null;
  /** Of the definition that it was made for; empty without one. */
  readonly name: string;
  readonly parameters: readonly StartParameter[];
  readonly remarks: readonly string[];
}

/** The options that a body is made of, as typed. */
export interface BodyFlags extends FillFlags {
  readonly module?: string;
  readonly param?: readonly string[];
  /** The name of a preset in the file of --module, or of the module in --library. */
  readonly preset?: string;
}

/** Builds the body from --module, --preset, --param and --fill. Fails with a sentence. */
export async function readStartBody(
  moduleId: string,
  flags: BodyFlags & {
    /** From a library; a definition of --module goes before it. */
    readonly fromLibrary?: Described | null;
  },
  bench: Pick<Bench, "clock" | "random">,
): Promise<Result<ReadyBody, string>> {
  const given = (flags.param ?? []).flatMap((argument) => readParameter(argument) ?? []);
  if (given.length < (flags.param ?? []).length) return fail(words.usage.parameterForm);
  const definition = flags.module === undefined ? ok(null) : await readModuleFile(flags.module);
  if (!definition.ok) return fail(words.moduleFile.problem(definition.error));

  const declared = definition.value;
  const filling = readFilling(flags, bench);
  if (!filling.ok) return filling;
  const described = declared ?? flags.fromLibrary ?? null;
  const preset = readPreset(described, flags.preset);
  if (!preset.ok) return preset;
  const wish = { filling: filling.value, preset: preset.value };
  const built = bodyFromParameters(described?.parameters ?? null, given, wish);
  if (!built.ok) return fail(words.filling.noCounter);
  const body = built.value;
  const otherModule = declared !== null && declared.moduleId !== moduleId;
  return ok({
    text: body.text,
    name: described?.name ?? "",
    parameters: described?.parameters ?? [],
    remarks: [
      ...(otherModule ? [words.remarks.otherModule] : []),
      ...preset.value.remarks,
      ...(body.seed === null ? [] : [words.filling.made(body.seed)]),
      ...body.undeclared.map(words.remarks.undeclared),
      ...body.remarks.map(({ parameter, remark }) =>
        words.remarks.about(parameter, spoken.remarks.fieldRemarkText(remark)),
      ),
    ],
  });
}

async function readModuleFile(file: string): Promise<Result<ModuleDefinition, string>> {
  try {
    if ((await stat(file)).size > LONGEST) return fail(words.moduleFile.tooLarge);
    const text = decodeUtf8(await readFile(file));
    return text.ok ? readModuleDefinition(text.value) : fail(words.moduleFile.notJson);
  } catch (error) {
    return fail(words.moduleFile.unreadable((error as NodeJS.ErrnoException).code ?? "UNKNOWN"));
  }
}
