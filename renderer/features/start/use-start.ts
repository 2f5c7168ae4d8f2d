import { useState } from "react";
import { useStore } from "zustand";
import type { FillMoment } from "../../../core/fill/fill-values.ts";
import type { StartDraft } from "../../../core/start-draft.ts";
import { type ConnectionView, hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import type { StartReply } from "../../../electron/bridge/views/session.ts";
import { useBench } from "../../bench.tsx";
import { type AskedBecause, askedBecause } from "./confirm-start.tsx";
import { mailDomains } from "./mail-domains.ts";

/** Why a start did not come about, or could not be handed over. */
type StartProblem = Exclude<StartReply["kind"], "started" | "asks_about_key"> | "failed";

/** What a press means to send. */
interface Wish {
  readonly draft: StartDraft;
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
  /** Asks whether a body with a key in it is meant; `null` while it does not, or the form holds something else by now. */
  readonly keyInBody: { readonly of: string | null } | null;
  readonly sendKeyToo: () => void;
  readonly dismiss: () => void;
}

/** The way from the Start button to an outcome that stands beside the form. */
export function useStart(input: {
  readonly module: ModuleView;
  readonly connection: ConnectionView;
  readonly draft: StartDraft;
  readonly shownBody: string | null;
  /** What the values that make themselves were made of, for that body. */
  readonly fill: FillMoment | null;
}): StartFlow {
  const { module, connection, draft, shownBody, fill } = input;
  const { bridge, stores } = useBench();
  const underWay = useStore(stores.drafts, (state) => state.starting.has(module.id));
  // What is asked about is what is sent: the form goes on behind the question, a clock in it above all.
  const [asked, setAsked] = useState<(Wish & { readonly because: AskedBecause }) | null>(null);
  const [keyAsked, setKeyAsked] = useState<(Wish & { readonly of: string | null }) | null>(null);
  const [problem, setProblem] = useState<StartProblem | null>(null);

  async function send(wish: Wish, evenWithKey = false): Promise<void> {
    const drafts = stores.drafts.getState();
    setAsked(null);
    if (drafts.starting.has(module.id)) return;
    setProblem(null);
    setKeyAsked(null);
    drafts.setStarting(module.id, true);
    try {
      const { values, extras, written } = wish.draft;
      const reply = await bridge.start({
        moduleRef: module.id,
        values,
        shownBody: wish.shownBody,
        ...(extras.length > 0 && { extras }),
        ...(wish.fill !== null && { fill: wish.fill }),
        ...(written.kind !== "fields" && { written: true }),
        ...(evenWithKey && { evenWithKey }),
      });
      if (reply.kind === "asks_about_key") return setKeyAsked({ ...wish, of: reply.of });
      if (wish.fill !== null)
        stores.fills
          .getState()
          .renew(module.id)
          .catch(() => {});
      if (reply.kind !== "started") return setProblem(reply.kind);
      drafts.noteMailed(mailDomains(wish.draft).map(({ domain }) => domain));
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
    const wish = { draft, shownBody, fill };
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
    keyInBody: keyAsked?.draft === draft ? keyAsked : null,
    sendKeyToo: () => {
      if (keyAsked !== null) void send(keyAsked, true);
    },
    dismiss: () => {
      setProblem(null);
      setKeyAsked(null);
    },
  };
}
