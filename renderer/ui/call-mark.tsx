import {
  Ban,
  CircleCheck,
  CircleQuestionMark,
  CircleSlash,
  LoaderCircle,
  type LucideIcon,
} from "lucide-react";
import type { StartOutcome } from "../../core/start-outcome.ts";
import { words } from "../words.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** An outcome, or `not_started` for one in doubt of which the person said so. */
type CallWord = StartOutcome["kind"] | "sending" | "not_started";

const LOOKS: Readonly<Record<CallWord, { readonly icon: LucideIcon; readonly tone: string }>> = {
  sending: { icon: LoaderCircle, tone: "text-ink-2" },
  not_sent: { icon: CircleSlash, tone: "text-caution" },
  refused: { icon: Ban, tone: "text-caution" },
  accepted: { icon: CircleCheck, tone: "text-completed" },
  not_started: { icon: CircleSlash, tone: "text-ink-2" },
  in_doubt: { icon: CircleQuestionMark, tone: "text-caution" },
};

/** What became of a start, as an icon alone. */
export function CallIcon({ outcome, size = 16 }: { readonly outcome: CallWord; readonly size?: number }) {
  const { icon, tone } = LOOKS[outcome];
  return <Icon of={icon} size={size} className={classNames(tone, outcome === "sending" && "animate-turn")} />;
}

/** What became of a start, as a chip with its word: not sent, refused, accepted, in doubt. */
export function CallMark({ outcome }: { readonly outcome: CallWord }) {
  const { tone } = LOOKS[outcome];
  return (
    <span
      className={classNames(
        "inline-flex h-[22px] items-center gap-1.5 rounded-tag px-1.5 text-chip font-medium forced-colors:border",
        tone,
        tone === "text-caution" ? "bg-caution-tint" : "bg-created-tint",
      )}
    >
      <CallIcon outcome={outcome} size={13} />
      {words.controls.call[outcome]}
    </span>
  );
}
