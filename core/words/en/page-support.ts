import { figure } from "../formats.ts";
/** Words of the log and of the support bundle. */
export const support = {
  title: "Support",
  log: "Log",
  logHint:
    "What the app itself did: starts, versions, crashes, calls that failed by kind. No key, no address, no name, no text of yours or a server’s.",
  showLogs: "Show logs",
  bundle: "Support bundle",
  bundleHint:
    "Versions, settings, counts and the log in one file, listed before it is saved. It is sent to nobody.",
  bundleButton: "Save support bundle…",
  dialog: "Save a support bundle",
  meaning:
    "One zip file for whoever helps you. It is put on your disk and sent nowhere. This is all that will be in it; open a line to read it.",
  withNames: "Include the names of modules and connections, and their hosts",
  without:
    "Never in it: API keys and their fingerprints, module and session ids, values, bodies, answers, confirmed hosts.",
  files: "Files of the bundle",
  holds: {
    app: "versions and system",
    settings: "your settings",
    library: "counts; connections and modules without their names",
    names: "names and hosts",
    log: "what the app did",
  },
  size: (bytes: number) => (bytes < 1_000 ? `${bytes} bytes` : `${figure(bytes / 1_000)} kB`),
  text: (name: string) => `Text of ${name}`,
  endOnly: "The end of it:",
  save: "Save…",
  saved: (file: string) => `Saved as ${file}.`,
  notGathered: "The bundle could not be put together. Close this window and try again.",
  failed: {
    disk_full: "Not saved: the disk is full. Choose another place, or make room.",
    not_writable: "Not saved: nothing can be written there. Choose another place.",
    other: "Not saved. Try another place.",
  },
};
