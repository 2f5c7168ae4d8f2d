import { z } from "zod";
import type { Notice } from "../../../core/notice.ts";
import type { RowCounts } from "../../../core/store-trouble.ts";
import { PREFERENCE_SCHEMAS } from "../inputs.ts";
import type { AboutView } from "../views/about.ts";
import type { ExportReply } from "../views/export.ts";
import type { Preferences } from "../views/preferences.ts";
import type { SandboxView } from "../views/sandbox.ts";
import { at, count, exactly, kind } from "./exactly.ts";
import { openProblem } from "./opened.ts";

export const preferences: z.ZodType<Preferences> = z.strictObject(PREFERENCE_SCHEMAS);

const counts = exactly<RowCounts>()(
  z.strictObject({
    connections: count,
    modules: count,
    sessions: count,
    exchanges: count,
    observations: count,
    facts: count,
  }),
);

export const notice = exactly<Notice>()(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("store_replaced"),
      keptAs: z.string(),
      by: z.discriminatedUnion("kind", [
        kind("empty"),
        z.strictObject({ kind: z.literal("backup"), madeAt: at }),
        z.strictObject({ kind: z.literal("rescue"), counts }),
      ]),
    }),
    kind("store_damaged"),
    z.strictObject({ kind: z.literal("preferences_damaged"), keptAs: z.string() }),
    kind("preferences_not_written"),
    z.strictObject({ kind: z.literal("sessions_expired"), count, days: count }),
    z.strictObject({ kind: z.literal("interrupted_starts"), count }),
    z.strictObject({ kind: z.literal("ended_abruptly"), watched: count }),
    kind("store_restarted"),
    kind("store_stopped"),
    kind("page_restarted"),
    kind("drawing_restarted"),
    z.strictObject({ kind: z.literal("not_opened"), name: z.string(), problem: openProblem }),
    z.strictObject({ kind: z.literal("sandbox_not_listening"), code: z.string() }),
  ]),
);

export const exportReply = exactly<ExportReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), file: z.string(), counts }),
    kind("not_chosen"),
    kind("cancelled"),
    kind("busy"),
    z.strictObject({
      kind: z.literal("failed"),
      failure: z.enum(["disk_full", "not_writable", "damaged", "other"]),
    }),
  ]),
);

export const sandbox = exactly<SandboxView>()(
  z.strictObject({
    scenarios: z.array(z.strictObject({ id: z.string(), title: z.string(), plays: z.string() })),
    chosen: z.record(z.coerce.number(), z.string()),
    examples: z.record(z.coerce.number(), z.array(z.string())),
  }),
);

export const about = exactly<AboutView>()(
  z.strictObject({
    version: z.string(),
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
    licence: z.string(),
    dataFolder: z.string(),
    profile: z.enum(["usual", "chosen", "portable"]),
    platform: z.enum(["linux", "darwin", "win32"]),
  }),
);
