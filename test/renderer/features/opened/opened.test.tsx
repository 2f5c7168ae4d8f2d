import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Opened } from "../../../../core/opened.ts";
import { typedIn } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

const SAVING = ["saveModule", "saveConnection", "start", "adopt", "setKey"] as const;

describe("what the system hands over", () => {
  it("before the page was there is offered like what is dropped, and nothing is saved or started", async () => {
    const text = '{"kind":"module-bench/module"}';
    const { fake } = await renderPage({ opened: [{ kind: "file", name: "a.modulebench", text }] });
    await expect.poll(() => fake.inputsOf("bring"), { timeout: 5_000 }).toEqual([{ text }]);
    for (const command of SAVING) expect(fake.inputsOf(command), command).toEqual([]);
  });

  it("while the page is there is taken once for each time that main tells of it", async () => {
    const opened: Opened[] = [];
    const { fake } = await renderPage({ opened });
    opened.push({ kind: "module", link: "https://acme.example/s/m" });
    act(() => fake.tell({ kind: "opened" }));
    await expect
      .poll(() => fake.inputsOf("bring"), { timeout: 5_000 })
      .toEqual([{ text: "https://acme.example/s/m" }]);
  });

  it("as a session stands in the dialog, and is watched on a click alone", async () => {
    const opened: Opened[] = [];
    const { fake, user } = await renderPage({ opened });
    for (const link of ["https://acme.example/s/m/sessions/one", "https://acme.example/s/m/sessions/two"]) {
      opened.push({ kind: "session", link });
      act(() => fake.tell({ kind: "opened" }));
      // By role the whole page would be looked through, again and again.
      await screen.findByDisplayValue(link, {}, { timeout: 5_000 });
      expect(screen.getAllByRole("dialog", { name: "Watch a session" })).toHaveLength(1);
    }
    expect(fake.inputsOf("adopt")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await expect.poll(() => screen.queryByRole("dialog"), { timeout: 5_000 }).toBeNull();
    act(() => fake.tell({ kind: "menu", command: "watch_session" }));
    const again = within(await screen.findByRole("dialog", { name: "Watch a session" }));
    expect(typedIn(again.getByRole("textbox", { name: "Session id or link" }))).toBe("");
  });

  it("as a session of the list is shown itself", async () => {
    const { fake } = await renderPage({ opened: [{ kind: "known", sessionRow: 4 }] });
    await expect.poll(() => fake.inputsOf("session"), { timeout: 5_000 }).toContain(4);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("and cannot be shown is told in a sentence, with what hides in its name spelt out", async () => {
    const { fake } = await renderPage();
    const notice = { kind: "not_opened", name: "a\u202ehcneb.modulebench", problem: "too_large" } as const;
    act(() => fake.tell({ kind: "notice", notice }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Not opened: a\\u{202e}hcneb.modulebench.");
    expect(alert.textContent).toContain("larger than 4 MiB");
  });
});
