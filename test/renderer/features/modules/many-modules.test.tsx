import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { LibraryView, ModuleView } from "../../../../electron/bridge/views/library.ts";
import { NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

const MANY: LibraryView = {
  ...WITH_ACME,
  modules: Array.from({ length: 500 }, (_, index): ModuleView => {
    return {
      ...NDA_INTAKE,
      id: index + 10,
      name: `Module ${String(index).padStart(3, "0")}`,
      moduleId: `id-${index}`,
      tags: index % 100 === 7 ? ["hr", "seven"] : ["hr"],
      archived: index % 250 === 249,
      parameters: [{ name: "P", type: "text", apiName: index === 321 ? "rare_name" : "usual_name" }],
    };
  }),
};

async function openModules(library: LibraryView): Promise<RenderedPage> {
  const page = await renderPage({ library });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  return page;
}

const table = () => within(screen.getByRole("table", { name: "Modules" }));
const names = () =>
  table()
    .getAllByRole("button", { name: /^Module \d+$/ })
    .map((button) => button.textContent);

describe("five hundred modules", () => {
  it("are drawn a hundred at a time, and all of them are found at once", async () => {
    const { user } = await openModules(MANY);
    expect(names()).toHaveLength(100);
    expect(screen.getByText("100 of 500 modules")).toBeTruthy();
    const find = screen.getByRole("searchbox", { name: "Find a module" });
    await user.click(find);
    await user.paste("rare_name");
    expect(names()).toEqual(["Module 321"]);
    await user.clear(find);
    await user.paste("acme module 48");
    expect(names()).toHaveLength(15);
  });

  it("show more when asked, and never the archived ones unless asked", async () => {
    const { user } = await openModules(MANY);
    await user.click(screen.getByRole("button", { name: "Show 100 more" }));
    expect(names()).toHaveLength(200);
    await user.click(screen.getByRole("button", { name: "seven" }));
    expect(names()).toHaveLength(5);
    await user.click(screen.getByRole("button", { name: "seven" }));
    await user.click(screen.getByRole("searchbox", { name: "Find a module" }));
    await user.paste("249");
    expect(screen.queryAllByRole("button", { name: /^Module 249/ })).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Archived: 2" }));
    expect(names()).toEqual(["Module 249"]);
  });
});

describe("a module’s labels", () => {
  const choose = async ({ user }: RenderedPage, item: string) => {
    await user.click(screen.getByRole("button", { name: "More about NDA intake" }));
    await user.click(await screen.findByRole("menuitem", { name: item }));
  };

  it("are typed with commas, and then narrow the table", async () => {
    const page = await openModules(WITH_ACME);
    await choose(page, "Tags…");
    await page.user.type(screen.getByRole("textbox", { name: "Tags" }), " legal, nda,, legal ");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    await page.user.click(await screen.findByRole("button", { name: "nda" }));
    expect(table().queryByRole("button", { name: "Contract risk check" })).toBeNull();
    expect(table().getByRole("button", { name: "NDA intake" })).toBeTruthy();
    expect(page.fake.inputsOf("labelModule")).toEqual([
      { moduleRef: 3, tags: ["legal", "nda"], archived: false },
    ]);
  });

  it("put it out of sight, in the sidebar too, and take that back", async () => {
    const page = await openModules(WITH_ACME);
    await choose(page, "Archive");
    expect(await screen.findByText("“NDA intake” is archived: out of sight, and still there.")).toBeTruthy();
    expect(screen.queryAllByRole("button", { name: "NDA intake" })).toEqual([]);
    await page.user.click(screen.getByRole("button", { name: "Undo" }));
    expect((await screen.findAllByRole("button", { name: "NDA intake" })).length).toBeGreaterThan(0);
  });
});

describe("sharing", () => {
  it("writes what is shown, but for the sandbox’s own, and says where", async () => {
    const page = await openModules(WITH_ACME);
    await page.user.click(screen.getByRole("button", { name: "Share" }));
    await page.user.click(await screen.findByRole("menuitem", { name: "As one file…" }));
    expect(await screen.findByText("2 modules are in /shared.modulebench, without keys.")).toBeTruthy();
    expect(page.fake.inputsOf("shareModules")).toEqual([{ moduleRefs: [3, 4], as: "file" }]);
  });

  it("says what kept it from being written", async () => {
    const { user } = await renderPage({
      library: WITH_ACME,
      share: { kind: "failed", failure: "disk_full" },
    });
    await user.click(screen.getByRole("button", { name: "Modules" }));
    await user.click(screen.getByRole("button", { name: "Share" }));
    await user.click(await screen.findByRole("menuitem", { name: "As a folder for git…" }));
    expect((await screen.findByRole("alert")).textContent).toContain("the disk is full");
  });
});
