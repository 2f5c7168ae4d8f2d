import { KnownSecrets } from "../../../core/known-secrets.ts";
import { placeOf, type Shelf } from "./shelf.ts";

/**
 * The name of the module or connection whose API key stands in what would be sent; `null` for a secret that belongs to
 * none of them: a password, or a key that was replaced in this run.
 */
export function whoseKey(shelf: Shelf, given: unknown): string | null {
  for (const module of shelf.modules()) {
    const connection = shelf.connection(module.connectionId);
    if (connection === null) continue;
    const place = placeOf(connection, module);
    const secret = new KnownSecrets();
    secret.learn(shelf.keyFor(place));
    if (!secret.isIn(given)) continue;
    const isOwn = connection.builtIn || shelf.keyPlace(place)?.includes("/module:") === true;
    return isOwn ? module.name : connection.name;
  }
  return null;
}
