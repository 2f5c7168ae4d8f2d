import { z } from "zod";
import type { SaveSupportReply, SupportBundle } from "../views/support.ts";
import { count, exactly, kind } from "./exactly.ts";

export const supportBundle = exactly<SupportBundle>()(
  z.strictObject({
    files: z.array(
      z.strictObject({
        name: z.string(),
        holds: z.enum(["app", "settings", "library", "names", "log"]),
        bytes: count,
        text: z.string(),
        whole: z.boolean(),
      }),
    ),
  }),
);

export const saveSupportReply = exactly<SaveSupportReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), file: z.string() }),
    kind("not_chosen"),
    z.strictObject({
      kind: z.literal("failed"),
      failure: z.enum(["disk_full", "not_writable", "other"]),
    }),
  ]),
);
