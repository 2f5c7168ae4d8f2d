/**
 * `npm run bench:lists`: what lists, searches, counts, the digest and writing cost in a store with 1,000,000 sessions
 * beside one with 1,000, and beside bare SQLite.
 *
 * After `--`: `--sessions N` (default 1,000,000), `--rounds N` (default 60), `--keep FOLDER` (uses the files there, or
 * makes them there and leaves them). Prints a table and, as its last line, JSON.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DatabaseSync } from "@photostructure/sqlite";
import { openStore } from "../adapters/sqlite/open.ts";
import { seedStore } from "./lists/seed-store.mjs";

const { values: options } = parseArgs({
  options: {
    sessions: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "60" },
    keep: { type: "string" },
  },
});
const many = Number(options.sessions);
const rounds = Number(options.rounds);
const FEW = 1_000;
const PAGE = 100;

const folder = options.keep ?? mkdtempSync(join(tmpdir(), "bench-lists-"));
try {
  const small = await storeOf(FEW);
  const large = await storeOf(many);
  measure(small, large);
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** @param {number} sessions */
async function storeOf(sessions) {
  const file = join(folder, `${sessions}.sqlite`);
  if (!existsSync(file)) await seedStore(file, sessions);
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.error.detail);
  return { store: opened.value, bare: new DatabaseSync(file, { readOnly: true }), sessions };
}

/**
 * @typedef {Awaited<ReturnType<typeof storeOf>>} Opened
 * @param {Opened} small
 * @param {Opened} large
 */
function measure(small, large) {
  /** @type {{ what: string, ms: number, besideMs: number, ratio: number, most: number | null }[]} */
  const rows = [];
  /**
   * @param {string} what
   * @param {() => unknown} call
   * @param {() => unknown} beside
   * @param {number | null} most
   */
  function compare(what, call, beside, most) {
    const [ms = 0, besideMs = 0] = inTurns([call, beside]);
    rows.push({ what, ms, besideMs, ratio: ms / besideMs, most });
  }
  /** @param {(opened: Opened) => import("../core/session-list.ts").SessionsQuery} query */
  const page = (query) => /** @param {Opened} opened */ (opened) => () =>
    opened.store.sessions(query(opened));
  /** @param {string} what @param {(opened: Opened) => import("../core/session-list.ts").SessionsQuery} query */
  function pageBeside(what, query) {
    compare(`${what}, beside ${FEW} sessions`, page(query)(large), page(query)(small), 1.5);
  }
  pageBeside("first page", () => ({ limit: PAGE }));
  pageBeside("page in the middle", ({ sessions }) => ({ limit: PAGE, from: sessions / 2 }));
  pageBeside("page of one state", () => ({ limit: PAGE, filter: { states: ["completed"] } }));
  pageBeside("page of two states", () => ({
    limit: PAGE,
    filter: { states: ["completed", "fatal_errored"] },
  }));
  pageBeside("page of a module and an environment", () => ({
    limit: 50,
    filter: { moduleRefs: [3], environments: [{ kind: "test" }] },
  }));
  /** @param {string} match */
  const bare = (match) => {
    const statement = large.bare.prepare(
      `SELECT sessions.* FROM session_search JOIN sessions ON sessions.id = session_search.rowid
       WHERE session_search MATCH ? ORDER BY session_search.rowid DESC LIMIT ${PAGE}`,
    );
    return () => statement.all(match).map((row) => JSON.parse(row.sent_values));
  };
  /** @param {string} what @param {string} text @param {string} match */
  function searchBeside(what, text, match) {
    const query = { limit: PAGE, filter: { text } };
    compare(`search for ${what}, beside bare SQLite`, () => large.store.sessions(query), bare(match), 2);
  }
  searchBeside("a rare phrase", '"quirin roth"', '"quirin roth"');
  searchBeside("a common word", '"employee"', '"employee"');
  searchBeside("a rare beginning", "quir", "quir*");
  searchBeside("a common beginning", "emplo", "emplo*");
  searchBeside("two words as typed", "onboarding mar", "onboarding* AND mar*");
  compare(
    `counts, beside ${FEW} sessions`,
    () => large.store.sessionCounts(),
    () => small.store.sessionCounts(),
    null,
  );
  const night = Date.UTC(2026, 10, 23, 18);
  compare(
    `digest of a night, beside ${FEW} sessions`,
    () => large.store.changesBetween(night, night + 5e7),
    () => small.store.changesBetween(night, night + 5e7),
    null,
  );
  const write = writing();
  compare(
    `writing an answer with nothing new, beside ${FEW} sessions`,
    () => write(large, false),
    () => write(small, false),
    null,
  );
  compare(
    `writing a change, beside ${FEW} sessions`,
    () => write(large, true),
    () => write(small, true),
    null,
  );
  const jump = firstJump(large);
  tell(rows, jump);
}

