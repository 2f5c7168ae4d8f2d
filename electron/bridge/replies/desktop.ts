import { z } from "zod";
import type { DesktopView, StartAtLoginReply, TestNotificationReply } from "../views/desktop.ts";
import { exactly, kind } from "./exactly.ts";

export const desktop = exactly<DesktopView>()(
  z.strictObject({
    startsAtLogin: z.boolean(),
    icon: z.enum(["tray", "dock", "none"]),
    notifications: z.enum(["shown", "nobody"]),
  }),
);

export const testNotificationReply = exactly<TestNotificationReply>()(
  z.discriminatedUnion("kind", [kind("sent"), kind("refused"), kind("nobody")]),
);

export const startAtLoginReply = exactly<StartAtLoginReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("set"), desktop }),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
