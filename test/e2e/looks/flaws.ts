import type { Page } from "@playwright/test";

/** Names what is wrong with how the page lies in its window, as a person would see it; nothing where all is well. */
export function flaws(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const named = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 40)}`;
    const overflow = (element: Element) => getComputedStyle(element);
    const scrolls = (value: string) => value === "auto" || value === "scroll";
    const clips = (value: string) => value === "hidden" || value === "clip";
    const ancestors = (element: Element) => {
      const all: Element[] = [];
      for (let at = element.parentElement; at !== null; at = at.parentElement) all.push(at);
      return all;
    };
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const isModal = document.querySelector("[role=dialog]") !== null;
    const elements = [...document.body.querySelectorAll("*")].filter(
      (element) => isSeen(element) && (!isModal || element.closest("[role=dialog]") !== null),
    );

    for (const element of elements) {
      const style = overflow(element);
      const wide = element.scrollWidth > element.clientWidth + 1;
      // Tabs, code and tables may move sideways where there is no room; text and forms may not.
      const mayMove = element.matches("[role=tablist], pre, [data-scrolls-sideways]");
      if (wide && scrolls(style.overflowX) && !mayMove) found.push(`scrolls sideways: ${named(element)}`);
      const high = element.scrollHeight > element.clientHeight + 1;
      if (high && scrolls(style.overflowY) && !element.matches("textarea, pre, [role=listbox]")) {
        const around = ancestors(element).find(
          (outer) => scrolls(overflow(outer).overflowY) && outer.scrollHeight > outer.clientHeight + 1,
        );
        if (around !== undefined) found.push(`a scrollbar within a scrollbar: ${named(element)}`);
      }
    }

    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "");
    for (const element of elements) {
      if (element.closest("svg, .heard-only, [aria-hidden=true], .cm-editor") !== null) continue;
      const isControl = element.matches("button, input, textarea, select, [role=combobox], [role=tab]");
      if (!isControl && !ownText(element)) continue;
      const style = overflow(element);
      // What ends in an ellipsis shows its whole text on hover.
      const ends = style.textOverflow === "ellipsis";
      if (
        ownText(element) &&
        clips(style.overflowX) &&
        !ends &&
        element.scrollWidth > element.clientWidth + 1
      ) {
        found.push(`cut text: ${named(element)}`);
      }
      const box = element.getBoundingClientRect();
      if (element.matches(".absolute, .fixed, [class*=sr-only]")) continue;
      let reachable = false;
      for (const outer of ancestors(element)) {
        const outerStyle = overflow(outer);
        if (scrolls(outerStyle.overflowX) && scrolls(outerStyle.overflowY)) reachable = true;
        if (outerStyle.position === "fixed") break;
        if (outerStyle.textOverflow === "ellipsis") {
          reachable = true;
          break;
        }
        const edge = outer.getBoundingClientRect();
        const sideways = clips(outerStyle.overflowX);
        if (sideways && (box.right > edge.right + 1.5 || box.left < edge.left - 1.5)) {
          found.push(`cut off sideways: ${named(element)}`);
          break;
        }
        if (scrolls(outerStyle.overflowY)) reachable = true;
        if (
          !reachable &&
          clips(outerStyle.overflowY) &&
          (box.bottom > edge.bottom + 1.5 || box.top < edge.top - 1.5)
        ) {
          found.push(`cut off below: ${named(element)}`);
          break;
        }
      }
      if (!reachable && (box.right > innerWidth + 1 || box.left < -1))
        found.push(`outside: ${named(element)}`);
    }
    return [...new Set(found)];
  });
}

/** What can be pressed and is smaller than 24 × 24 px, measured by where a pointer meets it. Source: WCAG 2.2, 2.5.8. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isModal = document.querySelector("[role=dialog], [role=menu], [role=listbox]") !== null;
    const targets =
      "button, a[href], input, textarea, [role=tab], [role=menuitem], [role=menuitemradio], [role=option], [role=combobox]";
    const small: string[] = [];
    for (const element of document.querySelectorAll(targets)) {
      if (isModal && element.closest("[role=dialog], [role=menu], [role=listbox]") === null) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // The label of a box is as good to hit as the box.
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      if (box.width < 2 || getComputedStyle(element).pointerEvents === "none") continue;
      // Part of a sentence: the line's height is what it has.
      if (getComputedStyle(element).display === "inline") continue;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const meets = (dx: number, dy: number) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return hit === null || element.contains(hit) || (element.closest("label")?.contains(hit) ?? false);
      };
      if (!meets(0, 0)) continue;
      const reach = 11.5;
      const sideways = box.width >= 24 || (meets(-reach, 0) && meets(reach, 0));
      const upright = box.height >= 24 || (meets(0, -reach) && meets(0, reach));
      if (!sideways || !upright) {
        small.push(
          `${Math.round(box.width)}×${Math.round(box.height)}: <${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`.slice(
            0,
            200,
          ),
        );
      }
    }
    return [...new Set(small)];
  });
}
