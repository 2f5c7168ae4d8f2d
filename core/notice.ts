/** Something the person has to be told, that no click of theirs asked for. */
export type Notice =
  /** The store could not be read; it was put aside under `keptAs`, and a new one was begun. */
  | { readonly kind: "store_damaged"; readonly keptAs: string }
  /** Preferences could not be read; the file was put aside under `keptAs`. */
  | { readonly kind: "preferences_damaged"; readonly keptAs: string }
  /** A start was under way when the app ended; it is in doubt. */
  | { readonly kind: "interrupted_starts"; readonly count: number };
