import { acts } from "./de/acts.ts";
import { causes } from "./de/causes.ts";
import { check } from "./de/check.ts";
import { cli } from "./de/cli.ts";
import { describe } from "./de/describe.ts";
import { fill } from "./de/fill.ts";
import { handOver as handOverPage } from "./de/hand-over.ts";
import { menu, windows } from "./de/menu.ts";
import { notifications } from "./de/notifications.ts";
import { arrivals } from "./de/page-arrivals.ts";
import { bring } from "./de/page-bring.ts";
import { compare } from "./de/page-compare.ts";
import { connections } from "./de/page-connections.ts";
import { controls } from "./de/page-controls.ts";
import { doubt } from "./de/page-doubt.ts";
import { guide } from "./de/page-guide.ts";
import { handOver } from "./de/page-hand-over.ts";
import { history } from "./de/page-history.ts";
import { keys } from "./de/page-keys.ts";
import { languageAndTimes } from "./de/page-language.ts";
import { merge, shelf } from "./de/page-merge.ts";
import { modules, parameters } from "./de/page-modules.ts";
import { network } from "./de/page-network.ts";
import { presets } from "./de/page-presets.ts";
import { saveAs } from "./de/page-save-as.ts";
import { session } from "./de/page-session.ts";
import { sessions } from "./de/page-sessions.ts";
import { settings } from "./de/page-settings.ts";
import { shell } from "./de/page-shell.ts";
import { snippets } from "./de/page-snippets.ts";
import { start } from "./de/page-start.ts";
import { support } from "./de/page-support.ts";
import { timeline } from "./de/page-timeline.ts";
import { updates } from "./de/page-updates.ts";
import { recovery } from "./de/recovery.ts";
import { baseUrlProblemText, fieldRemarkText, MAY_GET_MAIL } from "./de/remarks.ts";
import { scenario } from "./de/scenarios.ts";
import { stateSentence } from "./de/states.ts";
import { units } from "./de/units.ts";
import type { Words } from "./words.ts";

/** Every sentence that a person reads, in German. */
export const de: Words = {
  acts,
  describe,
  causes,
  states: { stateSentence },
  scenario,
  remarks: { fieldRemarkText, baseUrlProblemText, mayGetMail: MAY_GET_MAIL },
  cli,
  menu,
  windows,
  controls,
  shell,
  modules,
  bring,
  merge,
  shelf,
  guide,
  handOver,
  handOverPage,
  saveAs,
  parameters,
  compare,
  connections,
  network,
  check,
  keys,
  recovery,
  history,
  settings,
  languageAndTimes,
  notifications,
  support,
  updates,
  start,
  snippets,
  presets,
  fill,
  arrivals,
  doubt,
  session,
  sessions,
  timeline,
  units,
};
