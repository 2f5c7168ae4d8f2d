import type { Session } from "../../../core/session.ts";
import { hasKey, type ModuleView } from "../../../electron/bridge/views/library.ts";
import { useNavigation } from "../../state/use-store.ts";
import { CallMark } from "../../ui/call-mark.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Ago } from "../../ui/relative-time.tsx";
import { words } from "../../words.ts";
import { KeyReminder } from "../keys/key-reminder.tsx";
import { keyShort } from "../keys/key-words.ts";
import { StartMark } from "../session/start-mark.tsx";
import { ModuleMenu } from "./module-menu.tsx";

const text = words.modules;

/** A module in the table; a click anywhere on the row opens it. */
export function ModuleRow({
  module,
  builtIn,
  latest,
}: {
  readonly module: ModuleView;
  readonly builtIn: boolean;
  readonly latest: Session | undefined;
}) {
  const navigation = useNavigation();
  return (
    <tr className="relative border-line border-b hover:bg-hover">
      <td className="h-row pr-2 pl-9">
        <div className="one-line:flex one-line:items-center one-line:gap-3">
          {/* The name's button reaches over the whole row, so that there is one thing to focus and to hear. */}
          <button
            type="button"
            onClick={() => navigation.go({ view: "module", moduleRef: module.id, tab: "start" })}
            className="block max-w-full truncate font-emphasis after:absolute after:inset-0"
          >
            {module.name}
          </button>
          <span className="flex min-w-0 items-center gap-1.5">
            <code className="truncate font-mono text-api text-ink-3">{module.moduleId}</code>
            {[...module.tags, ...(module.archived ? [words.shelf.archivedWord] : [])].map((tag) => (
              <span
                key={tag}
                className="max-w-28 shrink-0 truncate rounded-tag bg-sunken px-1 text-api text-ink-2"
              >
                {tag}
              </span>
            ))}
          </span>
        </div>
      </td>
      <td className="hidden px-2 text-ink-2 narrow:table-cell">{text.kind(module.kind)}</td>
      <td className="hidden px-2 text-ink-2 narrow:table-cell">{module.parameters.length}</td>
      <td className="px-2">
        {latest === undefined ? (
          <span className="text-ink-3">{text.neverStarted}</span>
        ) : (
          <span className="flex items-center gap-2">
            <StartMark session={latest} unheard={<CallMark outcome="accepted" />} />
            <span className="text-ink-3 text-meta">
              <Ago at={latest.beganAt} />
            </span>
          </span>
        )}
      </td>
      <td
        className={classNames(
          "hidden px-2 narrow:table-cell",
          hasKey(module.key) ? "text-ink-2" : "text-caution",
        )}
      >
        {keyShort(module.key)}
        <KeyReminder state={module.key} size="short" />
      </td>
      <td className="pr-5">
        <span className="relative z-10 flex justify-end">
          <ModuleMenu module={module} builtIn={builtIn} label={text.moreAbout(module.name)} />
        </span>
      </td>
    </tr>
  );
}
