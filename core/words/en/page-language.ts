/** Words of the settings about language and times. */
export const languageAndTimes = {
  title: "Language and times",
  language: "Language",
  system: "As the system",
  languageHint: "Everywhere in the bench, at once. The API’s own words stay as they are.",
  times: "Times",
  timesChoices: { local: "Local", utc: "UTC", relative: "Relative" },
  timesHints: {
    local: "By this computer’s clock.",
    utc: "Coordinated Universal Time, as servers write it in their logs. Each time says so.",
    relative: "How long ago, in lists and facts; where two times are compared they stay exact.",
  },
  exactHint: "Each time shows itself in full, with its zone, when the pointer rests on it.",
};
