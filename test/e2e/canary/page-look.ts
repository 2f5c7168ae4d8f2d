import type { Page } from "@playwright/test";

/**
 * All that a page shows and holds: texts, the names and values of attributes, what stands in fields, its storages, its
 * title and address. `planted` stands in each of these while it is looked at.
 */
export function readPage(page: Page, planted: readonly string[]): Promise<readonly string[]> {
  return page.evaluate((texts) => {
    const all = texts.join(" ");
    const element = document.createElement("input");
    element.value = all;
    element.setAttribute("title", all);
    const text = document.createElement("p");
    text.textContent = all;
    element.hidden = true;
    text.hidden = true;
    document.body.append(element, text);
    sessionStorage.setItem("planted", all);
    const found: string[] = [document.title, location.href];
    const walk = (root: Node) => {
      if (root.nodeType === Node.TEXT_NODE || root.nodeType === Node.COMMENT_NODE)
        found.push(root.nodeValue ?? "");
      if (root instanceof Element) {
        for (const { name, value } of root.attributes) found.push(name, value);
        if (root.shadowRoot !== null) walk(root.shadowRoot);
      }
      if (root instanceof HTMLInputElement || root instanceof HTMLTextAreaElement) found.push(root.value);
      for (const child of root.childNodes) walk(child);
    };
    walk(document);
    for (const storage of [localStorage, sessionStorage]) {
      for (let at = 0; at < storage.length; at++) {
        const name = storage.key(at) ?? "";
        found.push(name, storage.getItem(name) ?? "");
      }
    }
    element.remove();
    text.remove();
    sessionStorage.removeItem("planted");
    return found;
  }, planted);
}
