import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useEffectEvent, useRef } from "react";

const THEME = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "transparent", fontSize: "12.5px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
    fontFeatureSettings: '"liga" 0, "calt" 0',
    lineHeight: "20px",
    scrollbarWidth: "thin",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-line": { padding: "0 10px 0 6px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-3)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 4px 0 10px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selected)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selected)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent" },
  ".cm-specialChar": { color: "var(--caution)" },
  ".cm-fault": { textDecoration: "underline wavy var(--caution)", textUnderlineOffset: "3px" },
});

// Ink alone: hue is for states and for caution.
const INKS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--ink-2)" },
  { tag: [tags.punctuation, tags.separator, tags.bracket, tags.squareBracket], color: "var(--ink-3)" },
  { tag: [tags.bool, tags.null, tags.number], color: "var(--ink)" },
]);

// Ctrl/Cmd+Enter starts a session.
const KEYS = defaultKeymap.filter(({ key }) => key !== "Mod-Enter");

/**
 * A text editor for JSON, which gives back exactly what was typed: line ends and characters that nobody sees included.
 *
 * It lies in a shadow root, where its styles are style sheets made by script: the page's policy allows no others. Tab
 * moves on, as in every other field.
 */
export function JsonEditor({
  label,
  text,
  onText,
  faultAt,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Where the text stops being JSON; `null` where it is valid. */
  readonly faultAt: number | null;
}) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const fault = useRef(new Compartment());
  const named = useRef(new Compartment());
  const told = useEffectEvent(onText);
  const start = useEffectEvent(() => ({ label, text }));

  useEffect(() => {
    const place = host.current;
    if (place === null) return undefined;
    const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: start().text,
        extensions: [
          // Otherwise a carriage return would end a line, and be given back as another line end.
          EditorState.lineSeparator.of("\n"),
          named.current.of(EditorView.contentAttributes.of({ "aria-label": start().label })),
          EditorView.lineWrapping,
          lineNumbers(),
          highlightSpecialChars(),
          drawSelection(),
          history(),
          json(),
          bracketMatching(),
          syntaxHighlighting(INKS),
          keymap.of([...historyKeymap, ...KEYS]),
          fault.current.of([]),
          THEME,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told(update.state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    view.focus();
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, []);

  useEffect(() => {
    const view = editor.current;
    if (view === null || view.state.doc.toString() === text) return;
    view.dispatch({ changes: changeTo(view.state, text) });
  }, [text]);

  // Another language names it otherwise.
  useEffect(() => {
    const name = EditorView.contentAttributes.of({ "aria-label": label });
    editor.current?.dispatch({ effects: named.current.reconfigure(name) });
  }, [label]);

  useEffect(() => {
    const view = editor.current;
    view?.dispatch({ effects: fault.current.reconfigure(faultMark(faultAt, view.state.doc.length)) });
  }, [faultAt]);

  return <div ref={host} className="min-h-0 flex-1" />;
}

/** The one change between what stands there and another text, so that a clock in it moves no cursor. */
function changeTo(state: EditorState, text: string) {
  const now = state.doc.toString();
  const least = Math.min(now.length, text.length);
  let from = 0;
  while (from < least && now[from] === text[from]) from++;
  let end = 0;
  while (end < least - from && now.at(-1 - end) === text.at(-1 - end)) end++;
  return { from, to: now.length - end, insert: state.toText(text.slice(from, text.length - end)) };
}

function faultMark(at: number | null, length: number) {
  if (at === null || length === 0) return [];
  const from = Math.min(at, length - 1);
  return EditorView.decorations.of(
    Decoration.set([Decoration.mark({ class: "cm-fault" }).range(from, from + 1)]),
  );
}
