import type { Words } from "../words.ts";

/** Words of the view that shows the guide. */
export const guide: Words["guide"] = {
  title: "Handbuch",
  chapters: "Kapitel",
  find: "Im Handbuch suchen",
  found: (count) => (count === 1 ? "In 1 Kapitel" : `In ${count} Kapiteln`),
  language: "Der Text des Handbuchs ist englisch.",
  more: "Mehr im Handbuch",
};
