/** Words of the dialog that hands a module over. */
export const handOver = {
  open: "Hand over…",
  title: (module: string) => `Hand over ${module}`,
  hint: "One page for whoever builds the calls into another program. The key is not in it.",
  text: "The page as Markdown",
  copy: "Copy Markdown",
  saveMarkdown: "Save as Markdown…",
  saveHtml: "Save as HTML…",
  saved: (file: string) => `The page is in ${file}.`,
  notMade: "The page could not be made. Close this and try again.",
  notSaved: {
    disk_full: "The page was not saved: the disk is full.",
    not_writable: "The page was not saved: that place cannot be written to.",
    other: "The page was not saved: writing failed.",
  },
};
