import { readFileSync } from "node:fs";
import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Place } from "../../../../renderer/state/navigation.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { renderPage } from "../../render-page.tsx";

/** Values that the sandbox's form is filled with, as they are typed and as they are told. */
const PLANTED = ["John Doe", "john.doe@example.com", "2021-09-09"];

/** Where a planted text is to be read: as text, in a field, in what a pointer or a reader is told. */
function readable(texts: readonly string[]): readonly string[] {
  const holds = (text: string | null) => texts.some((planted) => text?.includes(planted) === true);
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (holds(node.textContent) && node.parentElement?.closest(".veiled") === null)
      found.push(node.textContent ?? "");
  }
  for (const element of document.querySelectorAll("*")) {
    const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    if (typed && holds(element.value) && element.closest(".veiled") === null) found.push(element.value);
    for (const name of ["title", "aria-label", "placeholder", "alt", "href"]) {
      if (holds(element.getAttribute(name))) found.push(`${name}: ${element.getAttribute(name)}`);
    }
  }
  if (holds(document.title)) found.push(document.title);
  return found;
}

it("in presentation mode no view has a value or an id to be read", async () => {
  const { user, stores } = await renderPage({ library: WITH_ACME });
  const start = screen.getByRole("button", { name: /^Start session/ });
  await user.click(start);
  await screen.findByText(/Accepted/);
  const [first] = [...stores.sessions.getState().rows.values()];
  const sessionId = first?.sessionId;
  if (first === undefined || typeof sessionId !== "string") throw new Error("No session.");
  const texts = [...PLANTED, sessionId];
  act(() => stores.navigation.getState().go({ view: "session", sessionRow: first.id }));
  await screen.findByRole("heading", { level: 1, name: /John Doe/ });
  expect(readable(texts)).not.toEqual([]);
  act(() => stores.navigation.getState().back());
  await screen.findByText(/Accepted/);
  act(() => stores.preferences.getState().change({ presenting: true }));
  expect(document.documentElement.hasAttribute("data-presenting")).toBe(true);
  expect(readable(texts)).toEqual([]);

  // What is put away and folded: the request, the earlier starts, the JSON.
  act(() => stores.drafts.getState().setBeside(first.place.moduleRef ?? 0, null));
  await screen.findByText(/Recent starts/);
  expect(readable(texts)).toEqual([]);

  const places: readonly Place[] = [
    { view: "sessions" },
    { view: "session", sessionRow: first.id },
    { view: "session", sessionRow: first.id, tab: "values" },
    { view: "compare", a: first.id, b: first.id },
    { view: "modules" },
  ];
  for (const place of places) {
    act(() => stores.navigation.getState().go(place));
    await screen.findAllByRole("heading");
    await act(async () => {});
    expect({ place, readable: readable(texts) }).toEqual({ place, readable: [] });
  }
  act(() => stores.preferences.getState().change({ presenting: false }));
  expect(document.documentElement.hasAttribute("data-presenting")).toBe(false);
});

it("what is veiled is drawn as dots", () => {
  expect(readFileSync("renderer/styles.css", "utf8")).toMatch(
    /:root\[data-presenting\] \.veiled \{\s*-webkit-text-security: disc;/,
  );
});
