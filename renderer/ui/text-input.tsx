import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { CONTROL } from "./control-look.ts";

export interface TextInputProps extends Omit<ComponentProps<"input">, "onChange"> {
  readonly value: string;
  /** Called with the text as typed; nothing is trimmed. */
  readonly onText: (text: string) => void;
  readonly mono?: boolean;
}

/** One line of text. Neither spelling nor filling-in of the browser's: what is typed is what is sent. */
export function TextInput({ onText, mono = false, className, ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      {...rest}
      onChange={(event) => onText(event.target.value)}
      className={classNames(CONTROL, "h-control", mono && "font-mono text-mono", className)}
    />
  );
}
