import { useMemo, useState } from "react";
import type { CallAddress } from "../../../core/http-request.ts";
import { makeSnippet } from "../../../core/snippets/make-snippet.ts";
import { NOT_RUN, SNIPPET_LANGUAGES, type SnippetLanguage } from "../../../core/snippets/snippet.ts";
import { CodeBlock } from "../../ui/code-block.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { words } from "../../words.ts";

const say = words.snippets;

/** The start as code in a language of choice: what is shown is what is copied. */
export function SnippetDialog({
  address,
  body,
  onClose,
}: {
  readonly address: CallAddress;
  readonly body: string | null;
  readonly onClose: () => void;
}) {
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const [extent, setExtent] = useState<"start" | "wait">("start");
  const { text } = useMemo(
    () => makeSnippet(language, { address, body, wait: extent === "wait" }),
    [language, address, body, extent],
  );
  return (
    <Dialog open onClose={onClose} title={say.title} size="wide">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <Select
          label={say.language}
          value={language}
          onValue={setLanguage}
          options={SNIPPET_LANGUAGES.map((value) => ({ value, label: say.languages[value] }))}
          className="max-w-60"
        />
        <Segmented
          label={say.extent}
          name="snippet-extent"
          value={extent}
          onValue={setExtent}
          options={[
            { value: "start", label: say.startAlone },
            { value: "wait", label: say.withLoop },
          ]}
        />
      </div>
      <p className="mb-2 text-ink-2 text-meta">
        {say.key} {NOT_RUN.has(language) && say.notRun}
      </p>
      <CodeBlock text={text} label={say.text} copyLabel={say.copy} whole />
    </Dialog>
  );
}
