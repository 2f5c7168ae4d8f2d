import type { Page } from "@playwright/test";

/**
 * Texts of words, in brackets as the pseudo-locale has them or all where `every`, of which a part cannot be seen: it is
 * clipped by something that does not scroll, or lies beside the window.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const TOLERANCE = 1.5;
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (text === "" || element === null || !element.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || isForEarsOnly(element)) continue;
      const by = clippedBy(element, box);
      if (by !== null) cut.push(`${text.slice(0, 80)} (by ${by})`);
    }
    return cut;

    function clippedBy(from: Element, box: DOMRect): string | null {
      for (let holder: Element | null = from; holder !== null; holder = holder.parentElement) {
        const style = getComputedStyle(holder);
        const frame = holder.getBoundingClientRect();
        const sideways = box.left < frame.left - TOLERANCE || box.right > frame.right + TOLERANCE;
        const upright = box.top < frame.top - TOLERANCE || box.bottom > frame.bottom + TOLERANCE;
        // What scrolls, or says by an ellipsis that there is more and shows it in a tooltip, hides nothing for good.
        if (/auto|scroll/.test(style.overflowX) && sideways) return null;
        if (/auto|scroll/.test(style.overflowY) && upright) return null;
        if (style.textOverflow === "ellipsis" && sideways && isValue(holder)) return null;
        const clips = /hidden|clip/.test(style.overflowX)
          ? sideways
          : /hidden|clip/.test(style.overflowY) && upright;
        if (clips) return `${holder.tagName.toLowerCase()}.${holder.className}`.slice(0, 80);
      }
      return box.right > innerWidth + TOLERANCE || box.left < -TOLERANCE ? "the window" : null;
    }

    /** Values are as long as people make them, and may end in an ellipsis. Words may not. */
    function isValue(holder: Element): boolean {
      return !/\[.*·/.test(holder.textContent ?? "");
    }

    function isForEarsOnly(element: Element): boolean {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        if (each.clientWidth <= 1 && each.clientHeight <= 1 && getComputedStyle(each).position === "absolute")
          return true;
      }
      return false;
    }
  });
}
