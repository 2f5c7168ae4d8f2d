import type { Clock } from "../../../core/clock.ts";
import type { Told, Wanted } from "../../../core/telling/news.ts";
import { WhatToTell } from "../../../core/telling/what-to-tell.ts";
import type { BenchEvent } from "../../bridge/events.ts";
import type { TestNotificationReply } from "../../bridge/views/desktop.ts";
import { spoken } from "../spoken.ts";
import type { SystemNotifications } from "./system-notifications.ts";

/** What telling a person of their sessions needs from its surroundings. */
export interface SessionNotificationPorts {
  readonly clock: Clock;
  readonly system: SystemNotifications;
  readonly wanted: () => Wanted;
  /** True while the window is on screen and has the focus. */
  readonly hasFocus: () => boolean;
  /** Brings the window to the front; with a session also that session, else the list. */
  readonly goTo: (sessionRow: number | null) => void;
  readonly openInBrowser: (sessionRow: number) => void;
}

/** How long the system may take to refuse a notification, in ms; Linux answers at once or not at all. */
const REFUSAL_MS = 1_000;

/** Tells a person by the system what becomes of their sessions while they look elsewhere. */
export class SessionNotifications {
  readonly #ports: SessionNotificationPorts;
  readonly #policy: WhatToTell;
  readonly #close = new Map<Told, () => void>();
  #shown: number | null = null;

  constructor(ports: SessionNotificationPorts) {
    this.#ports = ports;
    this.#policy = new WhatToTell({
      clock: ports.clock,
      wanted: ports.wanted,
      isSeen: (sessionRow) => sessionRow === this.#shown && ports.hasFocus(),
      tell: (told) => this.#show(told),
      takeBack: (told) => {
        this.#close.get(told)?.();
        this.#close.delete(told);
      },
    });
  }

  /** Sessions were taken up from an earlier run: each is asked once now. */
  begin(sessionRows: readonly number[]): void {
    if (sessionRows.length > 0) this.#policy.catchUp("not_running", sessionRows);
  }

  /** Hears what the page is told. */
  hear(event: BenchEvent): void {
    const policy = this.#policy;
    if (event.kind === "observed") {
      const { saw, heardAt } = event.observation;
      policy.answered(event.sessionRow, saw.kind === "state" ? heardAt : null);
    }
    if (event.kind === "session") policy.changed(event.session);
    if (event.kind === "session_removed") policy.forgotten(event.sessionRow);
    if (event.kind === "fact" && event.fact.kind === "opened_in_browser") policy.opened(event.sessionRow);
    if (event.kind !== "facts") return;
    if (event.fact.kind === "asleep") policy.sleeps();
    if (event.fact.kind === "awake") policy.catchUp("asleep", event.sessionRows);
    if (event.fact.kind === "online") policy.catchUp("offline", event.sessionRows);
  }

  /** Which session the page shows; `null` for none. */
  showing(sessionRow: number | null): void {
    this.#shown = sessionRow;
    this.focused();
  }

  /** The window may have got the focus. */
  focused(): void {
    if (this.#shown !== null && this.#ports.hasFocus()) this.#policy.looked(this.#shown);
  }

  /** Shows one that says nothing, on the person's click. */
  test(): Promise<TestNotificationReply> {
    return new Promise((resolve) => {
      this.#ports.system.show({
        ...spoken.notifications.test,
        click: () => this.#ports.goTo(null),
        refused: () => resolve({ kind: "refused" }),
      });
      this.#ports.clock.after(REFUSAL_MS, () => resolve({ kind: "sent" }));
    });
  }

  #show(told: Told): void {
    const { news } = told;
    const only = news.length === 1 ? (news[0] ?? null) : null;
    const row = only?.sessionRow ?? null;
    const close = this.#ports.system.show({
      ...spoken.notifications.text(told),
      click: () => this.#ports.goTo(row),
      ...(only?.kind === "waits"
        ? {
            button: {
              label: spoken.notifications.openInBrowser,
              press: () => this.#ports.openInBrowser(only.sessionRow),
            },
          }
        : {}),
    });
    this.#close.set(told, close);
  }
}
