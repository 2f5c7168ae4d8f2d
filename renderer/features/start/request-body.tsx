import { type ClipboardEvent, memo } from "react";
import type { StartBody } from "../../../core/start-body.ts";
import { classNames } from "../../ui/class-names.ts";
import { useSpoken, words } from "../../words.ts";

/**
 * The body's very bytes, one part a line for the eye alone: there is no line break or blank in its text, and none is
 * copied from it.
 */
export function RequestBody({
  body,
  asWritten,
  focused,
  differing,
  onChoose,
}: {
  readonly body: StartBody;
  /** A person wrote it: its own line breaks are shown, and no others. */
  readonly asWritten: boolean;
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
      {body.parts.map(({ text, parameter }, index) =>
        parameter === null ? (
          <span key={index === 0 ? "before" : "after"} className={asWritten ? "veiled" : "-mx-3 block px-3"}>
            {text}
          </span>
        ) : (
          <Member
            key={parameter}
            text={text}
            parameter={parameter}
            inline={asWritten}
            mark={focused === parameter ? "focused" : differing.has(parameter) ? "differs" : "plain"}
            onChoose={onChoose}
          />
        ),
      )}
    </section>
  );
}

const LINES = { focused: "border-focus bg-selected", differs: "border-ink-2", plain: "border-transparent" };
const RUNS = { focused: "bg-selected", differs: "underline decoration-ink-2", plain: "" };

/** One parameter's bytes. Drawn anew only when they change. */
const Member = memo(function Member({
  text,
  parameter,
  inline,
  mark,
  onChoose,
}: {
  readonly text: string;
  readonly parameter: number;
  readonly inline: boolean;
  readonly mark: keyof typeof LINES;
  readonly onChoose: (parameter: number) => void;
}) {
  useSpoken();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse; the keyboard is in the field already.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <span
      onClick={() => {
        if (document.getSelection()?.isCollapsed !== false) onChoose(parameter);
      }}
      className={inline ? RUNS[mark] : classNames("-mx-3 block border-l-2 pr-3 pl-[26px]", LINES[mark])}
    >
      <MemberText text={text} />
    </span>
  );
});

/** The name of a member stays to be read in presentation mode; what it holds does not. */
function MemberText({ text }: { readonly text: string }) {
  const name = /^\s*"(?:[^"\\]|\\.)*"\s*:/u.exec(text)?.[0] ?? "";
  return (
    <>
      {name}
      <span className="veiled">{text.slice(name.length)}</span>
    </>
  );
}

/** Puts the selected bytes on the clipboard without the line breaks that a browser would add between blocks. */
function copyExactly(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", selection.getRangeAt(0).cloneContents().textContent ?? "");
}
