import type { ModuleKind } from "../../published-module.ts";
import { isKnownState } from "../../session-state.ts";

/** What a state means, in a sentence; `kind` is the module's. The state's own word stays the API's. */
export function stateSentence(state: string, kind: ModuleKind): string {
  if (!isKnownState(state)) return "A word that we do not know. It is kept as it came, and watched on.";
  switch (state) {
    case "created":
      return "The session was accepted and has not begun yet.";
    case "running":
      return "The engine works.";
    case "waiting_for_input":
      return kind === "processing"
        ? "Waiting, though nobody should be asked. A Processing module has no input pages. Look for an input node in the module."
        : "A person’s turn. For an Input module this is the normal place to rest: open the link and fill in the page.";
    case "completed":
      return "The session is done.";
    case "fatal_errored":
      return "The module failed, and the session cannot go on. The API does not say why; the platform may.";
    case "unknown":
      return "The session is older than the API, the server says. It has no state to tell.";
  }
}
