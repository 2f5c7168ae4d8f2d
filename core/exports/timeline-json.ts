import { type JsonPart, jsonDocument } from "./json-document.ts";
import type { SavedTimeline } from "./saved-timeline.ts";

/**
 * The facts of a timeline as JSON. Its shape is docs/schemas/timeline.schema.json: moments are ISO 8601 in UTC, what is
 * known between two bounds has both, and `null` stands for what is not over.
 */
export function timelineJson({ session, timeline, savedAt }: SavedTimeline): string {
  const { place } = session;
  return jsonDocument({
    format: "module-bench/timeline",
    version: 1,
    savedAt: moment(savedAt),
    session: {
      sessionId: session.sessionId,
      moduleName: place.moduleName,
      moduleId: place.moduleId,
      connectionName: place.connectionName,
      baseUrl: place.baseUrl,
      beganAt: moment(session.beganAt),
    },
    changes: timeline.stretches.map(({ state, began, ended, seen, held, answers }) => ({
      state,
      began: range(began),
      ended: ended === null ? null : range(ended),
      seen: range(seen),
      heldMs: { least: whole(held[0]), most: held[1] === null ? null : whole(held[1]) },
      answers,
    })),
    gaps: timeline.gaps.map(({ why, from, to }) => ({
      why,
      from: moment(from),
      to: to === null ? null : moment(to),
    })),
    checks: timeline.checks.map(({ at, answered }) => ({ at: moment(at), answered })),
  });
}

function range([from, to]: readonly [number, number]): JsonPart {
  return { from: moment(from), to: moment(to) };
}

function moment(at: number): string {
  return new Date(at).toISOString();
}

function whole(ms: number): number {
  return Math.round(ms);
}
