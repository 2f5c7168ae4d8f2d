import { expect, it } from "vitest";
import type { Observation } from "../../../../core/observation.ts";
import type { Session } from "../../../../core/session.ts";
import type { UpdateView } from "../../../../core/update.ts";
import type { LogEntry } from "../../../../electron/main/log/entry.ts";
import { EventLog } from "../../../../electron/main/log/event-log.ts";

function opened() {
  const entries: LogEntry[] = [];
  const time = { now: 0 };
  const log = new EventLog(
    (entry) => entries.push(entry),
    () => time.now,
  );
  const saw = (seen: Observation["saw"], sessionRow = 1) =>
    log.hear({
      kind: "observed",
      sessionRow,
      observation: { askedAt: 1, heardAt: 2, saw: seen, exchangeId: null },
    });
  const started = (id: number, outcome: unknown) =>
    log.hear({ kind: "session", session: { id, origin: { kind: "started", outcome } } as Session });
  return { entries, time, log, saw, started };
}

it("writes trouble by its kind, of thousands of sessions once a minute", () => {
  const { entries, time, saw } = opened();
  const offline = { kind: "trouble", trouble: { kind: "no_answer", code: "DNS", phase: "resolve" } } as const;
  for (let row = 1; row <= 1_000; row += 1) saw(offline, row);
  saw({ kind: "denied", status: 401 });
  saw({ kind: "state", state: "running" });
  time.now = 60_000;
  saw(offline);
  const dns = { kind: "call_trouble", call: "query", trouble: "DNS_at_resolve" };
  expect(entries).toEqual([dns, { kind: "call_trouble", call: "query", trouble: "denied_401" }, dns]);
});

it("writes what became of a start that went wrong, once, and nothing of one that went well", () => {
  const { entries, time, started } = opened();
  started(1, { kind: "sending" });
  started(1, { kind: "accepted", status: 201, sessionId: "s", browserLink: null, extra: [] });
  started(2, { kind: "refused", status: 404, retryAfterMs: null, location: "https://evil.example" });
  time.now = 3_600_000;
  started(2, { kind: "refused", status: 404, retryAfterMs: null, location: null });
  started(3, { kind: "in_doubt", doubt: { kind: "interrupted" } });
  expect(entries).toEqual([
    { kind: "call_trouble", call: "start", trouble: "refused_404" },
    { kind: "call_trouble", call: "start", trouble: "in_doubt_interrupted" },
  ]);
});

it("writes each step of an update once, and no word of its release", () => {
  const { entries, log } = opened();
  const release = { version: "9.9.9", notes: "a text of the feed", size: 1 };
  const stand = (next: UpdateView["stand"]) =>
    log.hear({ kind: "updates", updates: { installed: "1", feed: null, installs: true, stand: next } });
  stand({ kind: "looking" });
  for (const share of [0, 0.5, 1]) stand({ kind: "downloading", release, share });
  stand({ kind: "failed", failure: { kind: "damaged" }, release });
  expect(entries).toEqual([
    { kind: "update", step: "looking" },
    { kind: "update", step: "downloading" },
    { kind: "update", step: "failed_damaged" },
  ]);
});

it("writes what the person is told by itself, by its name alone", () => {
  const { entries, log } = opened();
  log.hear({ kind: "notice", notice: { kind: "preferences_damaged", keptAs: "a name" } });
  expect(entries).toEqual([{ kind: "notice", notice: "preferences_damaged" }]);
});
