import { describe, expect, it } from "vitest";
import type { BenchEvent } from "../../../../electron/bridge/events.ts";
import { SessionNotifications } from "../../../../electron/main/notifications/session-notifications.ts";
import type { SystemNotification } from "../../../../electron/main/notifications/system-notifications.ts";
import { anyPlace, anySession } from "../../../core/telling/sessions.ts";
import { FakeClock } from "../../../support/fake-clock.ts";

function open() {
  const clock = new FakeClock();
  const shown: SystemNotification[] = [];
  const done: string[] = [];
  const state = { focus: false };
  const notifications = new SessionNotifications({
    clock,
    system: {
      show(notification) {
        shown.push(notification);
        return () => done.push(`closed ${notification.title}`);
      },
    },
    wanted: () => ({ waits: true, ends: "all" }),
    hasFocus: () => state.focus,
    goTo: (sessionRow) => done.push(`to ${sessionRow}`),
    openInBrowser: (sessionRow) => done.push(`opened ${sessionRow}`),
  });
  function answer(id: number, word: string): void {
    const heardAt = clock.now();
    const observation = { askedAt: heardAt - 50, heardAt, saw: { kind: "state", state: word } } as const;
    const session = anySession({
      id,
      place: anyPlace({ environment: { kind: "live" } }),
      state: word,
      stateBegan: [heardAt - 50, heardAt],
      heardAt,
    });
    notifications.hear({
      kind: "observed",
      sessionRow: id,
      observation: { ...observation, exchangeId: null },
    });
    notifications.hear({ kind: "session", session });
  }
  const fact = (kind: "asleep" | "awake" | "online", sessionRows: readonly number[]): BenchEvent => ({
    kind: "facts",
    sessionRows,
    fact: { at: 0, kind },
  });
  return { clock, shown, done, state, notifications, answer, fact };
}

describe("what the system is asked to show", () => {
  it("names module, connection and LIVE; a click leads to the session, the button to its page", async () => {
    const { clock, shown, done, answer } = open();
    answer(7, "waiting_for_input");
    await clock.advance(2_000);
    expect(shown).toMatchObject([
      { title: "Onboarding: waiting_for_input", body: "Acme · LIVE. A person’s turn." },
    ]);
    shown[0]?.click();
    shown[0]?.button?.press();
    expect(done).toEqual(["to 7", "opened 7"]);
  });

  it("is one of several after a night, without a button, and leads to the list", async () => {
    const { clock, shown, done, notifications, answer, fact } = open();
    notifications.hear(fact("asleep", [1, 2]));
    notifications.hear(fact("awake", [1, 2]));
    await clock.advance(2_000);
    answer(1, "completed");
    await clock.advance(3_000);
    answer(2, "waiting_for_input");
    await clock.advance(3_000);
    expect(shown).toMatchObject([
      {
        title: "2 sessions, after this computer slept",
        body: "1 completed, 1 waiting_for_input. All in LIVE.",
      },
    ]);
    expect(shown[0]?.button).toBeUndefined();
    shown[0]?.click();
    expect(done).toEqual(["to null"]);
  });

  it("is gathered after a start of the bench, and after a time without a network", async () => {
    const { clock, shown, notifications, answer, fact } = open();
    notifications.begin([1, 2]);
    answer(1, "completed");
    await clock.advance(4_000);
    answer(2, "completed");
    await clock.advance(2_000);
    notifications.hear(fact("online", [3, 4]));
    answer(3, "completed");
    await clock.advance(4_000);
    answer(4, "completed");
    await clock.advance(120_000);
    expect(shown.map(({ title }) => title)).toEqual([
      "2 sessions, since the bench last ran",
      "4 sessions, after a time without a network",
    ]);
  });

  it("is closed when the window that shows the session gets the focus", async () => {
    const { clock, done, state, notifications, answer } = open();
    notifications.showing(7);
    answer(7, "completed");
    await clock.advance(2_000);
    notifications.focused();
    expect(done).toEqual([]);
    state.focus = true;
    notifications.focused();
    expect(done).toEqual(["closed Onboarding: completed"]);
  });

  it("is nothing for a session that is removed, or whose link was opened", async () => {
    const { clock, shown, notifications, answer } = open();
    answer(1, "completed");
    notifications.hear({ kind: "session_removed", sessionRow: 1 });
    notifications.hear({ kind: "fact", sessionRow: 2, fact: { at: 0, kind: "opened_in_browser" } });
    answer(2, "completed");
    await clock.advance(60_000);
    expect(shown).toEqual([]);
  });

  it("can be tried out, and a refusal is told", async () => {
    const { clock, shown, done, notifications } = open();
    const sent = notifications.test();
    await clock.advance(1_000);
    expect(await sent).toEqual({ kind: "sent" });
    shown[0]?.click();
    expect(done).toEqual(["to null"]);
    const refused = notifications.test();
    shown[1]?.refused?.();
    expect(await refused).toEqual({ kind: "refused" });
  });
});
