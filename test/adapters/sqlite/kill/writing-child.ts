import { writeSync } from "node:fs";
import { openStore } from "../../../../adapters/sqlite/open.ts";
import { ACCEPTED, CONNECTION, exchange, INTENT, told } from "../samples.ts";
import { LATER_MIGRATIONS } from "./large-file.ts";

// Writes until it is killed, and says each thing once the store has acknowledged it, one JSON line each:
// `node writing-child.ts FILE start|save|poll|migration`.
const [file = "", kind] = process.argv.slice(2);

/** At once and whole: what stands in the pipe outlives the process. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

say({ kind: "begun" });
const opened = openStore(file, kind === "migration" ? { migrations: LATER_MIGRATIONS } : {});
if (!opened.ok) throw new Error(`${opened.error.kind}: ${opened.error.detail}`);
const store = opened.value;
say({ kind: "opened" });

function start(): void {
  const { id } = store.recordIntent(INTENT);
  say({ kind: "intent", id });
  store.recordOutcome(id, ACCEPTED, exchange("start"));
  say({ kind: "outcome", id });
}

function save(count: number): void {
  const { id } = store.saveConnection({ ...CONNECTION, name: `Acme ${count}` });
  say({ kind: "connection", id, name: `Acme ${count}` });
  store.saveConnection({ ...CONNECTION, id, name: `Acme ${count} renamed` });
  say({ kind: "connection", id, name: `Acme ${count} renamed` });
  store.keep("count", String(count));
  say({ kind: "kept", text: String(count) });
}

function poll(id: number, count: number): void {
  store.recordQuery(id, told(count % 2 === 0 ? "running" : "waiting_for_input", count, count + 1));
  say({ kind: "query", id, answered: count });
  store.recordFact(id, { at: count, kind: "resumed" }, { kind: "live" });
  say({ kind: "fact", id, facts: count });
}

if (kind === "migration") process.exit(0);
const watched = store.recordIntent(INTENT).id;
store.recordOutcome(watched, ACCEPTED, exchange("start"));
for (let count = 1; ; count++) {
  if (kind === "start") start();
  else if (kind === "save") save(count);
  else poll(watched, count);
}
