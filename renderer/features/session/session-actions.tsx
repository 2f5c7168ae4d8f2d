import {
  Copy,
  CopyPlus,
  Ellipsis,
  ExternalLink,
  FileArchive,
  FileDown,
  GitCompareArrows,
  Link,
  PanelRightOpen,
  Pause,
  PencilLine,
  Play,
  RefreshCw,
  Square,
} from "lucide-react";
import { useState } from "react";
import { sessionAddress } from "../../../core/deep-link.ts";
import { canBeQueried, type Session } from "../../../core/session.ts";
import { isFinalState } from "../../../core/session-state.ts";
import { isWatching } from "../../../core/watch/condition.ts";
import { useBench } from "../../bench.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Menu, type MenuItem } from "../../ui/menu.tsx";
import { onDemand } from "../../ui/on-demand.tsx";
import { words } from "../../words.ts";

const CompareDialog = onDemand(async () => (await import("../compare/compare-dialog.tsx")).CompareDialog);

/**
 * The actions of a session. On a page the one that its state calls for is the primary button; beside a form the
 * form's own Start is, which makes starting again its own matter.
 */
export function SessionActions({
  session,
  onOpenLink,
  onStartAgain,
  onStartWithChanges = null,
  place,
}: {
  readonly session: Session;
  readonly onOpenLink: () => void;
  readonly onStartAgain?: () => void;
  /** `null` where there is no form to change them in. */
  readonly onStartWithChanges?: (() => void) | null;
  readonly place: "page" | "beside";
}) {
  const { bridge, stores } = useBench();
  const say = words.session.actions;
  const [comparing, setComparing] = useState(false);
  const link = session.startLink ?? session.queryLink;
  const act = (action: "check_now" | "pause" | "resume" | "stop") => {
    void bridge
      .watch({ sessionRow: session.id, action })
      .then((changed) => stores.sessions.getState().put(changed));
  };
  const ended = session.state !== null && isFinalState(session.state);
  const waiting = session.state === "waiting_for_input";
  const queryable = canBeQueried(session);
  const started = session.origin.kind === "started" && session.origin.outcome.kind !== "sending";
  const isPage = place === "page";

  const openLink = link !== null && (
    <Button icon={ExternalLink} variant={isPage && waiting ? "primary" : "secondary"} onClick={onOpenLink}>
      {say.openInBrowser}
    </Button>
  );
  const checkNow = queryable && !ended && (
    <Button
      icon={RefreshCw}
      variant={isPage && !waiting ? "primary" : "secondary"}
      onClick={() => act("check_now")}
    >
      {say.checkNow}
    </Button>
  );
  const again = started && onStartAgain !== undefined && (
    <Button icon={CopyPlus} variant={ended ? "primary" : "secondary"} onClick={onStartAgain}>
      {say.again}
    </Button>
  );
  const withChanges = started && onStartWithChanges !== null && (
    <Button icon={PencilLine} onClick={onStartWithChanges}>
      {words.presets.withChanges}
    </Button>
  );
  const rests = session.watch.kind === "paused" || session.watch.kind === "stopped";
  const items: readonly MenuItem[] = [
    ...(isPage
      ? []
      : [
          {
            label: say.openSession,
            icon: PanelRightOpen,
            onSelect: () => stores.navigation.getState().go({ view: "session", sessionRow: session.id }),
          },
        ]),
    ...(link === null
      ? []
      : [
          {
            label: say.copyLink,
            icon: Copy,
            onSelect: () => {
              void bridge.copy(link).then(() => stores.toasts.getState().show(say.copied));
            },
          },
        ]),
  ];
  const { place: where, sessionId } = session;
  const addressItems: readonly MenuItem[] =
    sessionId === null
      ? []
      : [
          {
            label: say.copyAddress,
            icon: Link,
            onSelect: () => {
              const address = sessionAddress({ baseUrl: where.baseUrl, moduleId: where.moduleId, sessionId });
              void bridge.copy(address).then(() => stores.toasts.getState().show(say.addressCopied));
            },
          },
        ];
  const exportItem: MenuItem = {
    label: words.history.exportSession,
    icon: FileDown,
    onSelect: () => stores.exporting.getState().start(session.id),
  };
  const compareItem: MenuItem = {
    label: words.compare.open,
    icon: GitCompareArrows,
    onSelect: () => setComparing(true),
  };
  const harItem: MenuItem = {
    label: words.saveAs.har,
    icon: FileArchive,
    onSelect: () =>
      void bridge.saveAs({ kind: "session", sessionRow: session.id }).then((reply) => {
        if (reply.kind === "not_chosen") return;
        const { saved, notSaved } = words.saveAs;
        stores.toasts.getState().show(reply.kind === "written" ? saved(reply.to) : notSaved[reply.failure]);
      }),
  };
  return (
    <div className={`flex flex-wrap items-center gap-2 ${isPage ? "justify-end" : ""}`}>
      {openLink}
      {checkNow}
      {again}
      {withChanges}
      {queryable && isWatching(session.watch) && (
        <>
          <WatchButton icon={Pause} label={say.pause} onClick={() => act("pause")} />
          <WatchButton
            icon={Square}
            label={say.stop}
            hint={say.stopHint}
            onClick={() => {
              act("stop");
              stores.toasts.getState().show(say.watchStopped);
            }}
          />
        </>
      )}
      {queryable && rests && !ended && (
        <Button icon={Play} onClick={() => act("resume")}>
          {say.resume}
        </Button>
      )}
      <Menu
        trigger={<IconButton label={say.more} icon={Ellipsis} />}
        items={[...items, ...addressItems, compareItem, exportItem, harItem]}
      />
      {comparing && <CompareDialog session={session} onClose={() => setComparing(false)} />}
    </div>
  );
}

function WatchButton({
  icon,
  label,
  hint,
  onClick,
}: {
  readonly icon: typeof Pause;
  readonly label: string;
  readonly hint?: string;
  readonly onClick: () => void;
}) {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-description={hint}
      onClick={onClick}
      className="[&_svg]:size-3.5 [&_svg]:fill-current"
    />
  );
}
