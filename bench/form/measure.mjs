/**
 * Types into the real app: `--rounds=N` (default 8) times `--keys=N` (default 40), each into a bare input, a form with
 * four parameters and one with 200, all of them filled in.
 *
 * A key press is timed from the system's event to the first task after the frame that shows it.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { _electron } from "playwright";
import { print, runCommand, say, Trouble } from "../../scripts/terminal/say.mjs";

const { MODULE_BENCH_ELECTRON = "", MODULE_BENCH_APP = "", MODULE_BENCH_ELECTRON_VERSION = "" } = process.env;
const PLACES = [
  "bare input",
  "4 parameters",
  "200 parameters",
  "200 parameters, JSON over lines",
  "200 parameters, JSON in one line",
];

await runCommand(async () => {
  const { values } = parseArgs({
    options: { rounds: { type: "string", default: "8" }, keys: { type: "string", default: "40" } },
  });
  const [rounds, keys] = [Number(values.rounds), Number(values.keys)];
  if (!(rounds >= 1) || !(keys >= 2)) throw new Trouble("--rounds is from 1 on, --keys from 2 on.");
  const profile = mkdtempSync(join(tmpdir(), "module-bench-form-"));
  const app = await _electron.launch({
    executablePath: MODULE_BENCH_ELECTRON,
    args: [
      ...(MODULE_BENCH_APP === "" ? [] : [MODULE_BENCH_APP]),
      `--user-data-dir=${profile}`,
      "--password-store=basic",
    ],
    chromiumSandbox: true,
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole("button", { name: "Start session" }).waitFor();
    for (const count of [4, 200]) await describeModule(page, count);
    await watchKeys(page);
    /** @type {Map<string, number[]>} */
    const all = new Map(PLACES.map((place) => [place, []]));
    // Not counted: the first keys compile what the others run.
    for (const place of PLACES) await typeInto(page, place, keys);
    for (let round = 0; round < rounds; round++) {
      for (const place of round % 2 === 0 ? PLACES : PLACES.toReversed()) {
        all.get(place)?.push(...(await typeInto(page, place, keys)));
      }
      say(`• round ${round + 1} of ${rounds}`);
    }
    print(table(all));
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return 0;
});

/**
 * @param {import("playwright").Page} page
 * @param {number} count
 */
async function describeModule(page, count) {
  const types = ["text", "number", "date", "email"];
  const examples = ["John Doe", "1234", "2021-09-09", "john.doe@example.com"];
  const name = `With ${count}`;
  const parameters = Array.from({ length: count }, (_, at) => ({
    name: `Parameter ${at + 1}`,
    type: types[at % 4],
    apiName: `parameter_${at + 1}`,
  }));
  await page.evaluate(
    async (draft) => {
      const { bench } = /** @type {any} */ (globalThis);
      const { modules } = await bench.library();
      await bench.saveModule({ ...draft, connectionId: modules[0].connectionId });
    },
    { id: null, name, moduleId: `form-${count}`, kind: "input", notes: "", parameters },
  );
  await page.getByRole("button", { name, exact: true }).first().click();
  for (let at = 0; at < count; at++) {
    const field = page.getByRole("textbox", { name: `Parameter ${at + 1}`, exact: true });
    await field.fill(examples[at % 4] ?? "");
  }
}

/** @param {import("playwright").Page} page */
async function watchKeys(page) {
  await page.evaluate(() => {
    const place = /** @type {any} */ (globalThis);
    place.keyTimes = [];
    const note = (/** @type {number} */ from) => place.keyTimes.push(performance.now() - from);
    place.addEventListener(
      "keydown",
      (/** @type {{ readonly timeStamp: number }} */ { timeStamp }) => {
        place.requestAnimationFrame(() => {
          const { port1, port2 } = /** @type {any} */ (new MessageChannel());
          port1.onmessage = () => note(timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/**
 * @param {import("playwright").Page} page
 * @param {string} place
 * @param {number} keys
 * @returns {Promise<readonly number[]>}  In ms, one per key.
 */
async function typeInto(page, place, keys) {
  await goTo(page, place);
  // The keys that led here have been painted by then.
  await page.evaluate(async () => {
    const place = /** @type {any} */ (globalThis);
    const frame = () => new Promise((next) => place.requestAnimationFrame(next));
    for (let frames = 0; frames < 3; frames++) await frame();
    place.keyTimes.length = 0;
  });
  for (let key = 0; key < keys; key++) {
    // There and back, so that what is typed grows no longer from round to round.
    await page.keyboard.press(key % 2 === 0 ? "a" : "Backspace");
    await page.waitForFunction(
      (wanted) => /** @type {any} */ (globalThis).keyTimes.length >= wanted,
      key + 1,
    );
  }
  return page.evaluate(() => [.../** @type {any} */ (globalThis).keyTimes]);
}

/**
 * @param {import("playwright").Page} page
 * @param {string} place
 */
async function goTo(page, place) {
  await page.evaluate(() => /** @type {any} */ (globalThis).document.getElementById("bare-input")?.remove());
  if (place === "bare input") {
    await page.getByRole("button", { name: "Weekly report", exact: true }).first().click();
    await page.evaluate(() => {
      const { document } = /** @type {any} */ (globalThis);
      const input = document.createElement("input");
      input.id = "bare-input";
      document.body.prepend(input);
      input.focus();
    });
    return;
  }
  const name = `With ${place.split(" ")[0]}`;
  await page.getByRole("button", { name, exact: true }).first().click();
  const asJson = place.includes("JSON");
  await page.getByRole("radio", { name: asJson ? "JSON" : "Form" }).check();
  const field = asJson ? "Body as JSON" : "Parameter 1";
  await page.getByRole("textbox", { name: field, exact: true }).click();
  if (!asJson) return;
  await page.keyboard.press("Control+Home");
  const button = place.endsWith("over lines") ? "Lay out over lines" : "Make compact";
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("textbox", { name: field, exact: true }).focus();
}

/** @param {ReadonlyMap<string, readonly number[]>} all */
function table(all) {
  const bare = at(all.get("bare input") ?? [], 0.5);
  const rows = [...all].map(([place, times]) => {
    const [median, late] = [at(times, 0.5), at(times, 0.95)];
    return `| ${place} | ${times.length} | ${median.toFixed(1)} ms | ${late.toFixed(1)} ms | ${(median / bare).toFixed(2)} |`;
  });
  return [
    `Electron ${MODULE_BENCH_ELECTRON_VERSION}`,
    "",
    "| typed into | keys | key to paint, median | 95th percentile | ÷ bare input |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/**
 * @param {readonly number[]} times
 * @param {number} share
 */
function at(times, share) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}
