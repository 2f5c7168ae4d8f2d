import type { ActGroup, ActId } from "../../acts/acts.ts";
import type { ShortcutProblem } from "../../acts/shortcut.ts";

const titles: Readonly<Record<ActId, string>> = {
  palette: "Find or do",
  shortcuts: "Show all shortcuts",
  undo: "Undo the last thing that can be",
  find: "Find in this view",
  next_pane: "Go to the next part of the window",
  previous_pane: "Go to the part before",
  new_module: "New module",
  new_connection: "New connection",
  watch_session: "Watch a session by link or id",
  modules: "Go to Modules",
  sessions: "Go to Sessions",
  settings: "Go to Settings",
  back: "Back",
  forward: "Forward",
  start_session: "Start session",
  treatment: "What the field sends: value, omitted, empty, null, JSON",
  form_json: "Switch between fields and JSON",
  copy_request: "Copy the exact request",
  copy_as: "Copy the request as cURL or code",
  show_start: "Show the module’s Start tab",
  show_parameters: "Show the module’s Parameters",
  show_sessions: "Show the module’s Sessions",
  edit_module: "Edit the module",
  hand_over: "Hand the module over",
  enter_key: "Enter the module’s key",
  next_row: "Next row",
  previous_row: "Row before",
  peek: "Peek at the row",
  select: "Select the row",
  find_in_list: "Find in the list",
  check_now: "Check now",
  pause_resume: "Pause or resume watching",
  open_in_browser: "Open in browser",
  copy_link: "Copy the link",
  start_again: "Start again",
  star: "Star, or take the star away",
  next_session: "Next session",
  previous_session: "Session before",
  toggle_sidebar: "Show or hide the sidebar",
  presentation: "Presentation mode on or off",
  theme_system: "Colours: as the system has them",
  theme_light: "Colours: light",
  theme_dark: "Colours: dark",
  density: "Comfortable or compact rows",
  show_logs: "Show logs",
  support_bundle: "Save support bundle",
  about: "About Module Bench",
};

const groups: Readonly<Record<ActGroup, string>> = {
  anywhere: "Anywhere",
  go: "Go and make",
  module: "A module",
  list: "Lists",
  session: "A session",
  window: "Window",
};

const problems: Readonly<Record<ShortcutProblem, string>> = {
  not_usable: "This key cannot be a shortcut.",
  typing: "This belongs to typing: copy, paste, undo and the like.",
  system: "The window or the system has this one.",
};

/** What can be done, its shortcuts, and the palette over all of it. */
export const acts = {
  titles,
  groups,
  problems,
  /** Why an act is not possible just now. */
  off: {
    treatment: "Put the focus into a field first.",
    undo: "Nothing to undo.",
    find: "Nothing to search in this view.",
    back: "Nowhere to go back to.",
    forward: "Nowhere to go forward to.",
  },
};
