import { expect, it } from "vitest";
import { documentPage } from "../../scripts/bill/guide-page.mjs";
import { read } from "../docs/documents.ts";

const page = await documentPage(read("docs/guide.md"), "Guide");

it("the guide is a page whose links all lead to a heading of it, and that asks for nothing", () => {
  const links = [...page.matchAll(/<a href="#([^"]+)">/g)].map(([, target]) => target);
  expect(links.length).toBeGreaterThan(8);
  for (const target of links) expect(page).toContain(` id="${target}">`);
  expect(page).not.toMatch(/<(script|img|iframe|link|form)\b|href="[^#]|src=|<!--/);
  expect(page).toContain("default-src 'none'");
});

it("its tables are tables, and its text is text", async () => {
  expect(page).toContain("<table>");
  expect(await documentPage("a <b onclick=x>bold</b> `<i>`\n\n<script>x</script>\n", "T")).toContain(
    "<p>a bold <code>&lt;i&gt;</code></p>",
  );
});
