import { Plus, Star, X } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import type { Session } from "../../../core/session.ts";
import { type SessionMarks as Marks, MOST_SESSION_NOTE } from "../../../core/session-list.ts";
import { useBench } from "../../bench.tsx";
import { Icon } from "../../ui/icon.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { ShownText } from "../../ui/shown-text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { words } from "../../words.ts";
import { readTags } from "../modules/find-modules.ts";

/** So long after the last key a note is kept. */
const PAUSE_MS = 600;

/** What a person says of a session for themselves: a star, tags, a note. All of it is found by the search of the list. */
export function SessionMarks({ session }: { readonly session: Session }) {
  const { bridge } = useBench();
  const [failed, setFailed] = useState(false);
  const say = words.session.marks;
  const { id, starred, tags } = session;
  const mark = (marks: Marks) => {
    setFailed(false);
    bridge.markSession({ sessionRow: id, marks }).catch(() => setFailed(true));
  };
  return (
    <section aria-label={say.region} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <button
          type="button"
          aria-pressed={starred}
          onClick={() => mark({ starred: !starred })}
          className="flex h-6 items-center gap-1.5 rounded-control border border-line px-2 text-ink-2 text-meta hover:bg-hover hover:text-ink"
        >
          <Icon of={Star} size={13} className={starred ? "fill-current text-ink" : ""} />
          {say.star}
        </button>
        {tags.map((tag) => (
          <span
            key={tag}
            className="flex h-6 max-w-60 items-center gap-1 rounded-control border border-line pr-0.5 pl-2 text-meta"
          >
            <span className="truncate">
              <ShownText text={tag} />
            </span>
            <button
              type="button"
              aria-label={say.removeTag(tag)}
              onClick={() => mark({ tags: tags.filter((other) => other !== tag) })}
              className="flex size-5 items-center justify-center rounded-tag text-ink-3 hover:text-ink"
            >
              <Icon of={X} size={12} />
            </button>
          </span>
        ))}
        <AddTag onTags={(added) => mark({ tags: [...new Set([...tags, ...added])] })} />
      </div>
      <Note key={id} kept={session.note} onNote={(note) => mark({ note })} />
      {failed && <NoticeBar role="alert">{say.failed}</NoticeBar>}
    </section>
  );
}

function AddTag({ onTags }: { readonly onTags: (tags: readonly string[]) => void }) {
  const [typed, setTyped] = useState("");
  const say = words.session.marks;
  function take(): void {
    const tags = readTags(typed);
    setTyped("");
    if (tags.length > 0) onTags(tags);
  }
  return (
    <label className="flex h-6 items-center gap-1 rounded-control border border-transparent pl-1.5 text-ink-2 text-meta hover:bg-hover has-focus:border-line">
      <Icon of={Plus} size={12} />
      <input
        aria-label={say.addTag}
        placeholder={say.tag}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key === "Escape") setTyped("");
        }}
        className="grows min-w-12 max-w-40 rounded-tag bg-transparent pr-2"
      />
    </label>
  );
}

function Note({ kept, onNote }: { readonly kept: string; readonly onNote: (note: string) => void }) {
  const [typed, setTyped] = useState(kept);
  const [asked, setAsked] = useState(kept);
  const keep = useEffectEvent(() => {
    if (typed === asked) return;
    setAsked(typed);
    onNote(typed);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further key is the reason to wait anew.
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // What was typed last is kept when the view goes, too.
  useEffect(() => () => keep(), []);
  const say = words.session.marks;
  return (
    <TextArea
      className="veiled"
      aria-label={say.note}
      placeholder={say.notePlaceholder}
      maxLength={MOST_SESSION_NOTE}
      value={typed}
      onText={setTyped}
      onBlur={keep}
    />
  );
}
