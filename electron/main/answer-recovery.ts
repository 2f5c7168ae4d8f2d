import { z } from "zod";
import { STORE_WAYS } from "../../core/store-trouble.ts";
import type { RecoveryApi } from "../bridge/recovery-api.ts";
import { RECOVERY_SCHEMAS } from "../bridge/replies/recovery-schemas.ts";
import type { Recovery } from "./recovery.ts";

const ways = z.enum(STORE_WAYS);

/** What the recovery window may ask, by its names. Each answer fits its schema, or is an error. */
export function recoveryAnswers(
  recovery: Pick<Recovery, "view" | "take">,
  { close, showFile }: { readonly close: () => void; readonly showFile: (file: string) => void },
): { readonly [Name in keyof RecoveryApi]: (given: unknown) => Promise<unknown> } {
  return {
    view: async () => RECOVERY_SCHEMAS.view.parse(recovery.view()),
    async take(given) {
      const parsed = ways.safeParse(given);
      if (!parsed.success) throw new Error("Refused: that is no way on.");
      const reply = RECOVERY_SCHEMAS.take.parse(await recovery.take(parsed.data));
      if (reply.kind === "opened") close();
      return reply;
    },
    showFile: async () => showFile(recovery.view().file),
    quit: async () => close(),
  };
}
