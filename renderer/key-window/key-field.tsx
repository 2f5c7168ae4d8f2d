import { CircleCheck, ClipboardPaste, Info, TriangleAlert } from "lucide-react";
import { type ClipboardEvent, useEffect, useId, useRef } from "react";
import { type KeyRemark, keyRemark, withoutSlip } from "../../core/key-remark.ts";
import type { KeyWindowView, ReplacedKey } from "../../electron/bridge/key-window-api.ts";
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
  /** The key that this one replaces. */
  readonly replaces: ReplacedKey | null;
  readonly value: string;
  readonly onValue: (key: string) => void;
  /** Reads the clipboard through main, which clears it later; gives what was read. */
  readonly onPaste: () => Promise<string>;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const byKeys = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const say = asksFor === "api_key" ? null : words.network.window[asksFor];
  // A password may hold anything: nothing about it is remarked, and nothing is taken off.
  const remark: KeyRemark = say === null ? keyRemark(value) : { kind: "empty" };
  const rest = withoutSlip(value, remark);
  const hint = say?.hint ?? words.keys.remark(remark);

  /**
   * A password field drops line breaks in silence; taken here, they can be told. Ctrl+V asks main too, as the button
   * does, so that the clipboard is cleared later; a middle click pastes what is marked, which is not on it.
   */
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    event.preventDefault();
    const pasted = event.clipboardData.getData("text");
    const { selectionStart, selectionEnd } = event.currentTarget;
    const from = selectionStart ?? value.length;
    onValue(value.slice(0, from) + pasted + value.slice(selectionEnd ?? from));
    if (byKeys.current) void onPaste();
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
          onKeyDown={({ ctrlKey, metaKey, shiftKey, key }) => {
            byKeys.current =
              ((ctrlKey || metaKey) && key.toLowerCase() === "v") || (shiftKey && key === "Insert");
          }}
          onPaste={paste}
          className={classNames(CONTROL, "h-9 pr-10 font-mono")}
        />
        <button
          type="button"
          aria-label={text.paste}
          title={text.paste}
          onClick={() => {
            void onPaste().then(onValue);
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
          <span>
            {hint}
            {replaces !== null && ` ${say?.replaces ?? replacesText(replaces)}`}
          </span>
        </p>
        {rest !== null && (
          <Button
            size="small"
            onClick={() => {
              onValue(rest);
              field.current?.focus();
            }}
          >
            {text.remove[remark.kind as keyof typeof text.remove]}
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
  quotes: "text-caution",
  invisible: "text-caution",
  masked: "text-caution",
  address: "text-caution",
  not_ascii: "text-caution",
  looks_like_id: "text-caution",
};

function iconOf({ kind }: KeyRemark) {
  if (kind === "empty") return Info;
  return kind === "plain" ? CircleCheck : TriangleAlert;
}

function replacesText({ fingerprint, heldFor }: ReplacedKey): string {
  return heldFor === null
    ? text.replaces(fingerprint)
    : text.replacesHeld(fingerprint, new URL(heldFor).host);
}
