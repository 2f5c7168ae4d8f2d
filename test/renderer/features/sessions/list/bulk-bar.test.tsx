import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { BulkBar } from "../../../../../renderer/features/sessions/list/bulk-bar.tsx";
import { EVERYTHING, type Selection } from "../../../../../renderer/features/sessions/list/selection.ts";
import { renderView } from "../../../render-view.tsx";

afterEach(cleanup);

function bar(now: Selection, count: number) {
  const idle = () => {};
  const selection = { now, count, anchor: null, at: () => undefined, toggle: idle, extend: idle, all: idle };
  const many = { act: idle, exportAs: idle, progress: null, failed: false, cancel: idle };
  return renderView(<BulkBar selection={selection} many={many} total={5} />);
}

it("leads two chosen sessions to their comparison, the earlier one first", async () => {
  const { user, stores } = await bar({ kind: "rows", rows: new Set([9, 4]) }, 2);
  await user.click(screen.getByRole("button", { name: "Compare the two" }));
  expect(stores.navigation.getState().place).toEqual({ view: "compare", a: 4, b: 9 });
});

it("does not offer it for one, for three, or for all that fit", async () => {
  for (const now of [
    { kind: "rows", rows: new Set([1]) },
    { kind: "rows", rows: new Set([1, 2, 3]) },
    EVERYTHING,
  ] as const) {
    const { unmount } = await bar(now, 2);
    expect(screen.queryByRole("button", { name: "Compare the two" })).toBeNull();
    unmount();
  }
});
