/** How the bench lives on this desktop. */
export interface DesktopView {
  /** Whether the system starts it at login, in the background. */
  readonly startsAtLogin: boolean;
  /** Where it can be brought back from while it has no window. `none`: this desktop shows no icons of that kind. */
  readonly icon: "tray" | "dock" | "none";
  /** Whether anybody shows notifications here. Asked of Linux alone: the other systems do. */
  readonly notifications: "shown" | "nobody";
}

/** What became of a notification that was sent to try it out. Whether it is seen is up to the system. */
export type TestNotificationReply =
  | { readonly kind: "sent" }
  | { readonly kind: "refused" }
  /** Nobody on this desktop shows any. */
  | { readonly kind: "nobody" };

/** What became of the wish to be started at login, or not to be. */
export type StartAtLoginReply =
  | { readonly kind: "set"; readonly desktop: DesktopView }
  | { readonly kind: "failed"; readonly failure: "disk_full" | "not_writable" | "other" };
