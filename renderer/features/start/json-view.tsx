import { lazy, Suspense } from "react";
import { jsonFault } from "../../../core/json-places.ts";
import { compactJson, indentJson } from "../../../core/json-text.ts";
import { draftBody, type StartDraft, withText } from "../../../core/start-draft.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../words.ts";
import type { EditDraft } from "./use-draft.ts";

// A third of the page's code, for what most starts never need.
const JsonEditor = lazy(async () => ({ default: (await import("./json-editor.tsx")).JsonEditor }));

/** The form as raw JSON: the body's own text, which is sent byte for byte. */
export function JsonView({
  filled,
  edit,
}: {
  /** With the values that make themselves made: an edit of the text keeps them as they are shown. */
  readonly filled: StartDraft;
  readonly edit: EditDraft;
}) {
  const say = words.start.json;
  const { written } = filled;
  const text = draftBody(filled).text ?? "";
  const problem = written.kind === "text" ? written.problem : null;
  const write = (next: string) => edit((now) => withText(now, next));
  // Of a text that is none, blanks may be the very mistake.
  const rewrite = (how: (json: string) => string) => {
    if (jsonFault(text) === null) write(how(text));
  };
  return (
    <div className="flex min-h-60 flex-1 flex-col gap-2 px-5 pt-3 pb-3">
      <div className="veiled flex min-h-0 flex-1 flex-col overflow-hidden rounded-code border border-edge bg-surface focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-1">
        <Suspense fallback={null}>
          <JsonEditor
            label={say.editor}
            text={text}
            onText={write}
            faultAt={problem?.kind === "not_json" ? problem.fault.at : null}
          />
        </Suspense>
      </div>
      <p role="status" className={problem === null ? "text-ink-2 text-meta" : "text-caution text-meta"}>
        {problem === null ? say.asTyped : `${say.problem(problem)} ${say.asTyped}`}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={problem?.kind === "not_json"} onClick={() => rewrite(indentJson)}>
          {say.layOut}
        </Button>
        <Button size="small" disabled={problem?.kind === "not_json"} onClick={() => rewrite(compactJson)}>
          {say.compact}
        </Button>
      </div>
    </div>
  );
}
