import { TIMES } from "../../../core/words/formats.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../../../core/words/language.ts";
import { usePreferences } from "../../state/use-store.ts";
import { Panel } from "../../ui/panel.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { words } from "../../words.ts";
import { SettingRow } from "./setting-row.tsx";

const CHOICES = ["system", ...LANGUAGES] as const;

/** Which language is spoken, and by which clock times are told. */
export function LanguageSection() {
  const text = words.languageAndTimes;
  const { language, times, change } = usePreferences();
  return (
    <Panel title={text.title}>
      <SettingRow label={text.language} hint={text.languageHint}>
        <Segmented
          label={text.language}
          name="language"
          value={language}
          onValue={(next) => change({ language: next })}
          options={CHOICES.map((value) => ({
            value,
            label: value === "system" ? text.system : LANGUAGE_NAMES[value],
          }))}
        />
      </SettingRow>
      <SettingRow label={text.times} hint={`${text.timesHints[times]} ${text.exactHint}`}>
        <Segmented
          label={text.times}
          name="times"
          value={times}
          onValue={(next) => change({ times: next })}
          options={TIMES.map((value) => ({ value, label: text.timesChoices[value] }))}
        />
      </SettingRow>
    </Panel>
  );
}
