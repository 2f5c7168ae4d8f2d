import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ExportReply } from "../../../../electron/bridge/views/export.ts";
import { renderPage } from "../../render-page.tsx";

const COUNTS = { connections: 1, modules: 2, sessions: 3, exchanges: 9, observations: 1, facts: 0 };

async function openSettings(options: Parameters<typeof renderPage>[0] = {}) {
  const page = await renderPage(options);
  await page.user.click(screen.getByRole("button", { name: "Settings" }));
  return page;
}

/** An export that ends when the test says so. */
function heldExport() {
  const asked: (number | null)[] = [];
  let answer: (reply: ExportReply) => void = () => {};
  return {
    asked,
    exports: (sessionRow: number | null) => {
      asked.push(sessionRow);
      return new Promise<ExportReply>((resolve) => {
        answer = resolve;
      });
    },
    end: (reply: ExportReply) => act(async () => answer(reply)),
  };
}

describe("how long sessions are kept", () => {
  it("is for ever until the person says otherwise", async () => {
    const { user, fake } = await openSettings();
    const choice = within(screen.getByRole("radiogroup", { name: "Keep sessions" }));
    expect((choice.getByRole("radio", { name: "For ever" }) as HTMLInputElement).checked).toBe(true);
    await user.click(choice.getByRole("radio", { name: "30 days" }));
    expect(fake.preferences().keepHistoryDays).toBe(30);
    await user.click(choice.getByRole("radio", { name: "For ever" }));
    expect(fake.preferences().keepHistoryDays).toBeNull();
  });
});

describe("an export", () => {
  it("tells how far it has come in every view, and what it came to", async () => {
    const held = heldExport();
    const { user, fake } = await openSettings({ exports: held.exports });
    await user.click(screen.getByRole("button", { name: "Export everything…" }));
    expect(held.asked).toEqual([null]);
    // The dialog is open: there is nothing to tell yet, and no second export.
    expect(screen.queryByRole("progressbar")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Export everything…" }));
    expect(held.asked).toEqual([null]);
    act(() => fake.tell({ kind: "export_progress", done: 30, total: 120 }));
    await user.click(screen.getByRole("button", { name: "Sessions" }));
    expect((screen.getByRole("progressbar", { name: "Exporting" }) as HTMLProgressElement).value).toBe(0.25);
    expect(screen.getByText("25 %")).toBeTruthy();
    await held.end({ kind: "written", file: "/home/export.jsonl", counts: COUNTS });
    const told = screen.getByText(
      /Exported 3 sessions, 9 exchanges and 1 observation to \/home\/export.jsonl/,
    );
    expect(told).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/Exported 3/)).toBeNull();
  });

  it("can be cancelled", async () => {
    const held = heldExport();
    const { user, fake } = await openSettings({ exports: held.exports });
    await user.click(screen.getByRole("button", { name: "Export everything…" }));
    act(() => fake.tell({ kind: "export_progress", done: 1, total: 9 }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(fake.inputsOf("cancelExport")).toHaveLength(1);
    await held.end({ kind: "cancelled" });
    expect(screen.getByText("Cancelled. No file was written.")).toBeTruthy();
  });

  it.each(["disk_full", "not_writable", "damaged", "other"] as const)(
    "that failed (%s) says so until it is dismissed",
    async (failure) => {
      const { user } = await openSettings({ exports: async () => ({ kind: "failed", failure }) });
      await user.click(screen.getByRole("button", { name: "Export everything…" }));
      expect((await screen.findByRole("alert")).textContent).toContain("Not exported.");
    },
  );

  it("is offered beside a notice of damage", async () => {
    const held = heldExport();
    const { user } = await renderPage({ notices: [{ kind: "store_damaged" }], exports: held.exports });
    const notice = within(screen.getByRole("alert"));
    await user.click(notice.getByRole("button", { name: "Export everything…" }));
    expect(held.asked).toEqual([null]);
  });
});
