import { words } from "../../words.ts";

const LOOK =
  "mt-1 hits shrink-0 rounded-tag px-1 font-emphasis text-ink-2 text-meta hover:bg-hover hover:text-ink";

/** What can be done about a remark: take the fix that is offered, or send what was typed and hear no more of it. */
export function RemarkAction({
  fix,
  onFix,
  onAnyway,
}: {
  readonly fix: string | null;
  readonly onFix: (text: string) => void;
  readonly onAnyway: (() => void) | null;
}) {
  return (
    <span className="flex max-w-[50%] shrink-0 gap-1">
      {fix !== null && (
        <button type="button" className={LOOK} onClick={() => onFix(fix)}>
          <span className="veiled block max-w-38 truncate">{words.start.field.fix(fix)}</span>
        </button>
      )}
      {onAnyway !== null && (
        <button type="button" className={LOOK} onClick={onAnyway}>
          {words.start.field.sendAnyway}
        </button>
      )}
    </span>
  );
}
