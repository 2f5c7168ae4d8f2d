import { ACT_GROUPS, ACTS } from "../../../core/acts/acts.ts";
import { chosenShortcut } from "../../../core/acts/chosen-shortcuts.ts";
import { useBench } from "../../bench.tsx";
import { usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { words } from "../../words.ts";

/** Keys that every list, picture and dialog has, and that cannot be changed. */
const FIXED = ["move", "open", "walk", "zoom", "close"] as const;
const FIXED_KEYS: Readonly<Record<(typeof FIXED)[number], readonly string[]>> = {
  move: ["arrowup", "arrowdown"],
  open: ["enter"],
  walk: ["arrowleft", "arrowright"],
  zoom: ["plus", "-", "0"],
  close: ["escape"],
};

/** All shortcuts there are, by group. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { stores } = useBench();
  const choice = usePreferences();
  const say = words.acts.sheet;
  return (
    <Dialog
      open
      size="wide"
      title={say.title}
      onClose={onClose}
      footer={
        <Button
          onClick={() => {
            onClose();
            stores.navigation.getState().go({ view: "settings", section: "shortcuts" });
          }}
        >
          {say.change}
        </Button>
      }
    >
      <section
        aria-label={say.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and keys must scroll it.
        tabIndex={0}
        className="columns-1 gap-8 rounded-control -outline-offset-2 min-[760px]:columns-2"
      >
        {ACT_GROUPS.map((group) => (
          <Group key={group} title={words.acts.groups[group]}>
            {ACTS.filter((act) => act.group === group).flatMap(({ id }) => {
              const shortcut = chosenShortcut(id, choice);
              return shortcut === null
                ? []
                : [<Line key={id} title={words.acts.titles[id]} shortcuts={[shortcut]} />];
            })}
          </Group>
        ))}
        <Group title={say.always}>
          {FIXED.map((name) => (
            <Line key={name} title={say.fixed[name]} shortcuts={FIXED_KEYS[name]} />
          ))}
        </Group>
      </section>
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 text-ink-2 text-meta">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function Line({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly string[] }) {
  return (
    <li className="flex min-h-7 items-center gap-3 border-line border-b">
      <span className="min-w-0 flex-1">{title}</span>
      {shortcuts.map((shortcut) => (
        <Kbd key={shortcut} shortcut={shortcut} heard />
      ))}
    </li>
  );
}
