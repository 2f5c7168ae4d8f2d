import { csvField } from "./exports/csv-field.ts";
import type { Session } from "./session.ts";
import { environmentKey } from "./session-filter.ts";

/** The columns of a list that is exported for spreadsheets. */
const COLUMNS = [
  "row",
  "began",
  "module",
  "module id",
  "connection",
  "environment",
  "session id",
  "start",
  "state",
  "state began from",
  "state began to",
  "last heard",
  "watching",
  "starred",
  "tags",
  "note",
  "values",
] as const;

/** The first line, without its end. */
export const CSV_HEAD = COLUMNS.join(",");

/** One session as a line without its end. Source: RFC 4180. Times are in UTC, ISO 8601. */
export function csvLine(session: Session): string {
  const { place, origin, stateBegan, values } = session;
  const sent = values.filter(({ json }) => json !== null).map(({ apiName, json }) => `${apiName}=${json}`);
  return [
    String(session.id),
    moment(session.beganAt),
    place.moduleName,
    place.moduleId,
    place.connectionName,
    environmentKey(place.environment),
    session.sessionId ?? "",
    origin.kind === "adopted" ? "adopted" : origin.outcome.kind,
    session.state ?? "",
    moment(stateBegan?.[0] ?? null),
    moment(stateBegan?.[1] ?? null),
    moment(session.heardAt),
    session.watch.kind,
    session.starred ? "yes" : "",
    session.tags.join(" "),
    session.note,
    sent.join(" "),
  ]
    .map(csvField)
    .join(",");
}

function moment(at: number | null): string {
  return at === null ? "" : new Date(at).toISOString();
}
