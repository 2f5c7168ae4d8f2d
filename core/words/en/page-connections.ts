import type { ConnectionColour } from "../../connection.ts";

/** Words about connections. */
export const connections = {
  newTitle: "New connection",
  editTitle: (name: string) => `Connection ${name}`,
  group: "Connection",
  name: "Name",
  baseUrl: "Base URL",
  baseUrlHint: "Paste any link of your tenant; it is cut down to the part that counts.",
  environment: "Environment",
  chooseEnvironment: "Choose…",
  environmentHint: "Not chosen counts as LIVE.",
  environments: {
    test: "TEST",
    testDetail: "A place to try things.",
    live: "LIVE",
    liveDetail: "Starts run for real: they may send mail and write records.",
    own: "Own word…",
    ownDetail: "Such as Staging.",
  },
  ownName: "Name of the environment",
  colour: "Colour",
  colourName: (colour: ConnectionColour): string => COLOURS[colour],
  needName: "Give the connection a name.",
  needEnvironment: "Choose what this connection reaches. Until then it counts as LIVE.",
  needOwnName: "Give the environment a name.",
  cut: (url: string, cut: string) => `Cut down to ${url}. Left out: ${cut}`,
  schemeAdded: (url: string) => `Read as ${url}.`,
  callsGoTo: (url: string) => `Calls go to ${url}/api/execution/…`,
  edit: "Edit connection",
  editNamed: (name: string) => `Edit connection ${name}`,
  duplicateNamed: (name: string) => `Duplicate connection ${name}`,
  copyName: (name: string) => `${name} (copy)`,
  remove: "Delete connection",
  removed: (name: string, count: number) =>
    count === 0
      ? `“${name}” was deleted.`
      : `“${name}” and its ${count === 1 ? "module" : `${count} modules`} were deleted. Their sessions stay.`,
  saved: (name: string) => `“${name}” is saved.`,
  originChange:
    "The keys of this connection belong to its address. After a change of address they have to be set again.",
  notChosen: "Nobody has said what this connection reaches, so it counts as LIVE.",
};

const COLOURS: Readonly<Record<ConnectionColour, string>> = {
  teal: "Teal",
  blue: "Blue",
  purple: "Purple",
  pink: "Pink",
  orange: "Orange",
  yellow: "Yellow",
  green: "Green",
  grey: "Grey",
};
