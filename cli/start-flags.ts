import { readFile, stat } from "node:fs/promises";
import { decodeUtf8 } from "../core/json-text.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { en } from "../core/words/en.ts";
import { type ModuleDefinition, readModuleDefinition } from "./module-file.ts";
import { bodyFromParameters, readParameter } from "./parameters.ts";

const words = en.cli;

/** Longer than any definition: 1 MiB. */
const LONGEST = 1024 * 1024;

/** The exact body of a start and what is to be said about it. */
export interface ReadyBody {
  readonly text: string | null;
  readonly remarks: readonly string[];
}

/** Builds the body from --module and --param. Fails with a sentence. */
export async function readStartBody(
  moduleId: string,
  flags: { readonly module?: string; readonly param?: readonly string[] },
): Promise<Result<ReadyBody, string>> {
  const given = (flags.param ?? []).flatMap((argument) => readParameter(argument) ?? []);
  if (given.length < (flags.param ?? []).length) return fail(words.usage.parameterForm);
  const definition = flags.module === undefined ? ok(null) : await readModuleFile(flags.module);
  if (!definition.ok) return fail(words.moduleFile.problem(definition.error));

  const declared = definition.value;
  const body = bodyFromParameters(declared?.parameters ?? null, given);
  const otherModule = declared !== null && declared.moduleId !== moduleId;
  return ok({
    text: body.text,
    remarks: [
      ...(otherModule ? [words.remarks.otherModule] : []),
      ...body.undeclared.map(words.remarks.undeclared),
      ...body.remarks.map(({ parameter, remark }) =>
        words.remarks.about(parameter, en.remarks.fieldRemarkText(remark)),
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
