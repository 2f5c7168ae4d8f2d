import { openStore } from "../../../adapters/sqlite/open.ts";
import { ACCEPTED, exchange, INTENT, told } from "./samples.ts";

// Writes, says so, and holds still to be killed: `node store-in-child.ts FILE`.
const opened = openStore(process.argv[2] ?? "");
if (!opened.ok) throw new Error(opened.error.detail);
const store = opened.value;
const { id } = store.recordIntent(INTENT);
store.recordOutcome(id, ACCEPTED, exchange("start"));
store.recordQuery(id, told("running", 1_700, 1_800));
store.recordIntent(INTENT);
process.stdout.write("acknowledged", () => setInterval(() => {}, 60_000));
