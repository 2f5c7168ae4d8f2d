import { expect, it } from "vitest";
import type { Session } from "../../../../core/session.ts";
import { knownIfThere } from "../../../../electron/main/bench/known-session.ts";
import { PLACE } from "../../../adapters/sqlite/samples.ts";
import { blankSession } from "../../../support/fake-sessions.ts";

const SESSION: Session = { ...blankSession(12, PLACE), sessionId: "s-1" };

function look(link: string) {
  const ports = {
    shelf: { connections: () => [{ id: 3 }, { id: PLACE.connectionId }] as never },
    store: {
      sessionNamed: async (connectionId: number, sessionId: string) =>
        connectionId === PLACE.connectionId && sessionId === "s-1" ? SESSION : null,
    },
  };
  return knownIfThere(ports, { kind: "session", link });
}

it("an address of a session in the list leads to its row", async () => {
  expect(await look("https://acme.example/s/oITw/sessions/s-1")).toEqual({ kind: "known", sessionRow: 12 });
});

it.each([
  "https://acme.example/s/oITw/sessions/s-2",
  "https://acme.example/s/other/sessions/s-1",
  "https://evil.example/s/oITw/sessions/s-1",
])("%s is shown as one to watch", async (link) => {
  expect(await look(link)).toEqual({ kind: "session", link });
});

it("what is no session stays what it is", async () => {
  const file = { kind: "file", name: "a", text: "https://acme.example/s/oITw/sessions/s-1" } as const;
  expect(await knownIfThere({} as never, file)).toBe(file);
  expect(await knownIfThere({} as never, null)).toBeNull();
});
