import { Search, X } from "lucide-react";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { IconButton } from "../../../ui/button.tsx";
import { CONTROL } from "../../../ui/control-look.ts";
import { Icon } from "../../../ui/icon.tsx";
import { words } from "../../../words.ts";

/** So long after the last key a search begins: a word that is typed is one search and not eight. */
const PAUSE_MS = 120;

/** Finds sessions as one types. What was found before stays until the answer is there. */
export function SearchField({
  field,
  text,
  onText,
  onLeave,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Down or Enter: to what was found. */
  readonly onLeave: () => void;
}) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  // Cleared from elsewhere: the field follows.
  if (text !== asked) {
    setAsked(text);
    setTyped(text);
  }
  const ask = useEffectEvent(() => {
    if (typed === asked) return;
    setAsked(typed);
    onText(typed);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further key is the reason to wait anew.
  useEffect(() => {
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const say = words.sessions.search;
  return (
    <div className="relative w-52 shrink-0 roomy:w-64">
      <Icon of={Search} size={14} className="-translate-y-1/2 absolute top-1/2 left-2.5 text-ink-3" />
      <input
        ref={field}
        type="search"
        aria-label={say.label}
        aria-keyshortcuts="/ Control+F"
        placeholder={say.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed !== "") {
            event.stopPropagation();
            setTyped("");
          } else if (event.key === "ArrowDown" || event.key === "Enter" || event.key === "Escape") {
            event.preventDefault();
            onLeave();
          }
        }}
        className={`${CONTROL} h-(--control-size) pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden`}
      />
      {typed !== "" && (
        <span className="absolute inset-y-0 right-0.5 flex items-center">
          <IconButton label={say.clear} icon={X} onClick={() => setTyped("")} />
        </span>
      )}
    </div>
  );
}
