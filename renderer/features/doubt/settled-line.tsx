import { Undo2 } from "lucide-react";
import { canBeSettled, type Session } from "../../../core/session.ts";
import type { Settlement } from "../../../core/settlement.ts";
import { dayAndTime } from "../../../core/words/clock-time.ts";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { useNow } from "../../ui/ticking.ts";
import { words } from "../../words.ts";
import { SettleProblem } from "./settle-problem.tsx";
import { useSettle } from "./use-settle.ts";

/** What the person said of a start in doubt, and when. Can be taken back until the server has told a state. */
export function SettledLine({
  session,
  settlement: { kind, at },
}: {
  readonly session: Session;
  readonly settlement: Settlement;
}) {
  const settling = useSettle(session.id);
  const say = words.doubt;
  const when = dayAndTime(at, useNow());
  return (
    <div className="mx-5 my-3.5 flex flex-col gap-2">
      <NoticeBar
        tone="plain"
        role="note"
        actions={
          canBeSettled(session) && (
            <Button
              size="small"
              icon={Undo2}
              busy={settling.underWay}
              onClick={() => void settling.settle({ kind: "open" })}
            >
              {say.takeBack}
            </Button>
          )
        }
      >
        {kind === "exists" ? say.saidExists(when) : say.saidNotStarted(when)}
      </NoticeBar>
      <SettleProblem session={session} settling={settling} />
    </div>
  );
}
