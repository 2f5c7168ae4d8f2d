import { CircleCheck, ClipboardPaste, Info, TriangleAlert } from "lucide-react";
import { type ClipboardEvent, useEffect, useId, useRef } from "react";
import { cleanedKey, type KeyRemark, keyRemark } from "../../core/key-remark.ts";
import type { KeyWindowView } from "../../electron/bridge/key-window-api.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { CONTROL } from "../ui/control-look.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words.ts";

const text = words.keys.window;

/** The field for the key: dots, a paste icon within it, and what is worth saying about what was typed. */
export function KeyField({
  asksFor,
  replaces,
  value,
  onValue,
  onPaste,
}: {
  readonly asksFor: KeyWindowView["asksFor"];
  /** True when there is a key that this one replaces. */
  readonly replaces: boolean;
  readonly value: string;
  readonly onValue: (key: string) => void;
  /** Reads the clipboard through main. */
  readonly onPaste: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const say = asksFor === "api_key" ? null : words.network.window[asksFor];
  // A password may hold anything: nothing about it is remarked, and nothing is taken off.
  const remark: KeyRemark = say === null ? keyRemark(value) : { kind: "empty" };
  const offer = offerFor(remark);
  const hint = say?.hint ?? words.keys.remark(remark);

  /** A password field drops line breaks in silence; taken here, they can be told. */
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData("text");
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const from = selectionStart ?? value.length;
    onValue(value.slice(0, from) + pasted + value.slice(selectionEnd ?? from));
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-emphasis">
        {say?.field ?? text.field}
      </label>
      <div className="relative">
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          aria-describedby={`${id}-remark`}
          onChange={(event) => onValue(event.target.value)}
          onPaste={paste}
          className={classNames(CONTROL, "h-9 pr-10 font-mono")}
        />
        <button
          type="button"
          aria-label={text.paste}
          title={text.paste}
          onClick={() => {
            onPaste();
            field.current?.focus();
          }}
          className="absolute top-1 right-1 flex size-7 items-center justify-center rounded-tag text-ink-2 hover:bg-hover hover:text-ink"
        >
          <Icon of={ClipboardPaste} />
        </button>
      </div>
      <div className="mt-1 flex min-h-7 items-center gap-2">
        <p
          id={`${id}-remark`}
          role="status"
          className={classNames("flex flex-1 items-start gap-1.5 text-meta", TONES[remark.kind])}
        >
          <Icon of={iconOf(remark)} size={13} className="mt-px" />
          {remark.kind === "empty" && replaces ? (say?.replaces ?? text.replaces) : hint}
        </p>
        {offer !== null && (
          <Button
            size="small"
            onClick={() => {
              onValue(cleanedKey(value));
              field.current?.focus();
            }}
          >
            {offer}
          </Button>
        )}
      </div>
    </div>
  );
}

const TONES: Readonly<Record<KeyRemark["kind"], string>> = {
  empty: "text-ink-3",
  plain: "text-completed",
  bearer: "text-caution",
  blanks: "text-caution",
  line_breaks: "text-caution",
  not_ascii: "text-caution",
  looks_like_id: "text-caution",
};

function iconOf({ kind }: KeyRemark) {
  if (kind === "empty") return Info;
  return kind === "plain" ? CircleCheck : TriangleAlert;
}

/** What can be taken off with one click; `null` where nothing can. */
function offerFor({ kind }: KeyRemark): string | null {
  if (kind === "bearer") return text.remove.bearer;
  if (kind === "blanks") return text.remove.blanks;
  return kind === "line_breaks" ? text.remove.lineBreaks : null;
}
