import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { CONTROL } from "./control-look.ts";

export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "onChange"> {
  readonly value: string;
  /** Called with the text as typed; nothing is trimmed. */
  readonly onText: (text: string) => void;
  readonly mono?: boolean;
}

/** Text that begins as one line and grows with what is typed, up to twelve lines. */
export function TextArea({ onText, mono = false, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      rows={1}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      onChange={(event) => onText(event.target.value)}
      className={classNames(
        CONTROL,
        "grows max-h-64 min-h-control resize-none py-[calc((var(--control-size)-22px)/2)]",
        mono && "font-mono text-mono",
        className,
      )}
    />
  );
}
