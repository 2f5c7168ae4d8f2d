/** A version that a feed offers. */
export interface Release {
  /** A semantic version. */
  readonly version: string;
  /** What the feed says is new, as text of at most 64 Ki characters; `null` where it says nothing. */
  readonly notes: string | null;
  /** Bytes of the file for this system; `null` where this copy of the app is not one that replaces itself. */
  readonly size: number | null;
}

/** Why nothing came of looking or downloading. What was installed goes on as it is. */
export type UpdateFailure =
  /** No connection, with Chromium's code: `ERR_NAME_NOT_RESOLVED`, for instance. */
  | { readonly kind: "unreachable"; readonly code: string }
  | { readonly kind: "status"; readonly status: number }
  /** A redirect, or a file that is not beside the feed: where it points, as text. Nobody was asked there. */
  | { readonly kind: "elsewhere"; readonly to: string }
  /** What came is no description of a release. */
  | { readonly kind: "malformed" }
  | { readonly kind: "too_large" }
  /** A release without a file for this system. */
  | { readonly kind: "nothing_here" }
  /** The file has another size or checksum than announced. */
  | { readonly kind: "damaged" }
  /** The connection ended in the middle of it. */
  | { readonly kind: "cut" }
  | { readonly kind: "stalled" }
  | { readonly kind: "disk_full" }
  | { readonly kind: "not_writable" }
  | { readonly kind: "other" };

/** Who forbids looking for updates, whatever the person chooses: the policy file, one that cannot be read, or the variable. */
export interface UpdateBan {
  readonly by: "policy" | "unreadable_policy" | "variable";
  /** Path of the file, or name of the variable. */
  readonly where: string;
}

/** How updates stand. */
export type UpdateStand =
  | ({ readonly kind: "forbidden" } & UpdateBan)
  /** This build does not say where to look. */
  | { readonly kind: "no_feed" }
  /** The person has not been asked yet, or said no: no host is contacted. */
  | { readonly kind: "off" }
  | { readonly kind: "not_looked" }
  | { readonly kind: "looking" }
  | { readonly kind: "up_to_date"; readonly lookedAt: number }
  | { readonly kind: "newer"; readonly release: Release }
  /** `share`: of the bytes, 0 to 1. */
  | { readonly kind: "downloading"; readonly release: Release; readonly share: number }
  /** Is put in place when the app quits. */
  | { readonly kind: "ready"; readonly release: Release }
  /** `release`: whose download failed; `null` when the looking did. */
  | { readonly kind: "failed"; readonly failure: UpdateFailure; readonly release: Release | null };

/** What the page knows of updates. */
export interface UpdateView {
  /** The version that runs. */
  readonly installed: string;
  /** Whom looking would contact: the folder of the feed. `null` where the build has none. */
  readonly feed: string | null;
  /** Whether this copy replaces itself. A package of the system is told of a newer version, and no more. */
  readonly installs: boolean;
  readonly stand: UpdateStand;
}
