import { z } from "zod";
import type { FieldValue } from "../../../core/field-value.ts";
import type { Preset } from "../../../core/preset.ts";
import type { SentValue } from "../../../core/session.ts";
import { PARAMETER_TYPES } from "../../../core/start-parameter.ts";
import { exactly, kind, row } from "./exactly.ts";

const parameterType = z.enum(PARAMETER_TYPES);

/** What a field holds. */
export const fieldValue = exactly<FieldValue>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("value"), text: z.string() }),
    kind("omitted"),
    kind("empty"),
    kind("null"),
    z.strictObject({ kind: z.literal("json"), text: z.string() }),
  ]),
);

/** A parameter as it was sent, with what the form held for it. */
export const sentValue = exactly<SentValue>()(
  z.strictObject({
    name: z.string(),
    apiName: z.string(),
    json: z.string().nullable(),
    typed: z.strictObject({ type: parameterType.nullable(), value: fieldValue }).exactOptional(),
  }),
);

/** Saved values of a form. */
export const preset = exactly<Preset>()(
  z.strictObject({
    id: row,
    moduleRef: row,
    name: z.string(),
    values: z.array(
      z.strictObject({ apiName: z.string(), type: parameterType.nullable(), value: fieldValue }),
    ),
  }),
);
