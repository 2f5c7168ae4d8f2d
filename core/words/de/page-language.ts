import type { Words } from "../words.ts";

/** Words of the settings about language and times. */
export const languageAndTimes: Words["languageAndTimes"] = {
  title: "Sprache und Zeiten",
  language: "Sprache",
  system: "Wie das System",
  languageHint: "Überall in Module Bench, sofort. Die Wörter der API bleiben, wie sie sind.",
  times: "Zeiten",
  timesChoices: { local: "Ortszeit", utc: "UTC", relative: "Relativ" },
  timesHints: {
    local: "Nach der Uhr dieses Computers.",
    utc: "Koordinierte Weltzeit, wie Server sie in ihre Logs schreiben. Jede Zeit sagt es dazu.",
    relative: "Wie lange her, in Listen und Fakten; wo zwei Zeiten verglichen werden, bleiben sie genau.",
  },
  exactHint: "Liegt der Mauszeiger auf einer Zeit, zeigt sie sich ganz, mit ihrer Zeitzone.",
};
