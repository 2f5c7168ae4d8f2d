/** What happens to this computer or to the app that watching has to know. */
export type SystemEvent = "suspend" | "resume" | "offline" | "online" | "quit";

/** Where such events come from. They may be late, come twice or be missing: who listens does not rely on their order. */
export interface SystemEvents {
  /** Whether this computer has a network now, as far as the system knows. */
  isOnline(): boolean;
  /** Tells each event as it comes; gives back what ends that. */
  listen(listener: (event: SystemEvent) => void): () => void;
}
