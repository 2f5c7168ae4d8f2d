import { ClipboardPaste, FileUp, FolderUp } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { useStore } from "zustand";
import { useBench } from "../../bench.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { NoticeBar } from "../../ui/notice-bar.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { words } from "../../words.ts";
import { useOfferFile, useOfferFolder } from "./use-offer-file.ts";

const text = words.bring;

/** One box for everything that describes a module. A text that is pasted into the empty box never stands in it. */
export function PasteBox() {
  const { stores } = useBench();
  const { text: typed, reading, refused } = useStore(stores.bring);
  const bring = stores.bring.getState();
  const offerFile = useOfferFile();
  const offerFolder = useOfferFolder();
  const folderChooser = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);

  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData("text/plain");
    if (typed !== "" || pasted.trim() === "") return;
    // It may hold a key: it goes to main first, and comes here only if it has a flaw to be mended.
    event.preventDefault();
    void bring.offer({ text: pasted, name: null, source: "paste" });
  }

  function read(): void {
    void bring.offer({ text: typed, name: null, source: "paste" });
  }

  function key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    read();
  }

  function showFlaw(): void {
    const area = box.current?.querySelector("textarea");
    if (area == null || refused === null) return;
    const at = offsetOf(typed, refused.failure);
    area.focus();
    area.setSelectionRange(at, Math.min(at + 1, typed.length));
  }

  return (
    <div ref={box} className="mb-5">
      <Field label={text.label} hint={text.hint}>
        {(wiring) => (
          <TextArea
            {...wiring}
            mono
            value={typed}
            onText={bring.setText}
            onPaste={paste}
            onKeyDown={key}
            placeholder={text.placeholder}
          />
        )}
      </Field>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          icon={ClipboardPaste}
          disabled={typed.trim() === ""}
          busy={reading}
          onClick={read}
          size="small"
        >
          {text.read}
        </Button>
        <Button icon={FileUp} onClick={() => chooser.current?.click()} size="small">
          {text.chooseFile}
        </Button>
        <input
          ref={chooser}
          type="file"
          aria-label={text.chooseFile}
          className="hidden"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file !== undefined) void offerFile(file);
          }}
        />
        <Button icon={FolderUp} onClick={() => folderChooser.current?.click()} size="small">
          {text.chooseFolder}
        </Button>
        <input
          ref={(input) => {
            folderChooser.current = input;
            if (input !== null) input.webkitdirectory = true;
          }}
          type="file"
          aria-label={text.chooseFolder}
          className="hidden"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = "";
            if (files.length > 0) void offerFolder(files);
          }}
        />
      </div>
      {refused !== null && (
        <div className="mt-3">
          <NoticeBar
            role="alert"
            title={refused.name === null ? text.nothing : text.nothingIn(refused.name)}
            onDismiss={bring.putAway}
            actions={
              refused.name === null && typed !== "" ? (
                <Button size="small" onClick={showFlaw}>
                  {text.show}
                </Button>
              ) : undefined
            }
          >
            {text.failure(refused.failure)}
          </NoticeBar>
        </div>
      )}
    </div>
  );
}

function offsetOf(
  typed: string,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const before = typed.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
