import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BenchProvider } from "../../../renderer/bench.tsx";
import { TOAST_MS, UNDO_TOAST_MS } from "../../../renderer/state/toasts.ts";
import { createStores } from "../../../renderer/stores.ts";
import { Toasts } from "../../../renderer/ui/toast.tsx";
import { createFakeBench } from "../../support/fake-bench.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open() {
  const { bridge } = createFakeBench();
  const stores = createStores(bridge);
  render(
    <BenchProvider bench={{ bridge, stores }}>
      <Toasts />
    </BenchProvider>,
  );
  return stores.toasts.getState();
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe("a toast", () => {
  it.each([
    { says: "Saved.", undo: undefined, staysMs: TOAST_MS },
    { says: "Deleted.", undo: () => {}, staysMs: UNDO_TOAST_MS },
  ])("leaves by itself after a while, later when it offers Undo: $says", ({ says, undo, staysMs }) => {
    const toasts = open();
    act(() => toasts.show(says, undo));
    pass(staysMs - 1);
    expect(screen.getByRole("status").textContent).toContain(says);
    pass(1);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("stays while the pointer or the focus is on it", () => {
    const toasts = open();
    act(() => toasts.show("Deleted.", () => {}));
    fireEvent.pointerEnter(screen.getByRole("status"));
    pass(UNDO_TOAST_MS * 2);
    fireEvent.pointerLeave(screen.getByRole("status"));
    act(() => screen.getByRole("button", { name: "Undo" }).focus());
    pass(UNDO_TOAST_MS * 2);
    expect(screen.getByRole("status")).toBeDefined();
    act(() => screen.getByRole("button", { name: "Undo" }).blur());
    pass(UNDO_TOAST_MS);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("does not start its time anew when another one comes", () => {
    const toasts = open();
    act(() => toasts.show("First."));
    pass(TOAST_MS - 1_000);
    act(() => toasts.show("Second."));
    pass(1_000);
    expect(screen.getByRole("status").textContent).toContain("Second.");
  });

  it("takes back the latest thing that can be taken back, once", () => {
    const undone: string[] = [];
    const toasts = open();
    act(() => toasts.show("A deleted.", () => undone.push("A")));
    act(() => toasts.show("B deleted.", () => undone.push("B")));
    act(() => toasts.show("Saved."));
    expect([toasts.undoLatest(), toasts.undoLatest(), toasts.undoLatest()]).toEqual([true, true, false]);
    expect(undone).toEqual(["B", "A"]);
  });
});
