import type { Session } from "../session.ts";
import type { Timeline } from "../timeline.ts";

/** What a timeline is saved as: a picture, or the facts behind it. */
export const TIMELINE_FORMS = ["svg", "json", "csv"] as const;

/** One of the forms. */
export type TimelineForm = (typeof TIMELINE_FORMS)[number];

/** A session's timeline as it is saved. Without a key: it is masked before. */
export interface SavedTimeline {
  readonly session: Pick<Session, "place" | "sessionId" | "beganAt" | "values">;
  readonly timeline: Timeline;
  /** Wall time in ms: what lasts is told up to here. */
  readonly savedAt: number;
}
