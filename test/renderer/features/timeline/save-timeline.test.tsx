import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { SavedReply } from "../../../../electron/bridge/views/saved.ts";
import { useSaveTimeline } from "../../../../renderer/features/timeline/use-save-timeline.tsx";
import { renderView } from "../../render-view.tsx";

afterEach(cleanup);

function Saving() {
  const { menu, problem } = useSaveTimeline(7);
  return (
    <>
      {problem}
      {menu}
    </>
  );
}

async function saving(reply: SavedReply) {
  const asked: unknown[] = [];
  const view = await renderView(<Saving />, {
    bridge: (bridge) => ({
      ...bridge,
      saveAs: async (input) => {
        asked.push(input);
        return reply;
      },
    }),
  });
  const choose = async (name: string) => {
    await view.user.click(screen.getByRole("button", { name: "Save timeline" }));
    await view.user.click(await screen.findByRole("menuitem", { name }));
  };
  return { ...view, asked, choose };
}

describe("saving a timeline", () => {
  it("asks for the form that was chosen, and tells where it went in passing", async () => {
    const { asked, choose, stores } = await saving({ kind: "written", to: "/a/b.csv" });
    await choose("Picture as SVG…");
    await choose("Facts as JSON…");
    await choose("Facts as CSV…");
    expect(asked).toEqual(["svg", "json", "csv"].map((as) => ({ kind: "timeline", sessionRow: 7, as })));
    expect(JSON.stringify(stores.toasts.getState())).toContain("/a/b.csv");
  });

  it("says why nothing was written, where it stays until it is dealt with", async () => {
    const { choose } = await saving({ kind: "failed", failure: "disk_full" });
    await choose("Picture as SVG…");
    expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
  });
});
