import { z } from "zod";
import type { DesktopView, StartAtLoginReply } from "../views/desktop.ts";
import { exactly } from "./exactly.ts";

export const desktop = exactly<DesktopView>()(
  z.strictObject({ startsAtLogin: z.boolean(), icon: z.enum(["tray", "dock", "none"]) }),
);

export const startAtLoginReply = exactly<StartAtLoginReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("set"), desktop }),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
