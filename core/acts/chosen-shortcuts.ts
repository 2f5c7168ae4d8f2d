import { ACTS, type ActId } from "./acts.ts";
import { isSingleKey, readShortcut, shortcutProblem } from "./shortcut.ts";

/** What a person chose about shortcuts. Acts that are not named have what they begin with. */
export interface ShortcutChoice {
  /** By the act's id; `null` takes its shortcut away. */
  readonly shortcuts: Readonly<Record<string, string | null>>;
  /** False switches off all keys that type. */
  readonly singleLetters: boolean;
}

/** The shortcut that an act has; `null` for none. One that cannot be read or used counts as not chosen. */
export function chosenShortcut(id: ActId, choice: ShortcutChoice): string | null {
  const chosen = choice.shortcuts[id];
  const shortcut = chosen === undefined || !isUsable(chosen) ? beginning(id) : chosen;
  return shortcut !== null && !choice.singleLetters && isSingleKey(shortcut) ? null : shortcut;
}

/** The acts that a press of this shortcut means, in the table's order: which of them is there, the page knows. */
export function actsOf(shortcut: string, choice: ShortcutChoice): readonly ActId[] {
  return ACTS.flatMap(({ id }) => (chosenShortcut(id, choice) === shortcut ? [id] : []));
}

/** The other acts that have this shortcut already. */
export function conflicts(id: ActId, shortcut: string, choice: ShortcutChoice): readonly ActId[] {
  return actsOf(shortcut, choice).filter((other) => other !== id);
}

/** The choice with one act's shortcut changed; what is the beginning's again is not written down. */
export function withShortcut(
  choice: ShortcutChoice["shortcuts"],
  id: ActId,
  shortcut: string | null,
): ShortcutChoice["shortcuts"] {
  const { [id]: _, ...others } = choice;
  return shortcut === beginning(id) ? others : { ...others, [id]: shortcut };
}

/** What an act has from the start. */
export function beginning(id: ActId): string | null {
  return ACTS.find((act) => act.id === id)?.shortcut ?? null;
}

function isUsable(shortcut: string | null): boolean {
  return shortcut === null || (readShortcut(shortcut) !== null && shortcutProblem(shortcut) === null);
}
