import type { Page } from "@playwright/test";

/** A stop of the Tab key that a person could not see or would not expect. */
interface Stop {
  readonly name: string;
  readonly problems: readonly string[];
}

/** At most so many stops: a view that never ends has lost its way. */
const MOST = 150;

/** Walks with Tab from the beginning of the window, or of the view or dialog in it, and gives how many stops there were and what was wrong at which. */
export async function focusWalk(
  page: Page,
  from: "window" | "view",
): Promise<{ readonly stops: number; readonly problems: readonly string[] }> {
  await page.evaluate((beginning) => {
    const inView = document.querySelector<HTMLElement>("[role=dialog]") ?? document.querySelector("main");
    const first = beginning === "view" ? inView : document.querySelector("nav");
    first?.setAttribute("tabindex", "-1");
    first?.focus();
    Reflect.set(globalThis, "walk", { seen: new Set(), last: null, first });
  }, from);
  const problems: string[] = [];
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await lookAtStop(page);
    if (stop === null) return { stops, problems };
    problems.push(...stop.problems.map((problem) => `${stop.name}: ${problem}`));
  }
  return { stops: MOST, problems: [...problems, "Tab comes to no end"] };
}

/** `null` once Tab has come round. */
function lookAtStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const walk = Reflect.get(globalThis, "walk") as {
      readonly seen: Set<Element>;
      last: Element | null;
      readonly first: Element | null;
    };
    if (element === null || element === document.body || walk.seen.has(element)) return null;
    const isAgain = (walk.first?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isAgain !== 0) return null;
    walk.seen.add(element);
    if (element.hasAttribute("data-base-ui-focus-guard")) return { name: "", problems: [] };
    const name =
      element.getAttribute("aria-label") ??
      (element.textContent || element.getAttribute("name") || element.tagName);
    const problems: string[] = [];
    // The ring may be the label's: the control in it is without a look of its own.
    const ringed = [element, element.closest("label")].find((candidate) => {
      if (candidate === null) return false;
      const style = getComputedStyle(candidate);
      return style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    });
    const bar = getComputedStyle(element, "::after").backgroundColor;
    const isBar = element.matches("[role=separator]") && bar !== "rgba(0, 0, 0, 0)";
    if (ringed === undefined || ringed === null) {
      if (!isBar && !element.matches(".cm-content")) problems.push("no ring");
    } else {
      const style = getComputedStyle(ringed);
      const reach = Math.max(
        0,
        Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth),
      );
      const box = ringed.getBoundingClientRect();
      for (let outer = ringed.parentElement; outer !== null; outer = outer.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(outer);
        if (overflowX !== "visible" || overflowY !== "visible") {
          const edge = outer.getBoundingClientRect();
          const cut = [
            [edge.left - (box.left - reach), "left"],
            [box.right + reach - edge.right, "right"],
            [edge.top - (box.top - reach), "top"],
            [box.bottom + reach - edge.bottom, "bottom"],
          ] as const;
          for (const [by, side] of cut) if (by > 0.6) problems.push(`the ring is cut at its ${side}`);
          break;
        }
        if (position === "fixed") break;
      }
    }
    const at = element.getBoundingClientRect();
    // Where it is now: what was reached may have been scrolled to.
    const before = walk.last?.getBoundingClientRect() ?? null;
    if (
      before !== null &&
      at.bottom <= before.top &&
      at.left <= before.left &&
      before.right - at.left < innerWidth / 3
    ) {
      problems.push("lies before the stop before it");
    }
    walk.last = element;
    return { name: name.trim().slice(0, 50), problems };
  });
}
