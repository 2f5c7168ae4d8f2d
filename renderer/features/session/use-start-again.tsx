import { type ReactNode, useState } from "react";
import { behavesAsLive } from "../../../core/connection.ts";
import type { Session } from "../../../core/session.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { LiveDialog } from "../start/live-dialog.tsx";
import { hostOf } from "./session-title.ts";

type Problem = Exclude<StartReply["kind"], "started"> | "failed";

/** Sends the stored bytes of an earlier start once more; LIVE is asked about first. */
export function useStartAgain(session: Session): {
  readonly startAgain: () => void;
  readonly notice: ReactNode;
} {
  const { bridge, stores } = useBench();
  const [asking, setAsking] = useState(false);
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { place } = session;
  const live = !place.builtIn && behavesAsLive(place.environment);

  async function send(): Promise<void> {
    if (underWay) return;
    setAsking(false);
    setProblem(null);
    setUnderWay(true);
    try {
      const reply = await bridge.startAgain(session.id);
      if (reply.kind !== "started") return setProblem(reply.kind);
      stores.sessions.getState().put(reply.session);
      stores.navigation.getState().go({ view: "session", sessionRow: reply.session.id });
    } catch {
      setProblem("failed");
    } finally {
      setUnderWay(false);
    }
  }

  const notice = (
    <>
      {problem !== null && (
        <NoticeBar role="alert" onDismiss={() => setProblem(null)}>
          {words.start.problem[problem]}
        </NoticeBar>
      )}
      <LiveDialog
        open={asking}
        chosen={place.environment !== null}
        host={hostOf(session)}
        body={session.body}
        onCancel={() => setAsking(false)}
        onStart={() => void send()}
      />
    </>
  );
  return { startAgain: () => (live ? setAsking(true) : void send()), notice };
}
