/** One notification as the system is asked to show it. */
export interface SystemNotification {
  readonly title: string;
  readonly body: string;
  /** Shown where the system has buttons. */
  readonly button?: { readonly label: string; readonly press: () => void };
  readonly click: () => void;
  /** The system refused to show it. */
  readonly refused?: () => void;
}

/** Whoever shows notifications. */
export interface SystemNotifications {
  /** Shows one; the function it gives back takes it off the screen, and does nothing where it is gone already. */
  show(notification: SystemNotification): () => void;
}
