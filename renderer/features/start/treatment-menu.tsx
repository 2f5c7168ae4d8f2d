import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { type RefObject, useRef } from "react";
import { type FieldValue, TREATMENTS, type Treatment } from "../../../core/field-value.ts";
import { treated } from "../../../core/read-value.ts";
import { valueAsJson } from "../../../core/start-body.ts";
import type { ParameterType } from "../../../core/start-parameter.ts";
import { Icon } from "../../ui/icon.tsx";
import { words } from "../../words.ts";

const LOOK =
  "-mx-1 hits shrink-0 rounded-tag px-1 text-ink-3 text-meta hover:bg-hover hover:text-ink data-popup-open:bg-hover";

/** The treatment at a label's end: opens by click or Ctrl/Cmd+E, and shows the bytes that each choice makes. */
export function TreatmentMenu(props: {
  readonly type: ParameterType;
  readonly value: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Gets the focus back. */
  readonly field: RefObject<HTMLElement | null>;
}) {
  const { type, value, open, onOpen } = props;
  const lastText = useRef("");
  if (value.kind === "value") lastText.current = value.text;
  const word = words.start.field.aside(type, value.kind);
  const opened = useRef(false);
  opened.current ||= open;
  // A menu is heavy, and most of two hundred are never opened.
  if (!opened.current) {
    return (
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={false}
        data-treatments
        className={LOOK}
        onClick={() => onOpen(true)}
      >
        {word}
      </button>
    );
  }
  return (
    <Menu.Root modal={false} open={open} onOpenChange={(next) => onOpen(next)}>
      <Menu.Trigger data-treatments className={LOOK}>
        {word}
      </Menu.Trigger>
      <Choices {...props} lastText={lastText.current} />
    </Menu.Root>
  );
}

function Choices({
  type,
  value,
  onValue,
  field,
  lastText,
}: {
  readonly type: ParameterType;
  readonly value: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  readonly field: RefObject<HTMLElement | null>;
  readonly lastText: string;
}) {
  const under = (treatment: Treatment) => treated(value, treatment, { type, lastText });
  return (
    <Menu.Portal>
      <Menu.Positioner sideOffset={4} align="end" className="z-50 outline-none">
        <Menu.Popup
          finalFocus={field}
          aria-label={words.start.field.treatments}
          className="min-w-64 max-w-96 rounded-code border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <Menu.RadioGroup value={value.kind} onValueChange={(next: Treatment) => onValue(under(next))}>
            {TREATMENTS.map((treatment) => (
              <Menu.RadioItem
                key={treatment}
                value={treatment}
                closeOnClick
                className="flex h-small items-center gap-2 rounded-tag px-2 outline-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2"
              >
                <span className="size-4">
                  <Menu.RadioItemIndicator>
                    <Icon of={Check} />
                  </Menu.RadioItemIndicator>
                </span>
                <span className="flex-1 pr-4">{words.start.field.treatment(treatment)}</span>
                <span className="max-w-44 truncate font-mono text-api text-ink-3">
                  {valueAsJson(type, under(treatment)) ?? words.start.field.noBytes}
                </span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
