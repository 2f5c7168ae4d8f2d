import { z } from "zod";
import {
  BROUGHT_FORMS,
  BROUGHT_PROBLEMS,
  type Brought,
  type BroughtFailure,
  type BroughtRemark,
  FIELD_SOURCES,
  REPAIRS,
  TYPE_REASONS,
} from "../../../core/bring/brought.ts";
import { CONNECTION_COLOURS } from "../../../core/connection.ts";
import { MODULE_KINDS } from "../../../core/published-module.ts";
import { PARAMETER_TYPES } from "../../../core/start-parameter.ts";
import type { BringReply, KeepKeyReply } from "../views/bring.ts";
import type { ShareReply } from "../views/share.ts";
import { count, exactly, kind } from "./exactly.ts";
import { environment } from "./library.ts";
import { fieldValue } from "./values.ts";

const remark = exactly<BroughtRemark>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("repaired"), what: z.enum(REPAIRS), line: count }),
    z.strictObject({ kind: z.literal("left_out"), names: z.array(z.string()) }),
    z.strictObject({ kind: z.literal("other_requests"), count }),
    kind("placeholder_id"),
    z.strictObject({ kind: z.literal("not_secure"), host: z.string() }),
    z.strictObject({ kind: z.literal("unknown_members"), names: z.array(z.string()) }),
    kind("body_elsewhere"),
    kind("flat_body"),
    z.strictObject({ kind: z.literal("twice"), apiName: z.string() }),
    z.strictObject({ kind: z.literal("variable"), name: z.string() }),
    z.strictObject({ kind: z.literal("reference_outside"), count }),
  ]),
);

const source = z.enum(FIELD_SOURCES).nullable();

const brought = exactly<Brought>()(
  z.strictObject({
    form: z.enum(BROUGHT_FORMS),
    connections: z.array(
      z.strictObject({
        ref: z.string(),
        name: z.string(),
        baseUrl: z.string(),
        environment: environment.nullable(),
        colour: z.enum(CONNECTION_COLOURS).nullable(),
      }),
    ),
    modules: z.array(
      z.strictObject({
        connection: z.string().nullable(),
        name: z.string(),
        moduleId: z.string(),
        kind: z.enum(MODULE_KINDS),
        notes: z.string(),
        tags: z.array(z.string()),
        archived: z.boolean(),
        parameters: z.array(
          z.strictObject({
            name: z.string(),
            type: z.enum(PARAMETER_TYPES),
            otherType: z.string().exactOptional(),
            apiName: z.string(),
            why: z.enum(TYPE_REASONS),
            value: fieldValue.nullable(),
          }),
        ),
        presets: z.array(
          z.strictObject({
            name: z.string(),
            values: z.array(
              z.strictObject({
                apiName: z.string(),
                type: z.enum(PARAMETER_TYPES).nullable(),
                value: fieldValue,
              }),
            ),
          }),
        ),
        from: z.strictObject({ baseUrl: source, moduleId: source, name: source }),
      }),
    ),
    remarks: z.array(remark),
  }),
);

const failure = exactly<BroughtFailure>()(
  z.strictObject({
    kind: z.enum(BROUGHT_PROBLEMS),
    line: count,
    column: count,
    member: z.string().nullable(),
  }),
);

/** What a text brings; of a key in it six digits of a hash and where it goes. */
export const bringReply = exactly<BringReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("brought"),
      brought,
      key: z
        .strictObject({
          handle: z.uuid(),
          fingerprint: z.string().regex(/^[0-9a-f]{6}$/),
          host: z.string().nullable(),
        })
        .nullable(),
    }),
    z.strictObject({ kind: z.literal("failed"), failure }),
  ]),
);

/** What became of a held key. */
export const keepKeyReply = exactly<KeepKeyReply>()(
  z.strictObject({ kind: z.enum(["kept", "not_written", "gone", "other_host"]) }),
);

/** What sharing came to. */
export const shareReply = exactly<ShareReply>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("written"), to: z.string(), modules: count }),
    kind("not_chosen"),
    z.strictObject({ kind: z.literal("failed"), failure: z.enum(["disk_full", "not_writable", "other"]) }),
  ]),
);
