import type { Session } from "../../../core/session.ts";
import { useBench } from "../../bench.tsx";
import { moduleOf } from "../../state/library.ts";
import { useLibrary } from "../../state/use-store.ts";
import { takeStart } from "./take-values.ts";

/** Opens the form with what an earlier start's form held; `null` where its module is not described any more. */
export function useStartWithChanges(session: Session): (() => void) | null {
  const { stores } = useBench();
  const { moduleRef } = session.place;
  const module = useLibrary((library) => (moduleRef === null ? undefined : moduleOf(library, moduleRef)));
  if (module === undefined) return null;
  return () => {
    takeStart(stores, module, session);
    // The request is what is about to be changed: it stands beside the form, and not the last session.
    stores.drafts.getState().setBeside(module.id, null);
    stores.navigation.getState().go({ view: "module", moduleRef: module.id, tab: "start" });
  };
}
