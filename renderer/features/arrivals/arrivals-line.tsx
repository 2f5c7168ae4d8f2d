import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";

/** One quiet line under a session that was just started: whether its values arrived, or the way to say it. */
export function ArrivalsLine({ session }: { readonly session: Session }) {
  const { stores } = useBench();
  const say = words.arrivals;
  const { arrivals, values } = session;
  const sent = values.filter(({ json }) => json !== null).length;
  if (sent === 0) return null;
  const of = (verdict: string) => arrivals.filter((each) => each.verdict === verdict).length;
  const seen = { arrived: of("arrived"), blank: of("blank"), changed: of("changed"), sent };
  const bySandbox = arrivals.every(({ by }) => by === "sandbox");
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-meta">
      {arrivals.length === 0 ? (
        say.ask
      ) : (
        <span className={seen.blank + seen.changed > 0 ? "text-caution" : undefined}>
          {bySandbox ? `${say.summary(seen)}, ${say.bySandbox}` : say.summary(seen)}
        </span>
      )}
      <Button
        variant="quiet"
        size="small"
        onClick={() =>
          stores.navigation.getState().go({ view: "session", sessionRow: session.id, tab: "values" })
        }
      >
        {arrivals.length === 0 ? say.noteThem : say.show}
      </Button>
    </p>
  );
}
