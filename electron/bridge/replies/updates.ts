import { z } from "zod";
import type { Release, UpdateFailure, UpdateStand, UpdateView } from "../../../core/update.ts";
import type { RestartReply } from "../views/updates.ts";
import { at, count, exactly, kind } from "./exactly.ts";

const release = exactly<Release>()(
  z.strictObject({ version: z.string(), notes: z.string().nullable(), size: count.nullable() }),
);

const failure = exactly<UpdateFailure>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("unreachable"), code: z.string() }),
    z.strictObject({ kind: z.literal("status"), status: count }),
    z.strictObject({ kind: z.literal("elsewhere"), to: z.string() }),
    kind("malformed"),
    kind("too_large"),
    kind("nothing_here"),
    kind("damaged"),
    kind("cut"),
    kind("stalled"),
    kind("disk_full"),
    kind("not_writable"),
    kind("other"),
  ]),
);

const stand = exactly<UpdateStand>()(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("forbidden"),
      by: z.enum(["policy", "unreadable_policy", "variable"]),
      where: z.string(),
    }),
    kind("no_feed"),
    kind("off"),
    kind("not_looked"),
    kind("looking"),
    z.strictObject({ kind: z.literal("up_to_date"), lookedAt: at }),
    z.strictObject({ kind: z.literal("newer"), release }),
    z.strictObject({ kind: z.literal("downloading"), release, share: z.number().min(0).max(1) }),
    z.strictObject({ kind: z.literal("ready"), release }),
    z.strictObject({ kind: z.literal("failed"), failure, release: release.nullable() }),
  ]),
);

export const updates = exactly<UpdateView>()(
  z.strictObject({
    installed: z.string(),
    feed: z.string().nullable(),
    installs: z.boolean(),
    stand,
  }),
);

export const restartReply = exactly<RestartReply>()(
  z.discriminatedUnion("kind", [
    kind("restarting"),
    kind("nothing_ready"),
    z.strictObject({ kind: z.literal("under_way"), count }),
  ]),
);
