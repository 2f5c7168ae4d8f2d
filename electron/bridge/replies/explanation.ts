import { z } from "zod";
import type { Success } from "../../../core/call-history.ts";
import type { NameOddity, ValueOddity } from "../../../core/odd-parameters.ts";
import type { CauseReason } from "../../../core/rank-causes.ts";
import { CAUSES } from "../../../core/refusal-causes.ts";
import type { Explanation } from "../views/session.ts";
import { callEnd } from "./calls.ts";
import { at, count, exactly, kind, row } from "./exactly.ts";

const setAt = at.nullable();
const success = exactly<Success>()(
  z.strictObject({
    at,
    how: z.enum(["started", "answered"]),
    moduleRef: row.nullable(),
    moduleId: z.string(),
    moduleName: z.string(),
  }),
);

const nameOddity = exactly<NameOddity>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("undeclared"), nearly: z.string().nullable() }),
    kind("twice"),
    kind("blank_ends"),
    kind("editor_name"),
  ]),
);
const valueOddity = exactly<ValueOddity>()(
  z.strictObject({
    kind: z.enum(["no_json", "null", "empty", "not_text", "not_date", "not_number", "not_email"]),
  }),
);

const reason = exactly<CauseReason>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("key_worked"), success, here: z.boolean() }),
    z.strictObject({ kind: z.literal("key_unproven"), setAt }),
    z.strictObject({ kind: z.literal("key_old"), setAt: at }),
    z.strictObject({ kind: z.literal("key_shared"), setAt, connectionName: z.string() }),
    z.strictObject({ kind: z.literal("key_own"), setAt }),
    kind("key_missing"),
    z.strictObject({ kind: z.literal("key_changed"), setAt: at }),
    kind("id_changed"),
    kind("host_changed"),
    z.strictObject({ kind: z.literal("id_worked"), success }),
    z.strictObject({ kind: z.literal("id_never"), firstTriedAt: at.nullable() }),
    kind("setting_unseen"),
    z.strictObject({ kind: z.literal("setting_since"), success }),
    z.strictObject({ kind: z.literal("host_answered"), success }),
    kind("host_silent"),
    kind("not_for_starts"),
    z.strictObject({ kind: z.literal("session_young"), beganAt: at }),
    z.strictObject({ kind: z.literal("session_heard"), at }),
    z.strictObject({ kind: z.literal("session_never_heard"), beganAt: at }),
    kind("id_by_service"),
    kind("page_answered"),
    kind("no_page_answered"),
    kind("body_is_json"),
    kind("body_is_no_json"),
    kind("no_body"),
    z.strictObject({
      kind: z.literal("odd_names"),
      odd: z.array(z.strictObject({ apiName: z.string(), oddity: nameOddity })),
    }),
    kind("names_fit"),
    z.strictObject({
      kind: z.literal("odd_values"),
      odd: z.array(z.strictObject({ apiName: z.string(), oddity: valueOddity })),
    }),
    kind("values_fit"),
    z.strictObject({ kind: z.literal("calls_lately"), count }),
  ]),
);

export const explanation = exactly<Explanation>()(
  z.strictObject({
    causes: z.array(
      z.strictObject({
        cause: z.enum(CAUSES),
        likelihood: z.enum(["first", "less", "cannot"]),
        reason: reason.nullable(),
      }),
    ),
    alike: z
      .strictObject({
        scope: z.enum(["address", "module"]),
        end: callEnd,
        count,
        since: at,
        modules: count,
        connections: count,
      })
      .nullable(),
  }),
);
