import { useEffect, useMemo, useState } from "react";
import type { LastArrivals as Seen } from "../../../core/arrival.ts";
import type { Session } from "../../../core/session.ts";
import { visibleText } from "../../../core/visible-text.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";

/** Above the form: what did not arrive at an earlier start, so that it is not sent the same way once more. */
export function LastArrivals({
  moduleRef,
  starts,
  beside,
}: {
  readonly moduleRef: number;
  /** The module's starts that the page holds: when something was seen of one, it is asked again. */
  readonly starts: readonly Session[];
  /** The session that stands beside the form, which says it itself. */
  readonly beside: number | undefined;
}) {
  const { bridge } = useBench();
  const [seen, setSeen] = useState<Seen | null>(null);
  const held = useMemo(() => JSON.stringify(starts.map(({ arrivals }) => arrivals)), [starts]);
  useEffect(() => {
    let wanted = held !== "";
    void bridge
      .lastArrivals(moduleRef)
      .then((last) => wanted && setSeen(last))
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [bridge, moduleRef, held]);
  return seen === null || seen.sessionRow === beside ? null : <Wrong seen={seen} />;
}

function Wrong({ seen: { sessionRow, beganAt, arrivals } }: { readonly seen: Seen }) {
  const { stores } = useBench();
  const now = useNow();
  const say = words.arrivals;
  const wrong = arrivals.flatMap(({ apiName, verdict, note }) =>
    verdict === "arrived" ? [] : [say.lastOne(visibleText(apiName), verdict, visibleText(note))],
  );
  if (wrong.length === 0) return null;
  return (
    <NoticeBar tone="plain" role="note">
      {say.lastTime(dayAndTime(beganAt, now))} <span className="veiled">{wrong.join(" · ")}</span>{" "}
      <Button
        variant="quiet"
        size="small"
        onClick={() => stores.navigation.getState().go({ view: "session", sessionRow, tab: "values" })}
      >
        {say.lastShow}
      </Button>
    </NoticeBar>
  );
}
