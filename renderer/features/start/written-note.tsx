import { byFields, draftBody, type StartDraft, withText } from "../../../core/start-draft.ts";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { words } from "../../words.ts";
import type { EditDraft } from "./use-draft.ts";

/** What the fields cannot show of a body that was written as JSON: it is said, and nothing of it is lost. */
export function WrittenNote({ draft, edit }: { readonly draft: StartDraft; readonly edit: EditDraft }) {
  const { stores } = useBench();
  const { written } = draft;
  const say = words.start.json;
  if (written.kind === "fields") return null;
  const text = draftBody(draft).text ?? "";

  function leave(): void {
    edit(byFields);
    stores.toasts.getState().show(say.undone, () => edit((now) => withText(now, text)));
  }

  return (
    <NoticeBar tone={written.kind === "text" ? "caution" : "plain"} role="note">
      {written.kind === "text"
        ? `${say.problem(written.problem)} ${say.waiting}`
        : isPlainFrame(written.layout)
          ? say.written
          : `${say.written} ${say.rawPart}`}
      <span className="mt-1.5 flex flex-wrap gap-2">
        <Button size="small" onClick={leave}>
          {say.byFields}
        </Button>
      </span>
    </NoticeBar>
  );
}

/** True where nothing but the parameters stands in the body. */
function isPlainFrame({ before, after }: { readonly before: string; readonly after: string }): boolean {
  return (
    /^\s*\{\s*"data"\s*:\s*\{\s*"startParameters"\s*:\s*\{$/.test(before) &&
    /^\s*\}\s*\}\s*\}\s*$/.test(after)
  );
}
