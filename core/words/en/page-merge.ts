import type { MergeChoice, MergeKind, ModuleField } from "../../sharing/merge.ts";

/** Words about taking in more than one thing, and about sharing. */
export const merge = {
  nothingSaved: "Nothing is saved before you take it.",
  what: "What came in",
  beside: "Beside yours",
  done: "What is done",
  kind: {
    new: "new",
    same: "the same as yours",
    differs: "differs from yours",
    unfit: "lacks an address or an ID",
  } satisfies Readonly<Record<MergeKind, string>>,
  choice: {
    mine: "Keep mine",
    theirs: "Take theirs",
    both: "Keep both",
  } satisfies Readonly<Record<MergeChoice, string>>,
  forAll: {
    mine: "Keep mine for all",
    theirs: "Take theirs for all",
    both: "Keep both for all",
  } satisfies Readonly<Record<MergeChoice, string>>,
  fields: {
    name: "name",
    kind: "kind",
    notes: "notes",
    parameters: "parameters",
    tags: "tags",
    archived: "archived",
    presets: "presets",
    environment: "environment",
    colour: "colour",
  } satisfies Readonly<Record<ModuleField | "environment" | "colour", string>>,
  choiceFor: (name: string) => `What is done with ${name}`,
  differing: (count: number) => (count === 1 ? "1 differs from yours." : `${count} differ from yours.`),
  take: "Take it",
  look: "Look at it",
  lookAt: (name: string) => `Look at ${name}`,
  takeIn: (count: number) => (count === 0 ? "Take in" : `Take in ${count}`),
  taken: (count: number) => (count === 1 ? "1 module was taken in." : `${count} modules were taken in.`),
  notTaken:
    "Nothing of it was saved, and all of it is still here. Check that the disk has room, then try again.",
  keepKey: "Keep it as the key of that host’s connection",
  connection: (name: string) => `Connection ${name}`,
  module: (moduleId: string, parameters: number) =>
    parameters === 1 ? `${moduleId} · 1 parameter` : `${moduleId} · ${parameters} parameters`,
  noName: "Without a name",
};

/** Words about finding modules, keeping them out of sight, and sharing them. */
export const shelf = {
  share: "Share",
  shareFile: "As one file…",
  shareFolder: "As a folder for git…",
  bring: "Bring in…",
  shared: (count: number, to: string) =>
    count === 1 ? `1 module is in ${to}, without its key.` : `${count} modules are in ${to}, without keys.`,
  notShared: {
    disk_full: "Nothing was shared: the disk is full.",
    not_writable: "Nothing was shared: that place cannot be written to.",
    other: "Nothing was shared: writing failed.",
  },
  tags: "Tags",
  filterByTag: "Show modules with these tags",
  editTags: "Tags…",
  tagsOf: (name: string) => `Tags of ${name}`,
  tagsHint: "Separated by commas, such as hr, onboarding.",
  archive: "Archive",
  bringBack: "Bring back",
  archived: (name: string) => `“${name}” is archived: out of sight, and still there.`,
  broughtBack: (name: string) => `“${name}” is back.`,
  showArchived: (count: number) => `Archived: ${count}`,
  archivedWord: "archived",
  shown: (shown: number, all: number) => `${shown} of ${all} modules`,
  showMore: (count: number) => `Show ${count} more`,
};
