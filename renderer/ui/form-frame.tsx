import type { FormEvent, ReactNode, Ref } from "react";
import { words } from "../words.ts";
import { Button } from "./button.tsx";
import { NoticeBar } from "./notice-bar.tsx";

/** A form that fills a view: it scrolls, and its buttons stay in sight. Ctrl/Cmd+S saves too. */
export function FormFrame({
  children,
  saving,
  failed,
  mistakes,
  onSave,
  onCancel,
  cancelLabel = words.controls.cancel,
  aside,
  ref,
}: {
  readonly children: ReactNode;
  readonly saving: boolean;
  /** True when the last saving came to nothing. */
  readonly failed: boolean;
  /** How many fields keep it from being saved. */
  readonly mistakes: number;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** “Cancel” by default. */
  readonly cancelLabel?: string;
  /** At the end of the row of buttons. */
  readonly aside?: ReactNode;
  readonly ref?: Ref<HTMLFormElement>;
}) {
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSave();
  }
  return (
    <form
      ref={ref}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave();
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="scroll-y flows min-h-0 flex-1">
        <div className="max-w-200 px-5 pt-3 pb-8">{children}</div>
      </div>
      <div className="shrink-0 border-line border-t">
        {failed && (
          <div className="max-w-200 px-5 pt-3">
            <NoticeBar role="alert" title={words.modules.notSaved}>
              {words.modules.notSavedWayOn}
            </NoticeBar>
          </div>
        )}
        <div className="flex max-w-200 flex-wrap items-center gap-2 px-5 py-3">
          <Button variant="primary" type="submit" busy={saving} shortcut="mod+s">
            {words.controls.save}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {cancelLabel}
          </Button>
          <span role="status" className="text-caution text-meta">
            {mistakes > 0 && words.modules.mistakes(mistakes)}
          </span>
          <span className="flex-1" />
          {aside}
        </div>
      </div>
    </form>
  );
}
