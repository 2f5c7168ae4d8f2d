import { z } from "zod";
import { isCalendarDate } from "../../../core/calendar-date.ts";
import type {
  KeyWindowAnswers,
  KeyWindowInput,
  KeyWindowQuestion,
  KeyWindowView,
} from "../../bridge/key-window-api.ts";

/** What the key window is answered with. */
export interface KeyWindowParts {
  readonly view: KeyWindowView;
  readonly paste: () => Promise<string>;
  readonly save: (input: KeyWindowInput) => Promise<"kept" | "not_written">;
  readonly cancel: () => void;
  /** Called once a key is kept: nothing more is asked. */
  readonly onKept: () => void;
}

const question: z.ZodType<KeyWindowQuestion> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("view") }),
  z.strictObject({ kind: z.literal("paste") }),
  z.strictObject({ kind: z.literal("cancel") }),
  z.strictObject({
    kind: z.literal("save"),
    key: z.string().min(1).max(10_000),
    scope: z.enum(["module", "connection"]),
    issuedOn: z.string().refine(isCalendarDate).nullable(),
  }),
]);

/**
 * Answers the key window's one call. No answer holds a key but that to `paste`, which is the person's own clipboard.
 *
 * @throws For anything that is no question, and for every question after a key was kept.
 */
export function keyWindowAnswers(
  parts: KeyWindowParts,
): (given: unknown) => Promise<KeyWindowAnswers[keyof KeyWindowAnswers]> {
  let kept = false;
  return async (given) => {
    const parsed = question.safeParse(given);
    // Its words could repeat a key.
    if (!parsed.success || kept) throw new Error("Refused: that is no question of the key window.");
    const asked = parsed.data;
    switch (asked.kind) {
      case "view":
        return parts.view;
      case "paste":
        return parts.paste();
      case "cancel":
        parts.cancel();
        return undefined;
      case "save": {
        const { key, scope, issuedOn } = asked;
        const kind = await parts.save({ key, scope, issuedOn });
        if (kind === "kept") {
          kept = true;
          parts.onKept();
        }
        return { kind };
      }
    }
  };
}