/** The first jump into the middle after a change, when nothing is remembered of the list. @param {Opened} opened */
function firstJump({ store, sessions }) {
  const row = store.sessions({ limit: 1, order: "newest" }).sessions[0]?.id ?? 0;
  store.markSession(row, { starred: true });
  const since = performance.now();
  store.sessions({ limit: PAGE, from: Math.floor(sessions / 2) + 7 });
  return performance.now() - since;
}

function writing() {
  let turn = 0;
  /** @param {Opened} opened @param {boolean} changes */
  return ({ store, sessions }, changes) => {
    turn += 1;
    const at = Date.UTC(2026, 10, 24, 10) + turn;
    const state = changes && turn % 4 < 2 ? "running" : "waiting_for_input";
    /** @type {import("../core/store.ts").QueryRecord} */
    const record = {
      observation: { askedAt: at, heardAt: at, saw: { kind: "state", state } },
      exchange: {
        call: "query",
        sentAt: at,
        request: { method: "GET", url: "https://acme-0.example/api", headers: [], body: null },
        result: {
          kind: "failure",
          code: "TIMEOUT_FIRST_BYTE",
          phase: "wait",
          mayHaveLeft: true,
          partial: null,
          timing: { resolvedMs: 1, connectedMs: 2, securedMs: 3, sentMs: 4, firstByteMs: 5, totalMs: 6 },
        },
      },
      browserLink: null,
      watch: { kind: "live" },
    };
    store.recordQuery(changes ? sessions : sessions - 1, record);
  };
}

/** The medians of calls that take turns. @param {readonly (() => unknown)[]} calls */
function inTurns(calls) {
  /** @type {number[][]} */
  const times = calls.map(() => []);
  for (let round = -5; round < rounds; round++) {
    for (const [index, call] of calls.entries()) {
      const since = performance.now();
      call();
      if (round >= 0) times[index]?.push(performance.now() - since);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0);
}

/**
 * @param {readonly { what: string, ms: number, besideMs: number, ratio: number, most: number | null }[]} rows
 * @param {number} jumpMs
 */
function tell(rows, jumpMs) {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}`;
  process.stdout.write(`\n${many} sessions, pages of ${PAGE}, medians of ${rounds}; ${machine}\n\n`);
  for (const { what, ms, besideMs, ratio, most } of rows) {
    const gate = most === null ? "" : ratio <= most ? `≤ ${most}` : `MISSED: ≤ ${most}`;
    process.stdout.write(
      `${what.padEnd(62)} ${ms.toFixed(2).padStart(8)} ms ${besideMs.toFixed(2).padStart(8)} ms  ${ratio.toFixed(2)} × ${gate}\n`,
    );
  }
  process.stdout.write(`first jump into the middle after a change: ${jumpMs.toFixed(1)} ms\n`);
  process.stdout.write(`${JSON.stringify({ sessions: many, rows, jumpMs })}\n`);
  if (rows.some(({ ratio, most }) => most !== null && ratio > most)) process.exitCode = 1;
}
