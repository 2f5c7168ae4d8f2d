import { act, cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Session } from "../../../../core/session.ts";
import { dayAndTime } from "../../../../core/words/clock-time.ts";
import { WatchLine } from "../../../../renderer/features/session/watch-line.tsx";
import { blankSession } from "../../../support/fake-sessions.ts";
import { renderView } from "../../render-view.tsx";

afterEach(cleanup);

const HEARD_AT = Date.now() - 30_000;

const RUNNING: Session = {
  ...blankSession(7, {
    connectionId: 2,
    connectionName: "Acme",
    environment: { kind: "test" },
    builtIn: false,
    baseUrl: "https://acme.example.com",
    moduleRef: null,
    moduleName: "NDA intake",
    moduleId: "m",
    kind: "input",
  }),
  sessionId: "s",
  state: "running",
  heardAt: HEARD_AT,
  watch: { kind: "live" },
};

async function line(session: Session, offlineSince: number | null): Promise<string> {
  const { fake, container } = await renderView(<WatchLine session={session} />);
  const overview = { watched: 1, waiting: 0, nextCheckAt: null, offlineSince };
  act(() => fake.tell({ kind: "overview", overview }));
  return container.textContent ?? "";
}

it("says when it was heard and how watching goes while all is well", async () => {
  expect(await line(RUNNING, null)).toMatch(/^Last heard \d+ s ago · live$/);
});

it("says without a network since when nothing was heard, and what that does not change", async () => {
  expect(await line(RUNNING, HEARD_AT + 5_000)).toBe(
    `Not heard since ${dayAndTime(HEARD_AT, Date.now())} (offline)` +
      "The session goes on at the server; its last word was running. It is asked again once this computer has a network.",
  );
});

it("says so too of a session that was never heard", async () => {
  const text = await line({ ...RUNNING, state: null, heardAt: null }, 1);
  expect(text).toContain("Nothing heard yet (offline)");
  expect(text).toContain("The session goes on at the server. It is asked again");
});

it("says in trouble since when nothing was heard, and why", async () => {
  const trouble = { kind: "status", status: 502 } as const;
  const text = await line({ ...RUNNING, watch: { kind: "backing_off", trouble, since: HEARD_AT } }, null);
  expect(text).toContain(`Not heard since ${dayAndTime(HEARD_AT, Date.now())} (backing off)`);
});
