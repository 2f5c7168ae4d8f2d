import { useEffect, useState } from "react";
import type { SessionFeedStore } from "../../../state/session-feed.ts";

/**
 * Keeps rows where they are while they are scrolled, under a pointer, or while the keyboard is at one of them.
 *
 * @returns What tells it that pointer or focus came or went.
 */
export function useHold<Wish>(
  feed: SessionFeedStore<Wish>,
  { scrolled, choosing }: { readonly scrolled: boolean; readonly choosing: boolean },
): (by: "pointer" | "focus", held: boolean) => void {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  const held = scrolled || pointer || (focus && choosing);
  useEffect(() => feed.getState().hold(held), [feed, held]);
  return (by, now) => (by === "pointer" ? setPointer(now) : setFocus(now));
}
