import { useState } from "react";
import { useStore } from "zustand";
import type { FieldValue } from "../../../core/field-value.ts";
import type { FillMoment } from "../../../core/fill/fill-values.ts";
import { type ConnectionView, hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import type { Draft } from "../../state/drafts.ts";
import { type AskedBecause, askedBecause } from "./confirm-start.tsx";

/** Why a start did not come about, or could not be handed over. */
type StartProblem = Exclude<StartReply["kind"], "started"> | "failed";

/** What a press means to send. */
interface Wish {
  readonly values: readonly FieldValue[];
  readonly shownBody: string | null;
  readonly fill: FillMoment | null;
}

export interface StartFlow {
  /** Starts, or asks first where the start may have real effects. One at a time. */
  readonly press: () => void;
  readonly underWay: boolean;
  /** Why the person is being asked; `null` while nothing is. */
  readonly asking: AskedBecause | null;
  /** The body that is asked about, and sent when it is confirmed. */
  readonly askedBody: string | null;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly problem: StartProblem | null;
  readonly dismiss: () => void;
}

/** The way from the Start button to an outcome that stands beside the form. */
export function useStart(input: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
  readonly draft: Draft;
  readonly shownBody: string | null;
  /** What the values that make themselves were made of, for that body. */
  readonly fill: FillMoment | null;
}): StartFlow {
  const { module, connection, draft, shownBody, fill } = input;
  const { bridge, stores } = useBench();
  const underWay = useStore(stores.drafts, (state) => state.starting.has(module.id));
  // What is asked about is what is sent: the form goes on behind the question, a clock in it above all.
  const [asked, setAsked] = useState<(Wish & { readonly because: AskedBecause }) | null>(null);
  const [problem, setProblem] = useState<StartProblem | null>(null);

  async function send({ values, shownBody: body, fill: moment }: Wish): Promise<void> {
    const drafts = stores.drafts.getState();
    setAsked(null);
    if (drafts.starting.has(module.id)) return;
    setProblem(null);
    drafts.setStarting(module.id, true);
    try {
      const filled = moment === null ? {} : { fill: moment };
      const reply = await bridge.start({ moduleRef: module.id, values, shownBody: body, ...filled });
      if (moment !== null)
        stores.fills
          .getState()
          .renew(module.id)
          .catch(() => {});
      if (reply.kind !== "started") return setProblem(reply.kind);
      stores.sessions.getState().put(reply.session);
      drafts.setBeside(module.id, reply.session.id);
      if (!stores.preferences.getState().welcomed) stores.preferences.getState().change({ welcomed: true });
    } catch {
      setProblem("failed");
    } finally {
      drafts.setStarting(module.id, false);
    }
  }

  function press(): void {
    if (underWay || asked !== null) return;
    if (!hasKey(module.key)) {
      setProblem("no_key");
      return;
    }
    const because = askedBecause(connection);
    const wish = { values: draft.values, shownBody, fill };
    if (because === null) void send(wish);
    else setAsked({ ...wish, because });
  }

  return {
    press,
    underWay,
    asking: asked?.because ?? null,
    askedBody: asked?.shownBody ?? null,
    confirm: () => {
      if (asked !== null) void send(asked);
    },
    cancel: () => setAsked(null),
    problem,
    dismiss: () => setProblem(null),
  };
}
