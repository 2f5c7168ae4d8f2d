import {
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  Diamond,
  LoaderCircle,
  type LucideIcon,
  OctagonX,
  Quote,
} from "lucide-react";
import { isKnownState, type SessionState } from "../../core/session-state.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { ShownText } from "./shown-text.tsx";

interface StateLook {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly tint: string;
}

const LOOKS: Readonly<Record<SessionState, StateLook>> = {
  created: { icon: CircleDashed, text: "text-created", tint: "bg-created-tint" },
  running: { icon: LoaderCircle, text: "text-running", tint: "bg-running-tint" },
  waiting_for_input: { icon: Diamond, text: "text-waiting", tint: "bg-waiting-tint" },
  completed: { icon: CircleCheck, text: "text-completed", tint: "bg-completed-tint" },
  fatal_errored: { icon: OctagonX, text: "text-fatal", tint: "bg-fatal-tint" },
  unknown: { icon: CircleQuestionMark, text: "text-created", tint: "bg-created-tint" },
};

const FOREIGN: StateLook = { icon: Quote, text: "text-created", tint: "bg-created-tint" };

/** How a state looks. A word that we do not know has a look of its own. */
function stateLook(state: string): StateLook {
  return isKnownState(state) ? LOOKS[state] : FOREIGN;
}

/** A state's mark alone: icon in the state's colour. `turning` moves the running one. */
export function StateIcon({
  state,
  turning = false,
  size = 13,
}: {
  readonly state: string;
  readonly turning?: boolean;
  readonly size?: number;
}) {
  const look = stateLook(state);
  return (
    <Icon
      of={look.icon}
      size={size}
      className={classNames(look.text, turning && state === "running" && "animate-turn")}
    />
  );
}

/** A session's state in the API's own word. `turning` while it is watched live. */
export function StateChip({
  state,
  turning = false,
}: {
  readonly state: string;
  readonly turning?: boolean;
}) {
  const look = stateLook(state);
  return (
    <span
      className={classNames(
        "inline-flex h-[22px] max-w-full items-center gap-1.5 rounded-tag px-1.5 font-mono text-chip forced-colors:border",
        look.tint,
        look.text,
        // What is chosen has the tint of running: a chip on it would melt into it.
        "in-aria-selected:bg-surface",
      )}
    >
      <StateIcon state={state} turning={turning} />
      <span className="truncate">
        <ShownText text={state} />
      </span>
    </span>
  );
}
