import type { KeyState } from "../../../electron/bridge/views/library.ts";
import { useNow } from "../../ui/ticking.ts";
import { renewal } from "./key-words.ts";

type SetKey = Extract<KeyState, { readonly kind: "set" }>;

/** The quiet word that a key will have to be renewed. Nothing for a key whose day of issue nobody gave. */
export function KeyReminder({
  state,
  size,
}: {
  readonly state: KeyState;
  /** `short` for a narrow column. */
  readonly size: "full" | "short";
}) {
  // So that a list of keys without one does not tick.
  return state.kind === "set" && state.issuedOn !== null ? <Ticking state={state} size={size} /> : null;
}

function Ticking({ state, size }: { readonly state: SetKey; readonly size: "full" | "short" }) {
  const reminder = renewal(state, useNow());
  if (reminder === null) return null;
  return size === "full" ? (
    <span className="selectable text-ink-2 text-meta">{reminder.full}</span>
  ) : (
    <span title={reminder.full} className="block whitespace-nowrap text-ink-3 text-meta">
      {reminder.short}
    </span>
  );
}
