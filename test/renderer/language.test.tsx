import { act, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FIRST_SPEECH, type Speech } from "../../core/words/speech.ts";
import { firstSpeech, speakAs, words } from "../../renderer/words.ts";
import { type RenderedPage, renderPage } from "./render-page.tsx";

const PSEUDO: Speech = { dictionary: "pseudo", locale: "en", times: "local" };

afterEach(async () => {
  await act(() => speakAs(FIRST_SPEECH));
  for (const name of ["words", "locale", "times"]) delete document.documentElement.dataset[name];
});

/** Main chose another language, as it tells its page. */
async function chosen({ fake }: RenderedPage, speech: Speech): Promise<void> {
  const before = words.settings.title;
  fake.tell({ kind: "speech", speech });
  await act(() => expect.poll(() => words.settings.title).not.toBe(before));
}

describe("another language", () => {
  it("is shown at once, and loses neither what is typed, nor the focus, nor the place", async () => {
    const page = await renderPage();
    const form = screen.getByRole("main");
    const field = within(form).getAllByRole("textbox")[0];
    if (field === undefined) throw new Error("The first place has no field.");
    await page.user.clear(field);
    await page.user.type(field, "half a na");
    const place = page.stores.navigation.getState().place;

    await chosen(page, PSEUDO);
    expect(within(form).getByRole("button", { name: words.start.button }).textContent).toMatch(/^\[/);
    expect(screen.queryByRole("button", { name: "Start session" })).toBeNull();
    expect(document.activeElement).toBe(field);
    await page.user.keyboard("me");
    expect(field).toHaveProperty("value", "half a name");
    expect(page.stores.navigation.getState().place).toBe(place);

    await chosen(page, FIRST_SPEECH);
    expect(within(form).getByRole("button", { name: /Start session/ })).toBeDefined();
    expect(field).toHaveProperty("value", "half a name");
  });

  it("is the page's own", async () => {
    await act(() => speakAs({ dictionary: "de", locale: "de-AT", times: "utc" }));
    expect(document.documentElement.lang).toBe("de");
    await act(() => speakAs(PSEUDO));
    expect(document.documentElement.lang).toBe("en");
  });

  it("that was chosen later counts, whichever is loaded first", async () => {
    await act(() => Promise.all([speakAs(PSEUDO), speakAs(FIRST_SPEECH)]).then(() => undefined));
    expect(words.settings.title).toBe("Settings");
  });
});

describe("a page begins", () => {
  it("with what main wrote into its first tag", () => {
    Object.assign(document.documentElement.dataset, { words: "de", locale: "de-CH", times: "relative" });
    expect(firstSpeech()).toEqual({ dictionary: "de", locale: "de-CH", times: "relative" });
  });

  it("with English where nobody wrote anything, or nothing that is known", () => {
    expect(firstSpeech()).toEqual(FIRST_SPEECH);
    Object.assign(document.documentElement.dataset, { words: "fr", times: "zulu" });
    expect(firstSpeech()).toEqual(FIRST_SPEECH);
  });
});
