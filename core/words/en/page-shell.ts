/** Words of the frame around every view. */
export const shell = {
  product: "Module Bench",
  /** `live`: what LIVE place is on screen, such as `LIVE · Acme`. */
  windowTitle: (live: string | null) => (live === null ? "Module Bench" : `${live} – Module Bench`),
  navigation: "Main",
  modules: "Modules",
  sessions: "Sessions",
  settings: "Settings",
  waiting: (count: number) => (count === 1 ? "1 waits for a person" : `${count} wait for a person`),
  allModules: (count: number) => `All ${count}`,
  noModules: "No module yet",
  watching: (count: number) => (count === 1 ? "Watching 1 session" : `Watching ${count} sessions`),
  nothingWatched: "Nothing is watched",
  nextCheckIn: "next check in",
  offline: "offline",
  nextCheck: "next check",
  modulesOf: (connection: string) => `Modules of ${connection}`,
  loadFailed: "The bench could not read what it keeps.",
  loadFailedWayOn:
    "Quit and start it again. If that does not help, the data folder is named under Help › About.",
  notThere: "This is not here any more.",
  notThereWayOn: "It was deleted, or it belongs to another profile.",
  backToModules: "Go to Modules",
};
