import type { ExtraField } from "../../core/answers.ts";
import { visibleText } from "../../core/visible-text.ts";
import { clockTime } from "../../core/words/clock-time.ts";
import { duration } from "../../core/words/duration.ts";
import type { BenchEvent, StartTroubleEvent } from "../events.ts";
import { spoken } from "../spoken.ts";

const words = spoken.cli.lines;

/** What an event is as lines: results for stdout, talk for stderr. */
export interface EventLines {
  readonly results: readonly string[];
  readonly talk: readonly string[];
}

/**
 * Puts events into lines for people. Remembers what it has said, so that polls that show nothing new say nothing.
 *
 * Every line is safe for a terminal.
 */
export class LineWriter {
  #startLink: string | null = null;
  #queryLink: string | null = null;
  #extra = "";
  #trouble = "";

  of(event: BenchEvent): EventLines {
    const { results, talk } = this.#raw(event);
    return { results: results.map(visibleText), talk: talk.map(visibleText) };
  }

  #raw(event: BenchEvent): EventLines {
    switch (event.event) {
      case "starting": {
        const bytes = event.body === null ? null : Buffer.byteLength(event.body, "utf8");
        return { results: [], talk: [words.starting(event.method, event.url, bytes)] };
      }
      case "started": {
        this.#startLink = event.browserLink;
        const accepted = `${words.outcome.accepted} ${event.status}`;
        return {
          results: [
            stamped(event.at, `${accepted}  ${words.session(event.sessionId)}`),
            ...(event.browserLink === null ? [] : [stamped(event.at, words.browserLink(event.browserLink))]),
            ...this.#newExtra(event.at, event.extra),
          ],
          talk: [event.message],
        };
      }
      case "observed": {
        this.#trouble = "";
        return {
          results: [
            ...(event.changed ? [stamped(event.at, event.state)] : []),
            ...this.#newLink(event.at, event.browserLink),
            ...this.#newExtra(event.at, event.extra),
          ],
          talk: [],
        };
      }
      case "trouble": {
        if (event.call === "start") return startTrouble(event);
        const again = event.message === this.#trouble;
        this.#trouble = event.message;
        const next = event.nextQueryInMs === null ? "" : ` ${words.nextQuery(duration(event.nextQueryInMs))}`;
        const ways = event.nextQueryInMs === null ? waysOn(event.next) : [];
        return { results: [], talk: again ? ways : [stamped(event.at, `${event.message}${next}`), ...ways] };
      }
      case "ended":
        return { results: [], talk: event.message === "" ? [] : [event.message] };
    }
  }

  /** The start's link is the one to open; a query's is told where it differs. */
  #newLink(at: number, link: string | null): readonly string[] {
    if (link === null || link === this.#startLink || link === this.#queryLink) return [];
    this.#queryLink = link;
    return [stamped(at, this.#startLink === null ? words.browserLink(link) : words.queryLink(link))];
  }

  #newExtra(at: number, extra: readonly ExtraField[]): readonly string[] {
    const told = JSON.stringify(extra);
    if (told === this.#extra || extra.length === 0) return [];
    this.#extra = told;
    return extra.map(({ path, text }) => stamped(at, `${path}  ${text}`));
  }
}

function startTrouble({ at, outcome, detail, message, next }: StartTroubleEvent): EventLines {
  const status = detail.kind === "refused" ? ` ${detail.status}` : "";
  return {
    results: [stamped(at, `${words.outcome[outcome]}${status}`)],
    talk: [message, ...(outcome === "refused" ? waysOn(next) : next.map(wayOn))],
  };
}

/** Several ways on of a refusal are what it may come from: the page ranks them by its history. */
function waysOn(next: readonly string[]): readonly string[] {
  const ways = next.map(wayOn);
  return ways.length > 1 ? [words.unranked, ...ways] : ways;
}

function wayOn(way: string): string {
  return `- ${way}`;
}

function stamped(at: number, text: string): string {
  return `${clockTime(at)}  ${text}`;
}
