import type { SystemWays } from "../../../adapters/way.ts";
import type { Connection } from "../../../core/connection.ts";
import { clientKeyBinding } from "../../../core/network.ts";
import type { KeyWindowView } from "../../bridge/key-window-api.ts";
import type { NetworkSecret } from "../../bridge/views/library.ts";
import type { KeyPlace } from "../vault/key-place.ts";
import type { Vault } from "../vault/vault.ts";
import { replacedKey } from "./set-key.ts";
import type { Shelf } from "./shelf.ts";

/** What asking for a secret of the network needs. */
export interface SecretParts {
  readonly vault: Vault;
  readonly shelf: Shelf;
  readonly systemWays: SystemWays;
}

/** What is asked for, and the one proxy or file that the secret is bound to. */
export interface SecretQuestion {
  readonly place: KeyPlace;
  readonly binding: string;
  readonly view: KeyWindowView;
}

/** Where a secret of a connection's network settings lies in the vault. */
export function secretPlace({ connectionId, secret }: NetworkSecret): KeyPlace {
  return secret === "proxy_password" ? `proxy:${connectionId}` : `client-key:${connectionId}`;
}

/**
 * What the key window is opened with for a secret; `null` when there is no proxy, or no file, that it would be for.
 *
 * A password for the system's proxy is bound to the one that the system names now for the connection's host.
 */
export async function secretQuestion(
  { vault, shelf, systemWays }: SecretParts,
  target: NetworkSecret,
): Promise<SecretQuestion | null> {
  const connection = shelf.connection(target.connectionId);
  if (connection === null || connection.builtIn) return null;
  const asksFor = target.secret;
  const binding =
    asksFor === "proxy_password"
      ? await proxyOrigin(connection, systemWays)
      : clientKeyBinding(connection.network);
  if (binding === null) return null;
  const place = secretPlace(target);
  const view: KeyWindowView = {
    asksFor,
    host: asksFor === "proxy_password" ? new URL(binding).host : binding.replace(/^file:/, ""),
    connectionName: connection.name,
    moduleName: null,
    vault: vault.state(),
    replaces: { module: null, connection: replacedKey(vault, place, binding) },
    usedBy: [],
  };
  return { place, binding, view };
}

/** Keeps an entered secret for what the window named, whatever the settings were changed to meanwhile. */
export async function saveSecret(
  { vault, shelf }: Pick<SecretParts, "vault" | "shelf">,
  { place, binding }: SecretQuestion,
  text: string,
): Promise<"kept" | "not_written"> {
  const kept = await vault.set(place, { text, origin: binding });
  await shelf.refresh();
  return kept;
}

async function proxyOrigin({ baseUrl, network }: Connection, systemWays: SystemWays): Promise<string | null> {
  const { proxy } = network;
  if (proxy.kind === "own") return proxy.url;
  if (proxy.kind === "none") return null;
  const ways = await systemWays(new URL(baseUrl));
  return ways.find((way) => way.kind === "proxy")?.origin ?? null;
}
