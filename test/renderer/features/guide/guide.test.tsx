import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { chapters, pictures } from "../../../../renderer/features/guide/guide-chapters.ts";
import { LINKED_CHAPTERS } from "../../../../renderer/features/guide/guide-link.tsx";
import type { Inline } from "../../../../renderer/features/guide/guide-tree.ts";
import { renderPage } from "../../render-page.tsx";

async function openGuide() {
  const page = await renderPage();
  act(() => page.fake.tell({ kind: "menu", command: "guide" }));
  await screen.findByRole("heading", { level: 1, name: "Guide" });
  return page;
}

function contents(): readonly (string | null)[] {
  const list = within(screen.getByRole("navigation", { name: "Chapters" }));
  return list.getAllByRole("button").map(({ textContent }) => textContent);
}

function linksIn(value: unknown): readonly Extract<Inline, { kind: "link" }>[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(linksIn);
  return "kind" in value && value.kind === "link"
    ? [value as Extract<Inline, { kind: "link" }>, ...below]
    : below;
}

it("every link in the guide, and every one that leads into it, ends at a chapter; every picture is there", () => {
  const ids = chapters.map(({ id }) => id);
  const targets = linksIn(chapters).map(({ chapter }) => chapter);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of [...targets, ...LINKED_CHAPTERS]) expect(ids).toContain(target);
  expect(Object.keys(pictures).length).toBeGreaterThan(1);
  for (const address of Object.values(pictures)) expect(address).toMatch(/\.png$/);
});

it("lists every chapter and shows each", async () => {
  const { user } = await openGuide();
  expect(contents()).toEqual(chapters.map(({ title }) => title));
  const list = within(screen.getByRole("navigation", { name: "Chapters" }));
  for (const { title } of chapters) {
    await user.click(list.getByRole("button", { name: title }));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(title);
  }
});

it("finds chapters, marks what was found, and Enter leads to the first", async () => {
  const { user } = await openGuide();
  await user.type(screen.getByRole("searchbox", { name: "Find in the guide" }), "ZIGZAG{Enter}");
  expect(contents()).toEqual(["Reading the timeline"]);
  expect(screen.getByText("zigzag").tagName).toBe("MARK");
  await user.keyboard("{Escape}");
  expect(contents()).toHaveLength(chapters.length);
});

it("a link leads to its chapter, and Back returns", async () => {
  const { user, stores } = await openGuide();
  act(() => stores.navigation.getState().go({ view: "guide", chapter: "your-own-module" }));
  await user.click(screen.getByRole("button", { name: "bring what you have" }));
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Bring what you have");
  act(() => stores.navigation.getState().back());
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Your own module");
});
