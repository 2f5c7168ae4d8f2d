import { z } from "zod";
import type { Opened, OpenProblem } from "../../../core/opened.ts";
import { exactly, row } from "./exactly.ts";

export const opened = exactly<Opened>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("file"), name: z.string(), text: z.string() }),
    z.strictObject({ kind: z.literal("module"), link: z.string() }),
    z.strictObject({ kind: z.literal("session"), link: z.string() }),
    z.strictObject({ kind: z.literal("known"), sessionRow: row }),
  ]),
);

export const openProblem = exactly<OpenProblem>()(
  z.enum([
    "not_found",
    "not_readable",
    "not_a_file",
    "too_large",
    "not_text",
    "one_at_a_time",
    "link_too_long",
    "link_form",
    "link_parts",
    "link_address",
    "link_id",
  ]),
);
