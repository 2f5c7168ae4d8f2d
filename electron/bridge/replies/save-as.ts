import { z } from "zod";
import type { SaveAsReply } from "../views/save-as.ts";
import { exactly } from "./exactly.ts";

/** What saving came to. */
export const saveAsReply = exactly<SaveAsReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), to: z.string() }),
    z.strictObject({ kind: z.literal("not_chosen") }),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
