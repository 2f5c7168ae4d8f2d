import { describe, expect, test } from "vitest";
import type { ObservedEvent } from "../../cli/events.ts";
import { findScreen } from "../../cli/output/screen.ts";
import { TerminalReporter } from "../../cli/output/terminal.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { TinyTerminal } from "./tiny-terminal.ts";

function bench({ width = 90, colours = false, unicode = true } = {}) {
  const terminal = new TinyTerminal(width);
  const clock = new FakeClock(new Date(2026, 10, 24, 10, 2, 3).getTime());
  const reporter = new TerminalReporter({
    stdout: terminal,
    stderr: terminal,
    sharesScreen: true,
    screen: { width: () => terminal.width, colours, unicode },
    clock,
  });
  const observed = (state: string, changed: boolean, more: Partial<ObservedEvent> = {}): void => {
    const at = clock.now();
    const told = { browserLink: null, extra: [], sessionId: "s", nextQueryInMs: 2_000 };
    reporter.tell({ event: "observed", at, askedAt: at - 100, state, changed, ...told, ...more });
  };
  return { terminal, clock, reporter, observed };
}

function ended(clock: FakeClock, message: string) {
  const known = { sessionId: "s", state: "completed", browserLink: null };
  return {
    event: "ended",
    at: clock.now(),
    exitCode: 0,
    exit: "done",
    reason: "awaited",
    ...known,
    message,
  } as const;
}

describe("a terminal", () => {
  test("gets a timeline that is written over in place", async () => {
    const { terminal, clock, observed } = bench();
    observed("created", true);
    await clock.advance(2_000);
    observed("running", true);
    await clock.advance(4_000);
    observed("running", false);
    const screen = terminal.screen();
    expect(screen).toHaveLength(5);
    expect(screen[0]).toMatch(/^created {2}░*█*░+ /);
    expect(screen[1]).toMatch(/^running {2}░+█+ .*3\.9–6\.1 s$/);
    expect(screen[2]).toMatch(/^checks {3} *╵ .*╵ .*╵/);
    expect(screen[3]).toMatch(/10:02:0\d .*10:02:09$/);
    expect(screen[4]).toBe("The server says running · heard 0 s ago · next query in 2 s");
  });

  test("gets durations that tick between two queries", async () => {
    const { terminal, clock, observed } = bench();
    observed("running", true);
    await clock.advance(1_000);
    expect(terminal.screen().at(-1)).toBe("The server says running · heard 1 s ago · next query in 1 s");
    await clock.advance(1_000);
    expect(terminal.screen().at(-1)).toBe("The server says running · heard 2 s ago · asking");
  });

  test("gets talk above the timeline, and the timeline stays whole", async () => {
    const { terminal, clock, reporter, observed } = bench();
    observed("running", true);
    reporter.say("A remark.");
    await clock.advance(1_000);
    const screen = terminal.screen();
    expect(screen[0]).toBe("A remark.");
    expect(screen[1]).toMatch(/^running/);
    expect(screen).toHaveLength(5);
  });

  test("gets trouble below the facts, and it goes with the next answer", async () => {
    const { terminal, clock, reporter, observed } = bench();
    observed("running", true);
    await clock.advance(2_000);
    const at = clock.now();
    reporter.tell({
      event: "trouble",
      call: "query",
      at,
      askedAt: at - 10,
      sessionId: "s",
      detail: { kind: "status", status: 503 },
      message: "acme.test answered 503.",
      next: ["Wait a while."],
      nextQueryInMs: 4_000,
    });
    expect(terminal.screen().at(-1)).toBe("acme.test answered 503.");
    expect(terminal.screen().at(-2)).toBe("The server says running · heard 2 s ago · next query in 4 s");
    expect(terminal.screen()[1]).toContain("△");
    await clock.advance(4_000);
    observed("running", false);
    expect(terminal.screen().join()).not.toContain("503");
  });

  test("keeps the last picture, without the live line, and the ending below it", async () => {
    const { terminal, clock, reporter, observed } = bench();
    observed("running", true);
    await clock.advance(3_000);
    observed("completed", true, { nextQueryInMs: null, extra: [{ path: "data.outputs", text: '{"n":1}' }] });
    reporter.tell(ended(clock, "Done: completed."));
    await clock.advance(5_000);
    const screen = terminal.screen();
    expect(screen[0]).toBe('10:02:06  data.outputs  {"n":1}');
    expect(screen[2]).toMatch(/^completed .*◆ {2}10:02:02–06$/);
    expect(screen.at(-1)).toBe("Done: completed.");
    expect(screen.join()).not.toContain("The server says");
  });

  test("that was made narrower loses nothing that stands above", async () => {
    const { terminal, clock, reporter, observed } = bench();
    reporter.say("Before.");
    observed("running", true);
    terminal.width = 45;
    await clock.advance(2_000);
    const screen = terminal.screen();
    expect(screen[0]).toBe("Before.");
    expect(screen.filter((row) => row.startsWith("The server says"))).toHaveLength(2);
  });

  test.each([[60], [40], [20], [5]])("of %i columns is never written beyond its edge", async (width) => {
    const { terminal, clock, observed } = bench({ width });
    observed("waiting_for_input", true);
    await clock.advance(3_000);
    observed("running", true);
    const screen = terminal.screen();
    expect(screen[0]).toBe(screen[0]?.slice(0, width - 1));
    expect(screen[0]).toMatch(/^wait/);
    expect(screen[1]).toMatch(/^runn/);
  });

  test("without UTF-8 gets ASCII", async () => {
    const { terminal, clock, observed } = bench({ unicode: false });
    observed("running", true);
    await clock.advance(2_000);
    observed("running", false);
    expect(terminal.screen().slice(0, 3).join()).toMatch(/^running {2}\.+#+ /);
    expect(terminal.screen().at(-1)).toContain("running, heard 0 s ago");
  });

  test("is coloured only where that is wanted", () => {
    const plain = bench();
    plain.observed("running", true);
    expect(plain.terminal.looks).toEqual([]);
    const coloured = bench({ colours: true });
    coloured.observed("running", true);
    expect(coloured.terminal.looks).toEqual(["\x1b[34m", "\x1b[0m"]);
  });

  test("shows a state’s hidden characters instead of obeying them", () => {
    const { terminal, observed } = bench();
    observed("a\u001b[2Jb", true);
    expect(terminal.screen()[0]).toMatch(/^a\\u\{1b\}\[2Jb/);
  });
});

describe("a screen is found", () => {
  const linux = { platform: "linux" } as const;
  test.each([
    ["on a pipe", { stdout: {}, env: { TERM: "xterm" } }, null],
    ["with TERM=dumb", { stdout: { isTTY: true }, env: { TERM: "dumb" } }, null],
    [
      "with NO_COLOR",
      { stdout: { isTTY: true }, env: { NO_COLOR: "1" } },
      { colours: false, unicode: false },
    ],
    ["with an empty NO_COLOR", { stdout: { isTTY: true }, env: { NO_COLOR: "" } }, { colours: true }],
    ["in UTF-8", { stdout: { isTTY: true }, env: { LANG: "de_DE.UTF-8" } }, { unicode: true }],
    [
      "with LC_ALL over LANG",
      { stdout: { isTTY: true }, env: { LC_ALL: "C", LANG: "C.UTF-8" } },
      { unicode: false },
    ],
  ])("%s", (_, facts, found) => {
    const screen = findScreen({ ...linux, ...facts });
    if (found === null) expect(screen).toBeNull();
    else expect(screen).toMatchObject(found);
  });
});
