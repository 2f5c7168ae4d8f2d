import { useEffect, useState } from "react";
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
  const { bridge, stores } = useBench();
  const now = useNow();
  const [seen, setSeen] = useState<Seen | null>(null);
  const held = JSON.stringify(starts.map(({ arrivals }) => arrivals));
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
  const say = words.arrivals;
  const wrong = (seen?.arrivals ?? []).flatMap(({ apiName, verdict, note }) =>
    verdict === "arrived" ? [] : [say.lastOne(visibleText(apiName), verdict, visibleText(note))],
  );
  if (seen === null || seen.sessionRow === beside || wrong.length === 0) return null;
  return (
    <NoticeBar tone="plain" role="note">
      {say.lastTime(dayAndTime(seen.beganAt, now))} {wrong.join(" · ")}{" "}
      <Button
        variant="quiet"
        size="small"
        onClick={() =>
          stores.navigation.getState().go({ view: "session", sessionRow: seen.sessionRow, tab: "values" })
        }
      >
        {say.lastShow}
      </Button>
    </NoticeBar>
  );
}
