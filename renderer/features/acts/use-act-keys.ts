import { useEffect } from "react";
import type { ActId } from "../../../core/acts/acts.ts";
import { actsOf } from "../../../core/acts/chosen-shortcuts.ts";
import { type KeyPress, spellingsOf } from "../../../core/acts/key-press.ts";
import { isSingleKey } from "../../../core/acts/shortcut.ts";
import { useBench } from "../../bench.tsx";
import { type Offer, offerAt } from "../../state/acts.ts";
import type { Place } from "../../state/navigation.ts";
import type { Stores } from "../../stores.ts";
import { isMac } from "../../ui/shortcut.ts";
import { isPressed, isTyping } from "./typing.ts";

/** Acts that a key held down does again and again. */
const REPEATED: ReadonlySet<ActId> = new Set([
  "next_row",
  "previous_row",
  "next_session",
  "previous_session",
]);

/** What has keys of its own: a dialog, a menu, a list to choose from. */
const OWN_KEYS = "[role=dialog],[role=alertdialog]";
const OWN_LETTERS = "[role=menu],[role=listbox],[role=combobox],[role=grid][data-letters],nav";

/** The one listener for the keys of all acts, and for what the native menu and a notification ask. */
export function useActKeys(): void {
  const { bridge, stores } = useBench();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const found = meant(event, stores);
      if (found === null) return;
      event.preventDefault();
      if (!event.repeat || REPEATED.has(found.id)) perform(stores, found.id, found.offer);
    }
    window.addEventListener("keydown", onKey);
    const end = bridge.subscribe((event) => {
      if (event.kind === "go_to_session") goToSession(stores, event.sessionRow);
      if (event.kind !== "menu" || document.querySelector(OWN_KEYS) !== null) return;
      const offer = offerAt(stores.acts.getState(), event.command);
      if (offer !== undefined) perform(stores, event.command, offer);
    });
    return () => {
      window.removeEventListener("keydown", onKey);
      end();
    };
  }, [bridge, stores]);
}

function goToSession(stores: Stores, sessionRow: number | null): void {
  const place: Place = sessionRow === null ? { view: "sessions" } : { view: "session", sessionRow };
  stores.navigation.getState().go(place);
}

/** Does an act, or says why it is not possible. */
export function perform(stores: Stores, id: ActId, offer: Offer): void {
  const reason = offer.off?.() ?? null;
  if (reason !== null) {
    stores.toasts.getState().show(reason);
    return;
  }
  stores.acts.getState().done(id);
  offer.run();
}

function meant(event: KeyboardEvent, stores: Stores): { readonly id: ActId; readonly offer: Offer } | null {
  const [first] = event.composedPath();
  const target = first instanceof Element ? first : document.body;
  if (inside(event, OWN_KEYS)) return null;
  for (const spelling of spellingsOf(pressOf(event), isMac())) {
    if (isSingleKey(spelling)) {
      if (isTyping(target) || inside(event, OWN_LETTERS)) continue;
      if (spelling === "space" && isPressed(target)) continue;
    }
    for (const id of actsOf(spelling, stores.preferences.getState())) {
      // In a text that is being typed, undo is the text's own.
      if (id === "undo" && isTyping(target)) continue;
      const host = event.target instanceof Element ? event.target : document.body;
      const offer = offerAt(stores.acts.getState(), id, host);
      if (offer !== undefined) return { id, offer };
    }
  }
  return null;
}

function inside(event: Event, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** What a press says of itself, in the words of the shortcuts. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  const altGraph = event.getModifierState("AltGraph");
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph, isComposing };
}
