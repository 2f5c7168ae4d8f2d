import { RotateCcw, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { ActId } from "../../../core/acts/acts.ts";
import { beginning, chosenShortcut, conflicts, withShortcut } from "../../../core/acts/chosen-shortcuts.ts";
import { spellingsOf } from "../../../core/acts/key-press.ts";
import { isSingleKey, shortcutProblem } from "../../../core/acts/shortcut.ts";
import { usePreferences } from "../../state/use-store.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { isMac, shortcutText } from "../../ui/shortcut.ts";
import { words } from "../../words.ts";
import { pressOf } from "../acts/use-act-keys.ts";

/** Acts that a key that types may do: they need a list or a session with the focus, or show help. */
const MAY_TYPE: ReadonlySet<ActId> = new Set([
  "shortcuts",
  "next_row",
  "previous_row",
  "peek",
  "select",
  "find_in_list",
  "check_now",
  "pause_resume",
  "open_in_browser",
  "copy_link",
  "start_again",
  "star",
  "next_session",
  "previous_session",
]);

/** An act and its shortcut; the button takes the next keys that are pressed. */
export function ShortcutRow({ id }: { readonly id: ActId }) {
  const say = words.acts.settings;
  const title = words.acts.titles[id];
  const choice = usePreferences();
  const { shortcuts, change } = choice;
  const shortcut = chosenShortcut(id, { shortcuts, singleLetters: true });
  const current = useId();
  const [recording, setRecording] = useState(false);
  const [taken, setTaken] = useState<{ readonly shortcut: string; readonly by: readonly ActId[] } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  function begin(): void {
    setTaken(null);
    setProblem(null);
    setRecording(true);
  }

  function end(): void {
    setRecording(false);
    button.current?.focus();
  }

  function give(next: string, from: readonly ActId[] = []): void {
    const without = from.reduce((all, other) => withShortcut(all, other, null), shortcuts);
    change({ shortcuts: withShortcut(without, id, next) });
    setTaken(null);
    end();
  }

  function key(event: KeyboardEvent): void {
    if (!recording) return;
    const [pressed] = spellingsOf(pressOf(event.nativeEvent), isMac());
    // Alone, Tab goes on and Esc leaves: nobody is caught in here.
    if (pressed === "tab" || pressed === "shift+tab") {
      setRecording(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (pressed === "escape") end();
    else if (pressed !== undefined) take(pressed);
  }

  function take(pressed: string): void {
    const wrong = shortcutProblem(pressed);
    if (wrong !== null || (isSingleKey(pressed) && !MAY_TYPE.has(id))) {
      setProblem(wrong === null ? say.needsModifier : words.acts.problems[wrong]);
      return;
    }
    setProblem(null);
    const by = conflicts(id, pressed, { shortcuts, singleLetters: true });
    if (by.length > 0) setTaken({ shortcut: pressed, by });
    else give(pressed);
  }

  return (
    <li className="border-line border-b py-1">
      <div className="flex min-h-8 items-center gap-2">
        <span className="min-w-0 flex-1">{title}</span>
        <Button
          ref={button}
          size="small"
          variant="quiet"
          aria-label={say.record(title)}
          aria-describedby={current}
          aria-pressed={recording}
          onClick={begin}
          onKeyDown={key}
          onBlur={() => setRecording(false)}
          className="min-w-24"
        >
          <span id={current}>
            {recording ? say.pressKeys : shortcut === null ? say.noShortcut : <Kbd shortcut={shortcut} />}
          </span>
        </Button>
        <IconButton
          label={say.remove(title)}
          icon={X}
          disabled={shortcut === null}
          onClick={() => change({ shortcuts: withShortcut(shortcuts, id, null) })}
        />
        <IconButton
          label={say.reset(title)}
          icon={RotateCcw}
          disabled={shortcut === beginning(id)}
          onClick={() => change({ shortcuts: withShortcut(shortcuts, id, beginning(id)) })}
        />
      </div>
      <div role="status">
        {problem !== null && <p className="pb-1 text-caution text-meta">{problem}</p>}
        {taken !== null && (
          <p className="flex flex-wrap items-center gap-2 pb-1 text-caution text-meta">
            {say.taken(
              shortcutText(taken.shortcut),
              taken.by.map((other) => words.acts.titles[other]).join(", "),
            )}
            <Button size="small" onClick={() => give(taken.shortcut, taken.by)}>
              {say.takeIt}
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}
