/** How the bench lives on this desktop. */
export interface DesktopView {
  /** Whether the system starts it at login, in the background. */
  readonly startsAtLogin: boolean;
  /** Where it can be brought back from while it has no window. `none`: this desktop shows no icons of that kind. */
  readonly icon: "tray" | "dock" | "none";
}

/** What became of the wish to be started at login, or not to be. */
export type StartAtLoginReply =
  | { readonly kind: "set"; readonly desktop: DesktopView }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
