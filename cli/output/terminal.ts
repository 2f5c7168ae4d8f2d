import type { Clock } from "../../core/clock.ts";
import type { Observation } from "../../core/observation.ts";
import { tellTimeline } from "../../core/timeline.ts";
import { visibleText } from "../../core/visible-text.ts";
import { roughDuration } from "../../core/words/duration.ts";
import type { BenchEvent } from "../events.ts";
import { spoken } from "../spoken.ts";
import type { TextSink } from "./fd-writer.ts";
import { LineWriter } from "./lines.ts";
import { type BlockLine, LiveBlock } from "./live-block.ts";
import type { Reporter } from "./reporter.ts";
import type { Screen } from "./screen.ts";
import { ASCII_SIGNS, SIGNS, timelineText } from "./timeline-text.ts";

const words = spoken.cli.lines;

/** How often the clocks of the timeline tick. */
const TICK_MS = 1_000;

const LOOKS: Readonly<Record<string, string>> = {
  running: "\x1b[34m",
  waiting_for_input: "\x1b[35m",
  completed: "\x1b[32m",
  fatal_errored: "\x1b[31m",
};
const CAUTION = "\x1b[33m";

/** What a live terminal is made of. */
export interface TerminalParts {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** True when stderr shows on the same terminal, so that the timeline has to make room for it. */
  readonly sharesScreen: boolean;
  readonly screen: Screen;
  readonly clock: Clock;
}

/** Speaks to a person at a terminal: lines for what is done, and below them the session's timeline, live. */
export class TerminalReporter implements Reporter {
  readonly #parts: TerminalParts;
  readonly #lines = new LineWriter();
  readonly #block: LiveBlock;
  readonly #observations: Observation[] = [];
  #beganAt: number | null = null;
  #state: string | null = null;
  #heardAt: number | null = null;
  #nextAt: number | null = null;
  #trouble: string | null = null;
  #cancelTick: () => void = () => undefined;

  constructor(parts: TerminalParts) {
    this.#parts = parts;
    this.#block = new LiveBlock(
      (text) => parts.stdout.write(text),
      () => parts.screen.width(),
    );
  }

  tell(event: BenchEvent): void {
    this.#remember(event);
    const { results, talk } = this.#lines.of(event);
    // A change of state is drawn, not written; what stands beside it in the answer is written above.
    const written = event.event === "observed" && event.changed ? results.slice(1) : results;
    const shown = event.event === "trouble" && event.call === "query" ? [] : talk;
    if (event.event === "ended") this.#finish();
    this.#writeAbove(written, shown);
    if (event.event !== "ended") this.#draw();
  }

  say(sentence: string): void {
    this.#writeAbove([], [visibleText(sentence)]);
    this.#draw();
  }

  close(): void {
    this.#cancelTick();
  }

  #remember(event: BenchEvent): void {
    if (event.event === "starting") this.#beganAt = event.at;
    const isQuery = event.event === "observed" || (event.event === "trouble" && event.call === "query");
    if (!isQuery) return;
    const { askedAt, at: heardAt, nextQueryInMs } = event;
    this.#beganAt ??= askedAt;
    this.#nextAt = nextQueryInMs === null ? null : heardAt + nextQueryInMs;
    if (event.event === "observed") {
      this.#state = event.state;
      this.#heardAt = heardAt;
      this.#trouble = null;
      this.#observe({ askedAt, heardAt, saw: { kind: "state", state: event.state } });
      return;
    }
    this.#trouble = event.message;
    const { detail } = event;
    const saw: Observation["saw"] = detail.kind === "denied" ? detail : { kind: "trouble", trouble: detail };
    this.#observe({ askedAt, heardAt, saw });
  }

  #observe(seen: Omit<Observation, "exchangeId">): void {
    this.#observations.push({ ...seen, exchangeId: null });
  }

  /** The last frame stays on the screen, and talk comes below it. */
  #finish(): void {
    this.close();
    this.#nextAt = null;
    this.#show(false);
    this.#block.keep();
  }

  #writeAbove(results: readonly string[], talk: readonly string[]): void {
    const { stdout, stderr, sharesScreen } = this.#parts;
    if (results.length > 0 || (talk.length > 0 && sharesScreen)) this.#block.clear();
    for (const line of results) stdout.line(line);
    for (const line of talk) stderr.line(line);
  }

  #draw(): void {
    if (this.#observations.length === 0) return;
    this.#cancelTick();
    this.#show(true);
    this.#cancelTick = this.#parts.clock.after(TICK_MS, () => this.#draw());
  }

  #show(live: boolean): void {
    if (this.#beganAt === null || this.#observations.length === 0) return;
    const { screen, clock } = this.#parts;
    const now = clock.now();
    const width = Math.max(screen.width() - 1, 1);
    const timeline = tellTimeline(this.#beganAt, this.#observations, []);
    const signs = screen.unicode ? SIGNS : ASCII_SIGNS;
    const lanes = timelineText(timeline, { now, width, signs }).map(({ state, text }) =>
      this.#line(text, state === null ? undefined : LOOKS[state]),
    );
    const facts = live ? this.#facts(now) : [];
    this.#block.show([...lanes, ...facts.map(({ text, look }) => this.#line(text.slice(0, width), look))]);
  }

  #facts(now: number): readonly BlockLine[] {
    const dot = this.#parts.screen.unicode ? " · " : ", ";
    const says = this.#state === null ? words.nothingHeard : words.serverSays(visibleText(this.#state));
    const heard = this.#heardAt === null ? [] : [words.heardAgo(roughDuration(now - this.#heardAt))];
    const facts: BlockLine[] = [{ text: [says, ...heard, ...this.#next(now)].join(dot) }];
    if (this.#trouble !== null) facts.push({ text: visibleText(this.#trouble), look: CAUTION });
    return facts;
  }

  #next(now: number): readonly string[] {
    if (this.#nextAt === null) return [];
    const waitMs = this.#nextAt - now;
    return [waitMs <= 0 ? words.asking : words.nextIn(roughDuration(waitMs))];
  }

  #line(text: string, look: string | undefined): BlockLine {
    return look === undefined || !this.#parts.screen.colours ? { text } : { text, look };
  }
}
