import { ok, type Result } from "../core/result.ts";
import type { Bench } from "./bench.ts";
import { libraryModule } from "./library.ts";
import type { CallFlags } from "./prepare.ts";
import type { Described } from "./preset-values.ts";

/** Which module is called, and where. */
export interface CallPlace<Flags extends CallFlags> {
  readonly moduleId: string;
  /** With the library's address where the command line names none. */
  readonly flags: Flags;
  /** The library's definition; `null` without one. */
  readonly declared: Described | null;
}

/** Looks a module up in --library, by its id or its name; without one the argument is the id. Fails with a sentence. */
export async function placeFor<Flags extends CallFlags>(
  bench: Bench,
  wanted: string,
  flags: Flags,
): Promise<Result<CallPlace<Flags>, string>> {
  if (flags.library === undefined) return ok({ moduleId: wanted, flags, declared: null });
  const found = await libraryModule(bench, flags.library, wanted);
  if (!found.ok) return found;
  const { module, baseUrl } = found.value;
  return ok({
    moduleId: module.moduleId,
    flags: flags.baseUrl === undefined && baseUrl !== null ? { ...flags, baseUrl } : flags,
    declared: module,
  });
}
