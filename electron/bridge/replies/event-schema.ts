import { z } from "zod";
import { TIMES } from "../../../core/words/formats.ts";
import { DICTIONARIES } from "../../../core/words/speech.ts";
import { type BenchEvent, MENU_COMMANDS } from "../events.ts";
import { notice, preferences } from "./bench.ts";
import { count, exactly, kind, row } from "./exactly.ts";
import { library } from "./library.ts";
import { digest, fact, observation, overview, session, watchMove } from "./sessions.ts";
import { updates } from "./updates.ts";

const speech = z.strictObject({
  dictionary: z.enum(DICTIONARIES),
  locale: z.string(),
  times: z.enum(TIMES),
});

/** What main may tell the page without being asked. Strict, like its answers. */
export const EVENT_SCHEMA: z.ZodType<BenchEvent> = exactly<BenchEvent>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("library"), library }),
    z.strictObject({ kind: z.literal("session"), session }),
    z.strictObject({ kind: z.literal("session_removed"), sessionRow: row }),
    kind("sessions_changed"),
    z.strictObject({ kind: z.literal("many_progress"), done: count, total: count }),
    z.strictObject({ kind: z.literal("digest"), digest }),
    z.strictObject({ kind: z.literal("observed"), sessionRow: row, observation }),
    z.strictObject({ kind: z.literal("fact"), sessionRow: row, fact }),
    z.strictObject({ kind: z.literal("facts"), sessionRows: z.array(row), fact }),
    z.strictObject({ kind: z.literal("watch_moves"), moves: z.array(watchMove) }),
    z.strictObject({ kind: z.literal("overview"), overview }),
    z.strictObject({ kind: z.literal("menu"), command: z.enum(MENU_COMMANDS) }),
    kind("opened"),
    z.strictObject({ kind: z.literal("notice"), notice }),
    z.strictObject({ kind: z.literal("go_to_session"), sessionRow: row.nullable() }),
    z.strictObject({ kind: z.literal("export_progress"), done: count, total: count }),
    z.strictObject({ kind: z.literal("updates"), updates }),
    z.strictObject({ kind: z.literal("speech"), speech }),
    z.strictObject({ kind: z.literal("preferences"), preferences }),
  ]),
);
