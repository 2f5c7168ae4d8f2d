import { visibleLines } from "../../../core/visible-text.ts";

/** What is new in a version: text, whatever it looks like. */
export function UpdateNotes({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
      tabIndex={0}
      className="selectable mt-2 max-h-64 overflow-y-auto rounded-code border border-line bg-sunken px-3 py-2 text-meta whitespace-pre-wrap wrap-anywhere"
    >
      {visibleLines(text)}
    </section>
  );
}
