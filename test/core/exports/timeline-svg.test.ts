import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PRINT_COLOURS } from "../../../core/exports/print-paint.ts";
import { timelineSvg } from "../../../core/exports/timeline-svg.ts";
import { de } from "../../../core/words/de.ts";
import { en } from "../../../core/words/en.ts";
import { readXml } from "../../support/read-xml.ts";
import { savedNight } from "../../support/saved-night.ts";

describe("timelineSvg", () => {
  it("is XML that names and describes itself, with each change as a sentence", () => {
    const elements = readXml(timelineSvg(savedNight(), en));
    expect(elements[0]?.attributes).toMatchObject({ role: "img", "aria-labelledby": "title desc" });
    const [title, description] = ["title", "desc"].map((id) =>
      elements.find((each) => each.attributes.id === id),
    );
    expect(title?.text).toBe("Timeline of a session of Employee onboarding");
    expect(description?.text).toContain("running began");
    expect(description?.text).toContain("completed came");
  });

  it("holds the same words as the page: states, ranges, the gap's length, the legend", () => {
    const texts = readXml(timelineSvg(savedNight(), en)).map(({ text }) => text);
    for (const wanted of [
      "waiting_for_input",
      "asleep 13 h 54 min",
      "not watched",
      "check without an answer",
    ]) {
      expect(texts).toContain(wanted);
    }
    expect(texts.some((text) => text.startsWith("9.9–15 s + "))).toBe(true);
  });

  it("stands alone: no script, style, class or address, colours as attributes", () => {
    const text = timelineSvg(savedNight(), en);
    expect(text).not.toMatch(
      /<(script|style|image|use|foreignObject|a)\b|class=|style=|href|light-dark|var\(/u,
    );
    expect(text.match(/https?:[^"]+/gu)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("speaks the language that is chosen", () => {
    expect(timelineSvg(savedNight(), de)).toContain("nicht beobachtet");
  });

  it("takes a server's word as text, whatever is in it", () => {
    const hostile = `</text><script>x</script>&\u0000\u202e\uffff"']]>`;
    const elements = readXml(timelineSvg(savedNight(hostile), en));
    expect(elements.some(({ name }) => name === "script")).toBe(false);
    expect(elements.find(({ name }) => name === "desc")?.text).toContain("</text><script>x</script>&");
  });

  it("has the page's light colours", () => {
    const tokens = readFileSync(new URL("../../../renderer/tokens.css", import.meta.url), "utf8");
    for (const [name, colour] of Object.entries(PRINT_COLOURS)) {
      expect(tokens).toContain(`--${name}: light-dark(${colour},`);
    }
  });
});
