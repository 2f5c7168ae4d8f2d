import { z } from "zod";
import type { SessionFilter, SessionSelection } from "../../core/session-filter.ts";
import { SESSION_STATES } from "../../core/session-state.ts";

const row = z.number().int().positive().safe();
const moment = z.number().min(-8.64e15).max(8.64e15);
const list = <S extends z.ZodType>(item: S) => z.array(item).max(1_000).exactOptional();

/** Where every member may be missing, a date or a map would pass for a wish without members. */
export const plain: z.ZodType<object> = z.custom<object>(
  (value) => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype,
);

/** A tag of a session. */
export const sessionTag = z.string().min(1).max(100);

/** A filter as the page may ask for it. */
export const sessionFilter: z.ZodType<SessionFilter> = plain.pipe(
  z.strictObject({
    states: list(z.enum([...SESSION_STATES, "unrecognised", "not_heard"])),
    outcomes: list(z.enum(["sending", "not_sent", "refused", "accepted", "in_doubt", "adopted"])),
    watching: list(z.enum(["not_begun", "live", "backing_off", "denied", "paused", "stopped", "ended"])),
    connectionIds: list(row),
    moduleRefs: list(row),
    environments: list(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("test") }),
        z.strictObject({ kind: z.literal("live") }),
        z.strictObject({ kind: z.literal("own"), name: z.string().max(500) }),
        z.strictObject({ kind: z.literal("none") }),
      ]),
    ),
    from: moment.exactOptional(),
    to: moment.exactOptional(),
    tags: list(sessionTag),
    starred: z.literal(true).exactOptional(),
    unseen: z.literal(true).exactOptional(),
    inDoubt: z.literal(true).exactOptional(),
    text: z.string().max(1_000).exactOptional(),
  }),
);

/** A selection, of rows by hand or by a filter. */
export const sessionSelection: z.ZodType<SessionSelection> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rows"), rows: z.array(row).max(100_000) }),
  z.strictObject({ kind: z.literal("filter"), filter: sessionFilter, except: z.array(row).max(100_000) }),
]);
