import type { NetworkSettings } from "./network.ts";

/** What a connection reaches. `own` is a word of the person's choice, such as `Staging`. */
export type Environment =
  | { readonly kind: "test" }
  | { readonly kind: "live" }
  | { readonly kind: "own"; readonly name: string };

/** The squares that tell connections apart. Their hues stand in the page's tokens. */
export const CONNECTION_COLOURS = [
  "teal",
  "blue",
  "purple",
  "pink",
  "orange",
  "yellow",
  "green",
  "grey",
] as const;

/** One of the eight squares. */
export type ConnectionColour = (typeof CONNECTION_COLOURS)[number];

/** A place that published modules are called at. */
export interface Connection {
  /** Grows with time, and is never used again. */
  readonly id: number;
  readonly name: string;
  /** An origin, see `cutToBaseUrl`. */
  readonly baseUrl: string;
  /** `null` while nobody has chosen: it then behaves as LIVE. */
  readonly environment: Environment | null;
  readonly colour: ConnectionColour;
  /** How its calls leave this computer. The sandbox's never do. */
  readonly network: NetworkSettings;
  /** True for the sandbox inside the app: its address is filled in at each start, and it cannot be edited. */
  readonly builtIn: boolean;
}

/** What a person gives to make or change a connection; `id` is `null` for a new one. */
export type ConnectionDraft = Omit<Connection, "id" | "builtIn"> & { readonly id: number | null };

/** True for LIVE and for a connection whose environment nobody has chosen. */
export function behavesAsLive(environment: Environment | null): boolean {
  return environment === null || environment.kind === "live";
}
