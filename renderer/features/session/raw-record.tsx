import type { Session } from "../../../core/session.ts";
import type { Timeline } from "../../../core/timeline.ts";
import type { SessionRecord } from "../../state/sessions.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";

/** Everything that is known of a session as JSON: times in ms since 1970. */
export function RawRecord({
  session,
  record: { observations, facts },
  timeline,
}: {
  readonly session: Session;
  readonly record: SessionRecord;
  readonly timeline: Timeline;
}) {
  const text = JSON.stringify({ session, timeline, observations, facts }, null, 2);
  return <CodeBlock text={text} label={words.session.raw.label} copyLabel={words.session.raw.copy} />;
}
