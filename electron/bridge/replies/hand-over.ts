import { z } from "zod";
import type { SaveHandOverReply } from "../views/hand-over.ts";
import { exactly } from "./exactly.ts";

/** What saving a page came to. */
export const saveHandOverReply = exactly<SaveHandOverReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), file: z.string() }),
    z.strictObject({ kind: z.literal("not_chosen") }),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
