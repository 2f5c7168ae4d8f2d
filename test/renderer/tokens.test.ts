import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONNECTION_COLOURS } from "../../core/connection.ts";

const css = readFileSync(join(import.meta.dirname, "../../renderer/tokens.css"), "utf8");

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/** A token’s colour in a theme, as `#rrggbb`. */
function colour(name: string, theme: Theme): string {
  const both = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`, "i").exec(css);
  const single = new RegExp(`--${name}: (#[0-9a-f]{6});`, "i").exec(css);
  const found = both?.[theme === "light" ? 1 : 2] ?? single?.[1];
  if (found === undefined) throw new Error(`No token --${name}.`);
  return found;
}

/** Relative luminance. Source: WCAG 2.2, definition of relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [luminance(colour(one, theme)), luminance(colour(other, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ["canvas", "surface", "sunken", "raised"];

function worst(theme: Theme, token: string, grounds = GROUNDS): number {
  return Math.min(...grounds.map((ground) => contrast(theme, token, ground)));
}

/** What a text stands on besides the four grounds: its own tint, or a selected row. */
const OWN: Readonly<Record<string, string>> = {
  ink: "selected",
  "ink-2": "selected",
  "ink-3": "selected",
  edge: "selected",
};

/** The design brief’s table: on surface, on the worst ground, on its own tint. */
const TABLE = {
  light: {
    ink: [17.81, 15.32, 15.11],
    "ink-2": [8.56, 7.37, 7.27],
    "ink-3": [5.91, 5.09, 5.02],
    edge: [3.6, 3.1, 3.05],
    created: [6.81, 5.86, 5.85],
    running: [5.82, 5.0, 4.94],
    waiting: [9.17, 7.89, 7.75],
    completed: [6.16, 5.3, 5.31],
    fatal: [6.57, 5.66, 5.62],
    caution: [6.68, 5.74, 5.86],
    live: [7.63, 6.57, 6.33],
  },
  dark: {
    ink: [15.32, 13.76, 12.38],
    "ink-2": [8.89, 7.98, 7.18],
    "ink-3": [6.33, 5.68, 5.11],
    edge: [4.2, 3.77, 3.39],
    created: [7.84, 7.04, 6.37],
    running: [7.4, 6.65, 5.98],
    waiting: [11.2, 10.06, 9.45],
    completed: [9.78, 8.78, 8.17],
    fatal: [8.31, 7.46, 7.22],
    caution: [9.99, 8.98, 8.19],
    live: [8.42, 7.56, 7.37],
  },
} as const;

describe.each(THEMES)("the %s theme", (theme) => {
  it.each(Object.entries(TABLE[theme]))(
    "%s has the contrasts of the table",
    (token, [surface, least, own]) => {
      expect(contrast(theme, token, "surface")).toBeCloseTo(surface, 1);
      expect(worst(theme, token)).toBeCloseTo(least, 1);
      expect(contrast(theme, token, OWN[token] ?? `${token}-tint`)).toBeCloseTo(own, 1);
    },
  );

  it("is readable wherever text stands (4.5), and visible wherever a border does (3)", () => {
    const texts = Object.keys(TABLE[theme]).filter((token) => token !== "edge");
    for (const token of texts) {
      expect(worst(theme, token, [...GROUNDS, OWN[token] ?? `${token}-tint`]), token).toBeGreaterThanOrEqual(
        4.5,
      );
    }
    expect(worst(theme, "edge", [...GROUNDS, "selected"])).toBeGreaterThanOrEqual(3);
    expect(worst(theme, "focus", [...GROUNDS, "selected"])).toBeGreaterThanOrEqual(3);
    expect(worst(theme, "ink-2", ["hover"])).toBeGreaterThanOrEqual(4.5);
  });

  it("has readable solid things: the primary button and the LIVE tag", () => {
    expect(contrast(theme, "on-ink", "ink")).toBeCloseTo(theme === "light" ? 17.81 : 15.31, 1);
    expect(contrast(theme, "on-live", "live")).toBeCloseTo(theme === "light" ? 7.63 : 8.42, 1);
  });

  it.each(CONNECTION_COLOURS)("shows the %s square on every ground", (name) => {
    const grounds = ["canvas", "surface", "selected"];
    expect(worst(theme, `square-${name}`, grounds)).toBeGreaterThanOrEqual(3);
  });
});
