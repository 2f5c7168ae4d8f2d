/** Words of the view that shows the guide. */
export const guide = {
  title: "Guide",
  chapters: "Chapters",
  find: "Find in the guide",
  found: (count: number) => (count === 1 ? "In 1 chapter" : `In ${count} chapters`),
  /** What language the guide itself is in; empty where that goes without saying. */
  language: "",
  more: "More in the guide",
};
