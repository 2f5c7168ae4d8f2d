import { type BaseUrl, cutToBaseUrl } from "../../../core/base-url.ts";
import {
  CONNECTION_COLOURS,
  type Connection,
  type ConnectionColour,
  type ConnectionDraft,
  type Environment,
} from "../../../core/connection.ts";
import { words } from "../../words.ts";
import { DEFAULT_NETWORK_FORM, type NetworkForm, networkDraft, networkFormOf } from "./network-form.ts";

/** A connection while it is being described: texts as typed. */
export interface ConnectionForm {
  readonly id: number | null;
  readonly name: string;
  readonly address: string;
  /** What was cut off when the address was left; told until it is typed into again. */
  readonly cut: BaseUrl | null;
  readonly environment: Environment["kind"] | null;
  readonly ownName: string;
  readonly colour: ConnectionColour;
  readonly network: NetworkForm;
}

export type ConnectionErrors = Partial<Record<"name" | "baseUrl" | "environment" | "ownName", string>>;

/** A blank form, with the first colour that no other connection has. */
export function newConnectionForm(others: readonly Connection[]): ConnectionForm {
  const taken = new Set(others.map((connection) => connection.colour));
  const colour = CONNECTION_COLOURS.find((candidate) => !taken.has(candidate)) ?? "teal";
  return {
    id: null,
    name: "",
    address: "",
    cut: null,
    environment: null,
    ownName: "",
    colour,
    network: DEFAULT_NETWORK_FORM,
  };
}

export function connectionFormOf(connection: Connection): ConnectionForm {
  const { id, name, baseUrl, environment, colour, network } = connection;
  return {
    id,
    name,
    address: baseUrl,
    cut: null,
    environment: environment?.kind ?? null,
    ownName: environment?.kind === "own" ? environment.name : "",
    colour,
    network: networkFormOf(network),
  };
}

/** A copy to be changed and saved as a new one. Its environment is chosen anew: a copy of TEST is often LIVE. */
export function connectionCopy(connection: Connection): ConnectionForm {
  const name = words.connections.copyName(connection.name);
  return { ...connectionFormOf(connection), id: null, name, environment: null };
}

/** The address as it is once it is left: cut down, with what was left out kept to be told. */
export function leaveAddress(form: ConnectionForm): ConnectionForm {
  const cut = cutToBaseUrl(form.address);
  if (!cut.ok || cut.value.url === form.address) return form;
  return { ...form, address: cut.value.url, cut: cut.value };
}

export function connectionErrors(form: ConnectionForm): ConnectionErrors {
  const errors: ConnectionErrors = {};
  const text = words.connections;
  const cut = cutToBaseUrl(form.address);
  if (form.name.trim() === "") errors.name = text.needName;
  if (!cut.ok) errors.baseUrl = words.remarks.baseUrlProblemText(cut.error);
  if (form.environment === null) errors.environment = text.needEnvironment;
  if (form.environment === "own" && form.ownName.trim() === "") errors.ownName = text.needOwnName;
  return errors;
}

/** What is saved; `null` while something is missing. */
export function connectionDraft(form: ConnectionForm): ConnectionDraft | null {
  const cut = cutToBaseUrl(form.address);
  const environment = environmentOf(form);
  const network = networkDraft(form.network);
  if (!cut.ok || environment === null || network === null || Object.keys(connectionErrors(form)).length > 0) {
    return null;
  }
  const { id, colour } = form;
  return { id, name: form.name.trim(), baseUrl: cut.value.url, environment, colour, network };
}

function environmentOf({ environment, ownName }: ConnectionForm): Environment | null {
  if (environment === null) return null;
  return environment === "own" ? { kind: "own", name: ownName.trim() } : { kind: environment };
}
