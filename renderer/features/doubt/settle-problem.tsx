import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import type { Settling } from "./use-settle.ts";

/** Why a verdict was not taken, with the way on. */
export function SettleProblem({
  session: { place },
  settling: { problem, dismiss },
}: {
  readonly session: Session;
  readonly settling: Settling;
}) {
  const { bridge, stores } = useBench();
  if (problem === null) return null;
  const { connectionId, moduleRef } = place;
  return (
    <NoticeBar
      role="alert"
      onDismiss={dismiss}
      actions={
        <>
          {problem.kind === "no_key" && (
            <Button
              size="small"
              onClick={() => void bridge.setKey({ connectionId, moduleRef }).then(dismiss)}
            >
              {words.doubt.setKey}
            </Button>
          )}
          {problem.kind === "known" && (
            <Button
              size="small"
              onClick={() =>
                stores.navigation.getState().go({ view: "session", sessionRow: problem.session.id })
              }
            >
              {words.doubt.openKnown}
            </Button>
          )}
        </>
      }
    >
      {words.doubt.problem[problem.kind]}
    </NoticeBar>
  );
}
