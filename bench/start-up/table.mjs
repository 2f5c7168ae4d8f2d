/** @typedef {"bare window" | "Module Bench"} AppName */
/** @typedef {"fresh" | "warm"} ProfileKind */

/**
 * @typedef {object} Sample  One start.
 * @property {AppName} app
 * @property {ProfileKind} profile
 * @property {number} usableMs
 * @property {number | null} idleMb  Null when memory was left out.
 */

/** @typedef {{ readonly median: number, readonly least: number, readonly most: number }} Spread */

/**
 * @typedef {object} Row
 * @property {ProfileKind} profile
 * @property {"usableMs" | "idleMb"} what
 * @property {Spread} bare
 * @property {Spread} ours
 * @property {number} ratio  Our median by the bare window's.
 */

/**
 * @param {readonly Sample[]} samples
 * @returns {readonly Row[]}
 */
export function summary(samples) {
  /** @type {readonly Row["what"][]} */
  const figures = ["usableMs", "idleMb"];
  /** @type {readonly ProfileKind[]} */
  const profiles = ["fresh", "warm"];
  return figures.flatMap((what) =>
    profiles.flatMap((profile) => {
      const of = (/** @type {AppName} */ app) =>
        samples
          .filter((sample) => sample.app === app && sample.profile === profile)
          .flatMap((sample) => sample[what] ?? []);
      const bare = spread(of("bare window"));
      const ours = spread(of("Module Bench"));
      if (bare === null || ours === null) return [];
      return [{ profile, what, bare, ours, ratio: ours.median / bare.median }];
    }),
  );
}

/**
 * @param {readonly number[]} values
 * @returns {Spread | null}  Null when there is nothing to summarise.
 */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? least;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? least;
  return { median: (lower + upper) / 2, least, most };
}

/**
 * @param {readonly Row[]} rows
 * @param {{ readonly electron: string, readonly rounds: number, readonly load: number | undefined }} conditions
 */
export function table(rows, { electron, rounds, load }) {
  const head = `Electron ${electron}, ${rounds} rounds, load ${(load ?? 0).toFixed(1)}; median (least to most)`;
  const columns = ["", "bare window", "Module Bench", "ratio"];
  const lines = rows.map(({ what, profile, bare, ours, ratio }) => {
    const unit = what === "usableMs" ? "ms" : "MB";
    const name = what === "usableMs" ? "to a usable window" : "idle";
    return [`${name}, ${profile} profile`, cell(bare, unit), cell(ours, unit), ratio.toFixed(2)];
  });
  const widths = columns.map((_, index) =>
    Math.max(...[columns, ...lines].map((line) => line[index]?.length ?? 0)),
  );
  const laidOut = [columns, ...lines].map((line) =>
    line
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [head, ...laidOut].join("\n");
}

/**
 * @param {Spread} spread
 * @param {string} unit
 */
function cell({ median, least, most }, unit) {
  return `${Math.round(median)} ${unit} (${Math.round(least)} to ${Math.round(most)})`;
}
