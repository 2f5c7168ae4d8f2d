import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { visibleLines } from "../../core/visible-text.ts";
import { useBench } from "../bench.tsx";
import { words } from "../words.ts";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";

/** A button that puts `text` on the clipboard and says so for two seconds. */
export function CopyButton({
  text,
  label = words.controls.copy,
}: {
  readonly text: string;
  readonly label?: string;
}) {
  const { bridge } = useBench();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      label={copied ? words.controls.copied : label}
      icon={copied ? Check : Copy}
      onClick={() => void bridge.copy(text).then(() => setCopied(true))}
    />
  );
}

/** Text as it is, in mono, with what hides in it spelt out. Wraps; shows `children` instead of `text` where parts are marked. */
export function CodeBlock({
  text,
  label,
  copyLabel,
  whole = false,
  children,
}: {
  /** What is copied, and shown unless there are children. */
  readonly text: string;
  /** Names the block for screen readers. */
  readonly label: string;
  readonly copyLabel?: string;
  /** As tall as its text: what stands around it scrolls. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
}) {
  const code = useRef<HTMLPreElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = code.current ?? {};
    setScrolls(scrollHeight > clientHeight);
  });
  return (
    <figure aria-label={label} className="relative rounded-code bg-sunken forced-colors:border">
      <div className="absolute top-1 right-1">
        <CopyButton text={text} {...(copyLabel === undefined ? {} : { label: copyLabel })} />
      </div>
      <pre
        ref={code}
        // What scrolls has to be reached by keyboard.
        tabIndex={scrolls ? 0 : undefined}
        className={classNames(
          "veiled whitespace-pre-wrap py-2 pr-9 pl-3 font-mono text-ink text-mono wrap-anywhere",
          !whole && "max-h-140 overflow-auto",
        )}
      >
        {children ?? visibleLines(text)}
      </pre>
    </figure>
  );
}
