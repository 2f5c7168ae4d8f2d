import { z } from "zod";
import { type BenchEvent, MENU_COMMANDS } from "../events.ts";
import { notice, preferences } from "./bench.ts";
import { count, exactly, kind, row } from "./exactly.ts";
import { library } from "./library.ts";
import { fact, observation, overview, session, watchMove } from "./sessions.ts";
import { updates } from "./updates.ts";

/** What main may tell the page without being asked. Strict, like its answers. */
export const EVENT_SCHEMA: z.ZodType<BenchEvent> = exactly<BenchEvent>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("library"), library }),
    z.strictObject({ kind: z.literal("session"), session }),
    z.strictObject({ kind: z.literal("session_removed"), sessionRow: row }),
    z.strictObject({ kind: z.literal("observed"), sessionRow: row, observation }),
    z.strictObject({ kind: z.literal("fact"), sessionRow: row, fact }),
    z.strictObject({ kind: z.literal("facts"), sessionRows: z.array(row), fact }),
    z.strictObject({ kind: z.literal("watch_moves"), moves: z.array(watchMove) }),
    z.strictObject({ kind: z.literal("overview"), overview }),
    z.strictObject({ kind: z.literal("menu"), command: z.enum(MENU_COMMANDS) }),
    kind("opened"),
    z.strictObject({ kind: z.literal("notice"), notice }),
    z.strictObject({ kind: z.literal("export_progress"), done: count, total: count }),
    z.strictObject({ kind: z.literal("updates"), updates }),
    z.strictObject({ kind: z.literal("preferences"), preferences }),
  ]),
);
