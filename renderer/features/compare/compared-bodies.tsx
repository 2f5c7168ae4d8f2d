import { useMemo } from "react";
import { type TextPiece, textDifference } from "../../../core/compare/text-difference.ts";
import { visibleLines } from "../../../core/visible-text.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { words } from "../../words.ts";
import { ComparedSection } from "./compared-section.tsx";

/** What went over the wire, byte by byte: what only one of them has is marked. */
export function ComparedBodies({ a, b }: { readonly a: string | null; readonly b: string | null }) {
  const say = words.compare.bytes;
  const { sides } = words.compare;
  const difference = useMemo(() => textDifference(a ?? "", b ?? ""), [a, b]);
  const { bytes, firstDifference } = difference;
  if (a === null && b === null) {
    return (
      <ComparedSection title={say.title}>
        <p className="text-ink-2">{say.none}</p>
      </ComparedSection>
    );
  }
  return (
    <ComparedSection title={say.title}>
      <p className="mb-2 text-ink-2 text-meta">
        {firstDifference === null ? say.same(bytes[0]) : say.differ(firstDifference, ...bytes)}
      </p>
      <div className="grid grid-cols-2 items-start gap-3">
        <Body name={sides.a} text={a} pieces={difference.a} />
        <Body name={sides.b} text={b} pieces={difference.b} />
      </div>
    </ComparedSection>
  );
}

function Body({
  name,
  text,
  pieces,
}: {
  readonly name: string;
  readonly text: string | null;
  readonly pieces: readonly TextPiece[];
}) {
  const say = words.compare.bytes;
  if (text === null) return <p className="text-ink-2">{say.noBody}</p>;
  return (
    <CodeBlock text={text} label={say.label(name)}>
      {pieces.map((piece, index) =>
        piece.same ? (
          visibleLines(piece.text)
        ) : (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces follow one another and have nothing else that tells them apart.
            key={index}
            className="rounded-[2px] bg-selected text-ink underline decoration-2 decoration-focus underline-offset-3"
          >
            {visibleLines(piece.text)}
          </mark>
        ),
      )}
    </CodeBlock>
  );
}
