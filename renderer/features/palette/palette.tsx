import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { spellingsOf } from "../../../core/acts/key-press.ts";
import { useBench } from "../../bench.tsx";
import { isMac } from "../../ui/shortcut.ts";
import { words } from "../../words.ts";
import { pressOf } from "../acts/use-act-keys.ts";
import { useShortcut } from "../acts/use-shortcut.ts";
import { listEntries } from "./list-entries.ts";
import { PaletteRow } from "./palette-row.tsx";
import { type HitGroup, rankEntries, readTyped } from "./rank-entries.ts";
import { useSessionHits } from "./use-session-hits.ts";

/** From so many letters on, sessions are searched beside everything else. */
const LEAST_LETTERS = 2;

/** One field over everything that can be done and found. Esc closes it, and the focus is where it was. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { stores } = useBench();
  // Both are taken before the field has the focus: what can be done depends on where it was.
  const [before] = useState(() => document.activeElement);
  const [entries] = useState(() => listEntries(stores));
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const listId = useId();
  const own = useShortcut("palette");
  const { mode, query } = readTyped(typed);
  const withSessions = mode === "sessions" || (mode === "all" && query.length >= LEAST_LETTERS);
  const sessions = useSessionHits(query, withSessions);
  const groups = useMemo((): readonly HitGroup[] => {
    const ranked = rankEntries(entries, mode, query);
    // Last, so that what comes later moves nothing that stands there.
    return sessions.length === 0
      ? ranked
      : [...ranked, { group: "sessions", hits: sessions.map((entry) => ({ entry, at: [] })) }];
  }, [entries, mode, query, sessions]);
  const hits = groups.flatMap(({ group, hits: some }) =>
    some.map((hit) => ({ ...hit, id: `${group} ${hit.entry.key}` })),
  );
  const at = Math.max(
    0,
    hits.findIndex(({ id }) => id === chosen),
  );
  const current = hits[at];
  const optionId = (id: string) => `${listId} ${id}`.replace(/\s/g, "_");

  useEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  const shownId = current === undefined ? null : optionId(current.id);
  useEffect(() => {
    if (shownId !== null) document.getElementById(shownId)?.scrollIntoView({ block: "nearest" });
  }, [shownId]);

  function close(): void {
    dialog.current?.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    onClose();
  }

  function run(hit: (typeof hits)[number] | undefined): void {
    if (hit === undefined || (hit.entry.off ?? null) !== null) return;
    close();
    hit.entry.run();
  }

  function move(to: number): void {
    setChosen(hits[(to + hits.length) % Math.max(1, hits.length)]?.id ?? null);
  }

  function key(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const again = own !== undefined && spellingsOf(pressOf(event.nativeEvent), isMac()).includes(own);
    if (again || event.key === "Escape") close();
    else if (event.key === "Enter") run(current);
    else if (event.key === "ArrowDown") move(at + 1);
    else if (event.key === "ArrowUp") move(at - 1);
    else if (event.key === "PageDown") move(Math.min(at + 8, hits.length - 1));
    else if (event.key === "PageUp") move(Math.max(at - 8, 0));
    // There is nowhere else to go in here.
    else if (event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
  }

  const say = words.acts.palette;
  return (
    <dialog
      ref={dialog}
      aria-label={words.acts.titles.palette}
      // biome-ignore lint/a11y/noRedundantRoles: what listens for keys looks for the role.
      role="dialog"
      onKeyDown={key}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
      className="fixed top-[10vh] left-1/2 m-0 w-[min(640px,calc(100vw-48px))] max-w-none -translate-x-1/2 overflow-hidden rounded-panel border border-line bg-raised p-0 text-ink shadow-float outline-none backdrop:bg-backdrop"
    >
      <div className="flex flex-col">
        <input
          autoFocus
          role="combobox"
          aria-label={words.acts.titles.palette}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shownId ?? undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={say.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(null);
          }}
          className="h-12 border-line border-b bg-transparent px-4 text-panel font-normal outline-none placeholder:text-ink-3"
        />
        <div
          id={listId}
          role="listbox"
          aria-label={say.results}
          className="scroll-y h-[min(420px,60vh)] p-1.5"
        >
          {hits.length === 0 && <p className="px-3 py-6 text-center text-ink-2">{say.none}</p>}
          {groups.map(({ group, hits: some }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a list of choices.
            <div key={group} role="group" aria-label={say.groups[group]}>
              <div aria-hidden className="px-2.5 pt-2 pb-1 text-ink-3 text-meta">
                {say.groups[group]}
              </div>
              {some.map((hit) => {
                const id = `${group} ${hit.entry.key}`;
                return (
                  <PaletteRow
                    key={id}
                    id={optionId(id)}
                    hit={hit}
                    current={id === current?.id}
                    onPoint={() => setChosen(id)}
                    onRun={() => run({ ...hit, id })}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <div
          aria-hidden
          className="flex flex-wrap gap-x-4 border-line border-t px-4 py-2 text-ink-3 text-meta"
        >
          {say.hints.map((hint) => (
            <span key={hint}>{hint}</span>
          ))}
        </div>
        <div role="status" className="heard-only">
          {say.count(hits.length)}
        </div>
      </div>
    </dialog>
  );
}
