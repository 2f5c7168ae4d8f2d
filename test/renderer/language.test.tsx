import { act, cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FIRST_SPEECH, type Speech } from "../../core/words/speech.ts";
import { Between, Moment } from "../../renderer/ui/relative-time.tsx";
import { firstSpeech, speakAs, words } from "../../renderer/words.ts";
import { type RenderedPage, renderPage } from "./render-page.tsx";

const PSEUDO: Speech = { dictionary: "pseudo", locale: "en", times: "local" };

afterEach(async () => {
  await act(() => speakAs(FIRST_SPEECH));
  cleanup();
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

describe("times", () => {
  const at = Date.now() - 250_000;

  it.each<[Speech["times"], RegExp]>([
    ["local", /^\d\d:\d\d:\d\d$|, \d\d:\d\d$/],
    ["utc", /^\d\d:\d\d:\d\d UTC$|, \d\d:\d\d UTC$/],
    ["relative", /^4 min ago$/],
  ])("are told as chosen, %s, and in full in the tooltip", async (times, told) => {
    await act(() => speakAs({ ...FIRST_SPEECH, times }));
    const { container } = render(<Moment at={at} />);
    const time = container.querySelector("time");
    expect(time?.textContent).toMatch(told);
    expect(time?.title).toMatch(/^\w+, \w+ \d+, \d{4}, \d\d:\d\d:\d\d\.\d{3} .+$/);
    expect(time?.title.endsWith("UTC")).toBe(times === "utc" || new Date(at).getTimezoneOffset() === 0);
    expect(time?.dateTime).toBe(new Date(at).toISOString());
  });

  it("between two answers are a range of today, the end alone of another day, and so long ago", async () => {
    const { container, rerender } = render(<Between from={at - 86_400_000} to={at} />);
    expect(container.textContent).not.toContain("–");
    await act(() => speakAs({ ...FIRST_SPEECH, times: "relative" }));
    rerender(<Between from={at - 2_000} to={at} />);
    expect(container.textContent).toBe("4 min ago");
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
