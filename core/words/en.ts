import { acts } from "./en/acts.ts";
import { causes } from "./en/causes.ts";
import { check } from "./en/check.ts";
import { cli } from "./en/cli.ts";
import { describe } from "./en/describe.ts";
import { fill } from "./en/fill.ts";
import { handOver as handOverPage } from "./en/hand-over.ts";
import { menu, windows } from "./en/menu.ts";
import { notifications } from "./en/notifications.ts";
import { arrivals } from "./en/page-arrivals.ts";
import { bring } from "./en/page-bring.ts";
import { compare } from "./en/page-compare.ts";
import { connections } from "./en/page-connections.ts";
import { controls } from "./en/page-controls.ts";
import { doubt } from "./en/page-doubt.ts";
import { guide } from "./en/page-guide.ts";
import { handOver } from "./en/page-hand-over.ts";
import { history } from "./en/page-history.ts";
import { keys } from "./en/page-keys.ts";
import { languageAndTimes } from "./en/page-language.ts";
import { merge, shelf } from "./en/page-merge.ts";
import { modules, parameters } from "./en/page-modules.ts";
import { network } from "./en/page-network.ts";
import { presets } from "./en/page-presets.ts";
import { saveAs } from "./en/page-save-as.ts";
import { session } from "./en/page-session.ts";
import { sessions } from "./en/page-sessions.ts";
import { settings } from "./en/page-settings.ts";
import { shell } from "./en/page-shell.ts";
import { snippets } from "./en/page-snippets.ts";
import { start } from "./en/page-start.ts";
import { support } from "./en/page-support.ts";
import { timeline } from "./en/page-timeline.ts";
import { updates } from "./en/page-updates.ts";
import { recovery } from "./en/recovery.ts";
import { baseUrlProblemText, fieldRemarkText, MAY_GET_MAIL } from "./en/remarks.ts";
import { scenario } from "./en/scenarios.ts";
import { stateSentence } from "./en/states.ts";
import { units } from "./en/units.ts";

/**
 * Every sentence that a person reads, in English. A further language has the same shape: `Words`.
 *
 * What other programs read (`exports`, `snippets`) is English in every language, and stands apart.
 */
export const en = {
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
