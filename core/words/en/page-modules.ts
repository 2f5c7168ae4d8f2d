import type { ParameterRemark } from "../../parameter-remark.ts";
import type { ModuleKind } from "../../published-module.ts";
import { assertNever } from "../../result.ts";
import type { ParameterType } from "../../start-parameter.ts";

/** Words about published modules and their start parameters. */
export const modules = {
  title: "Modules",
  newModule: "New module",
  newConnection: "New connection",
  newIn: (connection: string) => `New module in ${connection}`,
  find: "Find a module",
  columns: {
    module: "Module",
    kind: "Kind",
    parameters: "Parameters",
    lastSession: "Last session",
    key: "API key",
    actions: "Actions",
  },
  neverStarted: "not started yet",
  nothingFound: (text: string) => `No module has “${text}” in its name or id.`,
  clearFind: "Show all",
  emptyConnection: "No module is described here yet.",
  own: "Your own modules come next.",
  ownWayOn:
    "Describe a published module once: its connection, its id and its start parameters. The API has no call that lists them, so copy them from the platform.",
  kind: (kind: ModuleKind): string => KINDS[kind].label,
  kindDetail: (kind: ModuleKind): string => KINDS[kind].detail,
  more: "More",
  moreAbout: (name: string) => `More about ${name}`,
  edit: "Edit module",
  duplicate: "Duplicate",
  remove: "Delete",
  removed: (name: string) => `“${name}” was deleted. Its sessions stay.`,
  sandboxNote: "Nothing leaves this computer",
  tabs: { label: "Views of the module", start: "Start", parameters: "Parameters", sessions: "Sessions" },

  newTitle: "New module",
  editTitle: (name: string) => `Edit ${name}`,
  copyName: (name: string) => `${name} (copy)`,
  groupConnection: "Connection",
  groupModule: "Module",
  pickConnection: "Connection",
  pickNew: "New connection…",
  name: "Name",
  nameHint: "As you call it. Only shown here.",
  moduleId: "Module ID",
  moduleIdHint: "From the module’s publishing settings. Upper and lower case count.",
  moduleIdGuess: "Taken from the link you pasted. A guess: compare it with the platform.",
  kindLabel: "Kind",
  notes: "Notes",
  needName: "Give the module a name.",
  needModuleId: "Enter the module’s ID.",
  moduleIdBlank: "The ID has a blank in it. Sent as typed, and the platform will not know it.",
  moduleIdIsLink: "This is a link. Paste it into Base URL; its ID is taken from there.",
  needConnection: "Choose a connection.",
  notSaved: "It could not be saved.",
  notSavedWayOn: "What you typed is still here. Check that the disk has room, then save again.",
  mistakes: (count: number) => (count === 1 ? "1 field needs a look." : `${count} fields need a look.`),
  saved: (name: string) => `“${name}” is saved.`,
  keyNote: "The API key is set after saving, in a window of its own.",
};

/** Words about start parameters. */
export const parameters = {
  title: "Start parameters",
  group: (number: number) => `Parameter ${number}`,
  name: "Name",
  type: "Type",
  apiName: "API parameter name",
  /** A type that is not known here goes by the platform's word for it, where that was kept. */
  typeName: (type: ParameterType, word?: string): string =>
    type === "other" && word !== undefined ? word : TYPE_NAMES[type],
  add: "Add parameter",
  remove: (number: number) => `Remove parameter ${number}`,
  moveUp: (number: number) => `Move parameter ${number} up`,
  moveDown: (number: number) => `Move parameter ${number} down`,
  empty: "This module starts without parameters. That is allowed: the request then has no body.",
  hint: "In the order they are sent. Rows of a table can be pasted into a name; Enter adds a row, Alt+↑ and Alt+↓ move it, → in an empty API name takes the suggestion.",
  suggestion: (apiName: string) => `Use ${apiName}`,
  suggested: "Suggested from the Name. Compare it with the platform.",
  otherHint: "Sent as raw JSON.",
  handle: (number: number) => `Drag parameter ${number}`,
  undo: "Undo",
  redo: "Redo",
  moved: (number: number) => `Moved to place ${number}.`,
  undone: "Taken back.",
  redone: "Done again.",
  needName: "Give the parameter its Name from the module editor.",
  needApiName: "Enter the name that the call uses.",
  remark(remark: ParameterRemark): string {
    switch (remark.kind) {
      case "same_name":
        return `Parameter ${remark.as + 1} has this name too. Both are sent, and a reader sees one of them.`;
      case "blank_ends":
        return "Begins or ends with a blank. Blanks count in this name.";
      case "hidden":
        return `Holds a character that cannot be seen (${remark.character}). It counts: the call has to send it too.`;
      case "foreign_letter":
        return `“${remark.letter}” is a letter of another script that looks like one of these. The platform may have the other.`;
      case "looks_like":
        return `Hard to tell from the name of parameter ${remark.as + 1}. Case, blanks and every letter count.`;
      case "prototype":
        return "Many programs lose a value of this name while they read JSON.";
      case "escaped":
        return "JSON writes a quote or a backslash in a name with another backslash. Sent so.";
      case "whole_number":
        return "Many programs move names that are whole numbers to the front.";
      case "same_as_name":
        return "This is the editor’s Name. The call uses the API parameter name that stands beside it in the platform.";
      default:
        return assertNever(remark);
    }
  },
  taken: (count: number) => (count === 1 ? "1 parameter was pasted." : `${count} parameters were pasted.`),
  saved: "The parameters are saved.",
  unsaved: "Not saved yet",
  discard: "Discard changes",
  discarded: "Changes discarded.",
  sandboxNote: "This module belongs to the sandbox and stays as it is. Duplicate it to change it.",
};

const KINDS: Readonly<Record<ModuleKind, { readonly label: string; readonly detail: string }>> = {
  input: { label: "Input", detail: "A person fills in its pages; it rests in waiting_for_input." },
  processing: { label: "Processing", detail: "It has no pages and runs to its end by itself." },
  not_sure: { label: "Not sure", detail: "Can be chosen later." },
};

const TYPE_NAMES: Readonly<Record<ParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
  other: "Other",
};
