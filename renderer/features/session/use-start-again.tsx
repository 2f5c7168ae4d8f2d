import { type ReactNode, useState } from "react";
import { isInDoubt, type Session } from "../../../core/session.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import { connectionOf, moduleOf } from "../../state/library.ts";
import { useLibrary } from "../../state/use-store.ts";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import { type AskedBecause, askedBecause, ConfirmStart } from "../start/confirm-start.tsx";
import { problemText } from "../start/problem-text.ts";
import { hostOf } from "./session-title.ts";

type Problem = Exclude<StartReply["kind"], "started"> | "failed";

/** Sends the stored bytes of an earlier start once more; LIVE and doubt are asked about first. */
export function useStartAgain(session: Session): {
  /** `agreed`: the person has already said that two may then exist. */
  readonly startAgain: (said?: { readonly agreed: boolean }) => void;
  readonly notice: ReactNode;
} {
  const { bridge, stores } = useBench();
  const [asking, setAsking] = useState<AskedBecause | null>(null);
  const [doubted, setDoubted] = useState(false);
  const { place } = session;
  const connection = useLibrary((library) => connectionOf(library, place.connectionId));
  const module = useLibrary((library) =>
    place.moduleRef === null ? undefined : moduleOf(library, place.moduleRef),
  );
  // What was a test connection then may be LIVE by now, and the other way round: either is asked about.
  const real = askedBecause(place) ?? (connection === undefined ? null : askedBecause(connection));
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(): Promise<void> {
    if (underWay) return;
    setAsking(null);
    setProblem(null);
    setUnderWay(true);
    try {
      const reply = await bridge.startAgain(session.id);
      if (reply.kind !== "started") {
        setProblem(reply.kind);
        return;
      }
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
          {problemText(problem)}
        </NoticeBar>
      )}
      <ConfirmStart
        because={asking}
        host={hostOf(session)}
        body={session.body}
        note={doubted && asking !== "doubt" && <p>{words.start.confirm.alsoDoubt}</p>}
        onCancel={() => setAsking(null)}
        onStart={() => void send()}
      />
    </>
  );
  function startAgain({ agreed } = { agreed: false }): void {
    // Nobody is asked about a start that cannot be.
    if (module?.key.kind === "none") {
      setProblem("no_key");
      return;
    }
    const doubtful = isInDoubt(session) && !agreed;
    setDoubted(doubtful);
    const because = real ?? (doubtful ? "doubt" : null);
    if (because === null) void send();
    else setAsking(because);
  }
  return { startAgain, notice };
}
