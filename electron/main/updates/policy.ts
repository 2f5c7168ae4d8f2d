import { readFileSync } from "node:fs";
import { z } from "zod";
import type { UpdateBan } from "../../../core/update.ts";

/** The variable that forbids updates for what it is set for. */
const UPDATES_VARIABLE = "MODULE_BENCH_UPDATES";

/** Members of later versions are let be. */
const policy = z.object({ updates: z.literal("off").optional() });

/** What the policy depends on; a test gives its own. */
export interface PolicyPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where an administrator's policy lies: a place that a person without such rights cannot write to. */
export function policyFile({ platform, env }: PolicyPlace): string {
  if (platform === "win32") return `${env.ProgramData ?? "C:\\ProgramData"}\\Module Bench\\policy.json`;
  if (platform === "darwin") return "/Library/Application Support/Module Bench/policy.json";
  return "/etc/module-bench/policy.json";
}

/**
 * Who forbids looking for updates; `null` for nobody.
 *
 * On the safe side: a value that is not known, and a policy that is there and cannot be read, forbid too.
 *
 * @param read  Gives a file's bytes, or throws as `readFileSync` does.
 */
export function updateBan(
  place: PolicyPlace,
  file: string = policyFile(place),
  read: (path: string) => Uint8Array = readFileSync,
): UpdateBan | null {
  if ((place.env[UPDATES_VARIABLE] ?? "") !== "") return { by: "variable", where: UPDATES_VARIABLE };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(read(file));
    const { updates } = policy.parse(JSON.parse(text));
    return updates === undefined ? null : { by: "policy", where: file };
  } catch (error) {
    return isMissing(error) ? null : { by: "unreadable_policy", where: file };
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR";
}
