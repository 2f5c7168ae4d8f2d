import type { ParameterType } from "../../start-parameter.ts";
import { visibleText } from "../../visible-text.ts";
import { parameters } from "./page-modules.ts";

function listed(names: readonly string[]): string {
  return names.map(visibleText).join(", ");
}

/** Words about values that come back: presets, and starting again with changes. */
export const presets = {
  region: "Where the values come from",
  label: "Values",
  none: "No preset",
  ofStart: (time: string) => `Start of ${time}`,
  changed: (count: number) => (count === 1 ? "1 differs" : `${count} differ`),
  same: "nothing differs",
  unsaved: "changed",
  choose: "Take values from a preset or an earlier start",
  groupPresets: "Presets",
  groupStarts: "Recent starts",
  noPresets: "None saved yet",
  saveAs: "Save as preset…",
  save: (name: string) => `Save changes to “${name}”`,
  rename: (name: string) => `Rename “${name}”…`,
  remove: (name: string) => `Delete “${name}”`,
  saved: (name: string) => `Preset “${name}” is saved.`,
  renamed: (name: string) => `The preset is called “${name}” now.`,
  removed: (name: string) => `Preset “${name}” was deleted.`,
  noFields: "This body cannot be shown as fields, and a preset holds fields. Mend it first.",
  notRead: "The presets could not be read. Open the form again to try once more.",
  notDone: "The preset could not be written. Check that the disk has room, then try again.",
  taken: (from: string) => `Values of “${from}” taken.`,
  takenStart: (time: string) => `Values of the start of ${time} taken.`,

  newTitle: "Save as preset",
  renameTitle: "Rename preset",
  name: "Name",
  nameHint: "Texts are kept as typed. No session and no time is.",
  needName: "Give the preset a name.",
  sameName: "Another preset of this module has this name too.",
  confirmSave: "Save preset",
  confirmRename: "Rename",

  /** Above the form when the module was described otherwise since. */
  report: {
    title: "The module was described otherwise then.",
    dropped: (names: readonly string[]) => `Not sent any more: ${listed(names)}.`,
    added: (names: readonly string[]) => `New and left empty: ${listed(names)}.`,
    retyped: (apiName: string, from: ParameterType, to: ParameterType) =>
      `${visibleText(apiName)} was ${parameters.typeName(from)} and is ${parameters.typeName(to)} now; its text is as it was typed.`,
  },

  differences: {
    title: "What differs from that start",
    parameter: "Parameter",
    earlier: "Then",
    now: "Now",
    notSent: "not sent",
  },
  withChanges: "Start again with changes",
};
