import { z } from "zod";
import { STORE_TROUBLES, STORE_WAYS } from "../../../core/store-trouble.ts";
import type { RecoveryReply, RecoveryView } from "../recovery-api.ts";
import { at, exactly, kind } from "./exactly.ts";

const view = exactly<RecoveryView>()(
  z.strictObject({
    trouble: z.enum(STORE_TROUBLES),
    file: z.string(),
    detail: z.string(),
    backupMadeAt: at.nullable(),
    ways: z.array(z.enum(STORE_WAYS)),
  }),
);

const take = exactly<RecoveryReply>()(
  z.discriminatedUnion("kind", [
    kind("opened"),
    z.strictObject({
      kind: z.literal("not_opened"),
      failure: z.enum(["nothing_readable", "disk_full", "not_writable", "in_use", "other"]).nullable(),
      view,
    }),
  ]),
);

/** What main may answer the recovery window. Its other calls answer nothing. */
export const RECOVERY_SCHEMAS = { view, take } as const;
