import { NO_EVIDENCE } from "../../evidence.ts";
import { type Likelihood, rankCauses } from "../../rank-causes.ts";
import type { Cause, Refusal } from "../../refusal-causes.ts";
import type { Words } from "../words.ts";
import { alikeText } from "./alike-calls.ts";
import { reasonText } from "./cause-reasons.ts";

/** Words for a cause: what may be wrong, without a full stop, and what mends it, in a sentence or two. */
interface CauseWords {
  readonly title: string;
  readonly mend: (host: string) => string;
}

/** Words for every cause. The platform's own labels stay as it writes them. */
const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  module_id: {
    title: "Die Modul-ID stimmt nicht",
    mend: () => "Vergleichen Sie sie Zeichen für Zeichen mit der auf der Plattform.",
  },
  access_setting: {
    title: "Das Modul ist nicht veröffentlicht oder nicht auf „Only accessible via an API key“ gestellt",
    mend: () => "Publishing settings › Access Settings, dann neu veröffentlichen.",
  },
  key_scope: {
    title: "Der API-Schlüssel gehört zu einer anderen Umgebung oder einem anderen Modul",
    mend: () => "Ersetzen Sie ihn durch den dieser Umgebung und dieses Moduls.",
  },
  key: {
    title: "Der API-Schlüssel ist falsch, widerrufen oder abgelaufen",
    mend: () => "Ersetzen Sie den API-Schlüssel.",
  },
  host: {
    title: "Die Adresse ist nicht die dieses Tenants",
    mend: (host) => `Vergleichen Sie ${host} mit der Adresse, die Sie auf der Plattform sehen.`,
  },
  retention: {
    title: "Die Aufbewahrungsfrist der Umgebung hat die Session gelöscht",
    mend: () =>
      "Sehen Sie auf der Plattform nach, ob es sie noch gibt. Was hier von ihr bekannt ist, bleibt hier.",
  },
  session_id: {
    title: "Die Session-ID stimmt nicht",
    mend: () => "Vergleichen Sie sie Zeichen für Zeichen mit der auf der Plattform.",
  },
  gateway: {
    title: "Ein Proxy oder Gateway auf dem Weg hat abgelehnt, nicht der Dienst",
    mend: () => "Lesen Sie die Antwort, und fragen Sie, wer Ihr Netzwerk betreibt.",
  },
  body_json: {
    title: "Der Body ist kein gültiges JSON",
    mend: () => "Berichtigen Sie das rohe JSON.",
  },
  parameter_names: {
    title: "Ein Parameter heißt im Modul anders",
    mend: () =>
      "Vergleichen Sie die API-Parameternamen mit dem Start-Knoten des Moduls; Groß- und Kleinschreibung und Leerzeichen zählen.",
  },
  parameter_values: {
    title: "Ein Wert passt nicht zu seinem Parameter",
    mend: () => "Vergleichen Sie die Werte mit den Typen im Start-Knoten des Moduls.",
  },
  own_calls: {
    title: "Module Bench fragt zu oft",
    mend: () => "Verringern Sie die Abfragen je Minute, oder beobachten Sie weniger Sessions.",
  },
  shared_limit: {
    title: "Das Limit wird mit anderen geteilt",
    mend: () =>
      "Es zählt alle hinter derselben Adresse, auch Aufrufe im echten Betrieb. Warten Sie eine Weile.",
  },
};

/** What a refusal may come from, each with what mends it, in no order of likelihood; empty for a refusal that is plain. */
export function possibleCauses(refusal: Refusal, host: string): readonly string[] {
  return rankCauses(refusal, NO_EVIDENCE, 0)
    .filter(({ likelihood }) => likelihood !== "cannot")
    .map(({ cause }) => `${CAUSE_WORDS[cause].title}. ${CAUSE_WORDS[cause].mend(host)}`);
}

const GROUPS: Readonly<Record<Likelihood, string>> = {
  first: "Zuerst hier nachsehen",
  less: "Weniger wahrscheinlich",
  cannot: "Kann es nicht sein",
};

/** Words of the panel that ranks what a refusal may come from. */
export const causes: Words["causes"] = {
  region: "Woran es liegen kann",
  ordered: "Nach dem geordnet, was Ihr eigener Verlauf zeigt. Ein Datum ist ein Hinweis, kein Beweis.",
  group: (likelihood) => GROUPS[likelihood],
  title: (cause) => CAUSE_WORDS[cause].title,
  mend: (cause, host) => CAUSE_WORDS[cause].mend(host),
  reason: reasonText,
  alike: alikeText,
  settingPath: "Publishing settings › Access Settings › Only accessible via an API key",
  actions: {
    editModule: "Modul bearbeiten",
    editConnection: "Verbindung bearbeiten",
    checkConnection: "Verbindung prüfen",
    replaceKey: "Schlüssel ersetzen…",
    setKey: "Schlüssel setzen…",
    copyPath: "Pfad kopieren",
    pathCopied: "Pfad kopiert",
    exchange: "Aufruf zeigen",
    parameters: "Parameter bearbeiten",
    settings: "Einstellungen",
  },
};
