import { Menu } from "@base-ui/react/menu";
import { Check, ChevronDown, type LucideIcon, PencilLine, Save, SaveAll, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Preset } from "../../../core/preset.ts";
import type { Session } from "../../../core/session.ts";
import type { FormSource } from "../../state/form-sources.ts";
import { usePreferences } from "../../state/use-store.ts";
import { Icon } from "../../ui/icon.tsx";
import { Moment } from "../../ui/relative-time.tsx";
import { words } from "../../words.ts";
import { sentSummary } from "../session/session-title.ts";

const say = words.presets;

/** So many earlier starts are offered. */
const STARTS = 6;

const ITEM =
  "flex min-h-small items-center gap-2 rounded-tag px-2 outline-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2";

/** One control for all that a form's values can come from, and for keeping them. */
export function ValuesMenu({
  text,
  source,
  presets,
  starts,
  current,
  changed,
  onPreset,
  onStart,
  onSaveAs,
  onSave,
  onRename,
  onRemove,
}: {
  /** What stands on the button. */
  readonly text: string;
  readonly source: FormSource | null;
  readonly presets: readonly Preset[];
  /** Newest first. */
  readonly starts: readonly Session[];
  /** The preset that the form came from. */
  readonly current: Preset | null;
  readonly changed: boolean;
  readonly onPreset: (preset: Preset) => void;
  readonly onStart: (session: Session) => void;
  readonly onSaveAs: () => void;
  readonly onSave: (preset: Preset) => void;
  readonly onRename: (preset: Preset) => void;
  readonly onRemove: (preset: Preset) => void;
}) {
  const from = source?.kind === "start" ? source.session.id : null;
  const { presenting } = usePreferences();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label={`${say.label}: ${text}`}
        title={say.choose}
        className="-mx-1.5 inline-flex h-small min-w-0 items-center gap-1.5 rounded-control px-1.5 font-emphasis hover:bg-hover"
      >
        <span className="min-w-0 truncate">{text}</span>
        <Icon of={ChevronDown} className="text-ink-2" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Menu.Popup className="scroll-y max-h-(--available-height) w-80 max-w-(--available-width) rounded-code border border-line bg-raised p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            <Group label={say.groupPresets}>
              {presets.length === 0 && <p className="px-2 pb-1 pl-8 text-ink-3">{say.noPresets}</p>}
              {presets.map((preset) => (
                <Menu.Item key={preset.id} className={ITEM} onClick={() => onPreset(preset)}>
                  <Mark shown={preset.id === current?.id} />
                  <span className="min-w-0 truncate">{preset.name}</span>
                </Menu.Item>
              ))}
            </Group>
            {starts.length > 0 && (
              <Group label={say.groupStarts}>
                {starts.slice(0, STARTS).map((start) => (
                  <Menu.Item key={start.id} className={ITEM} onClick={() => onStart(start)}>
                    <Mark shown={start.id === from} />
                    <span className="shrink-0">
                      <Moment at={start.beganAt} />
                    </span>
                    <span className="min-w-0 truncate text-ink-2 text-meta">
                      {!presenting && sentSummary(start.values)}
                    </span>
                  </Menu.Item>
                ))}
              </Group>
            )}
            <Menu.Separator className="my-1 border-line border-t" />
            <Action icon={SaveAll} label={say.saveAs} onSelect={onSaveAs} />
            {current !== null && (
              <>
                {changed && (
                  <Action icon={Save} label={say.save(current.name)} onSelect={() => onSave(current)} />
                )}
                <Action
                  icon={PencilLine}
                  label={say.rename(current.name)}
                  onSelect={() => onRename(current)}
                />
                <Action
                  icon={Trash2}
                  label={say.remove(current.name)}
                  danger
                  onSelect={() => onRemove(current)}
                />
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className="px-2 pt-1 pb-0.5 text-ink-3 text-meta">{label}</Menu.GroupLabel>
      {children}
    </Menu.Group>
  );
}

function Mark({ shown }: { readonly shown: boolean }) {
  return <span className="size-4 shrink-0">{shown && <Icon of={Check} />}</span>;
}

function Action({
  icon,
  label,
  onSelect,
  danger = false,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onSelect: () => void;
  readonly danger?: boolean;
}) {
  return (
    <Menu.Item className={danger ? `${ITEM} text-fatal` : ITEM} onClick={onSelect}>
      <span className="size-4 shrink-0">
        <Icon of={icon} />
      </span>
      <span className="min-w-0 truncate">{label}</span>
    </Menu.Item>
  );
}
