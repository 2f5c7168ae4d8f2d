import type { ExportForm } from "../../exports/exported-module.ts";

const forms: Readonly<Record<ExportForm, string>> = {
  openapi: "OpenAPI 3.1…",
  schema: "JSON Schema…",
  postman: "Postman collection…",
  bruno: "Bruno collection…",
};

/** Words about what is saved for other programs. */
export const saveAs = {
  open: "Export as…",
  title: (module: string) => `Export ${module}`,
  hint: "With made-up examples for the start parameters. The key is not in it: collections name it by the empty variable MODULE_BENCH_API_KEY. Bruno’s is written into a folder of your choice.",
  forms,
  har: "Save as HAR…",
  saved: (to: string) => `Saved to ${to}, without the key.`,
  notSaved: {
    disk_full: "Nothing was saved: the disk is full.",
    not_writable: "Nothing was saved: that place cannot be written to.",
    other: "Nothing was saved: writing failed.",
  },
};
