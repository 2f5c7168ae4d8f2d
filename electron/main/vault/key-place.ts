/** Whose key it is: a connection's or one module's of it; and a connection's secrets of the network. */
export type KeyPlace =
  | `connection:${number}`
  | `connection:${number}/module:${number}`
  | `proxy:${number}`
  | `client-key:${number}`;

/** The place of the key of every module of a connection (`moduleRef` null), or of one module alone. */
export function keyPlaceOf({
  connectionId,
  moduleRef,
}: {
  readonly connectionId: number;
  readonly moduleRef: number | null;
}): KeyPlace {
  return moduleRef === null ? `connection:${connectionId}` : `connection:${connectionId}/module:${moduleRef}`;
}

/** True for the key of one module alone. */
export function isModulesOwn(place: KeyPlace): boolean {
  return place.includes("/module:");
}

/** True for every secret that belongs to a connection, those of its modules included. */
export function belongsTo(place: string, connectionId: number): boolean {
  return place.split("/")[0]?.split(":")[1] === String(connectionId);
}
