import { z } from "zod";
import type { SavedReply } from "../views/saved.ts";
import { exactly } from "./exactly.ts";

/** What saving came to. */
export const savedReply = exactly<SavedReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), to: z.string() }),
    z.strictObject({ kind: z.literal("not_chosen") }),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
