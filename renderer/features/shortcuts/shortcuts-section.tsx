import { useState } from "react";
import { ACT_GROUPS, ACTS } from "../../../core/acts/acts.ts";
import { fuzzyMatch } from "../../../core/fuzzy-match.ts";
import { usePreferences } from "../../state/use-store.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "../settings/setting-row.tsx";
import { ShortcutRow } from "./shortcut-row.tsx";

/** Which keys do what: all acts by group, each with the shortcut that it has, and another one on a press. */
export function ShortcutsSection() {
  const say = words.acts.settings;
  const { shortcuts, singleLetters, change } = usePreferences();
  const [wanted, setWanted] = useState("");
  const fits = (title: string) => wanted.trim() === "" || fuzzyMatch(wanted, title) !== null;
  const groups = ACT_GROUPS.map((group) => ({
    group,
    acts: ACTS.filter((act) => act.group === group && fits(words.acts.titles[act.id])),
  })).filter(({ acts }) => acts.length > 0);
  return (
    <Panel title={say.title}>
      <SettingRow label={say.singleLetters} hint={say.singleLettersHint}>
        <Segmented
          label={say.singleLetters}
          name="single-letters"
          value={singleLetters ? "on" : "off"}
          onValue={(next) => change({ singleLetters: next === "on" })}
          options={[
            { value: "on", label: say.on },
            { value: "off", label: say.off },
          ]}
        />
      </SettingRow>
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <TextInput
          type="search"
          aria-label={say.find}
          placeholder={say.find}
          value={wanted}
          onText={setWanted}
          className="max-w-72"
        />
        <Button
          disabled={Object.keys(shortcuts).length === 0}
          onClick={() => change({ shortcuts: {} })}
          className="ml-auto"
        >
          {say.resetAll}
        </Button>
      </div>
      {groups.length === 0 && <p className="py-3 text-ink-2">{say.none}</p>}
      {groups.map(({ group, acts }) => (
        <section key={group} aria-label={words.acts.groups[group]} className="mb-3">
          <h3 className="py-1 text-ink-2 text-meta">{words.acts.groups[group]}</h3>
          <ul>
            {acts.map(({ id }) => (
              <ShortcutRow key={id} id={id} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
