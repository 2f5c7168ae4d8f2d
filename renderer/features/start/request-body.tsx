import type { ClipboardEvent } from "react";
import type { StartBody } from "../../../core/start-body.ts";
import { classNames } from "../../ui/class-names.ts";
import { words } from "../../words.ts";

/**
 * The body's very bytes, one part a line for the eye alone: there is no line break or blank in its text, and none is
 * copied from it.
 */
export function RequestBody({
  body,
  focused,
  differing,
  onChoose,
}: {
  readonly body: StartBody;
  /** The parameter whose field has the focus. */
  readonly focused: number | null;
  /** Parameters whose bytes differ from the last start's. */
  readonly differing: ReadonlySet<number>;
  readonly onChoose: (parameter: number) => void;
}) {
  return (
    <section
      aria-label={words.start.request.bodyLabel}
      onCopy={copyExactly}
      className="mt-2 wrap-anywhere whitespace-pre-wrap"
    >
      {body.parts.map(({ text, parameter }) =>
        parameter === null ? (
          <span key={text} className="-mx-3 block px-3">
            {text}
          </span>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the keyboard is in the field already.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
          <span
            key={`${parameter} ${text.length}`}
            onClick={() => {
              if (document.getSelection()?.isCollapsed !== false) onChoose(parameter);
            }}
            className={classNames(
              "-mx-3 block border-l-2 pr-3 pl-[26px]",
              focused === parameter
                ? "border-focus bg-selected"
                : differing.has(parameter)
                  ? "border-ink-2"
                  : "border-transparent",
            )}
          >
            {text}
          </span>
        ),
      )}
    </section>
  );
}

/** Puts the selected bytes on the clipboard without the line breaks that a browser would add between blocks. */
function copyExactly(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", selection.getRangeAt(0).cloneContents().textContent ?? "");
}
