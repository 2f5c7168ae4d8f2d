import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createFakeBench } from "../../../support/fake-bench.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { typedIn } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

async function openModules(options: Parameters<typeof renderPage>[0] = { library: WITH_ACME }) {
  const page = await renderPage(options);
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  return page;
}

const table = () => within(screen.getByRole("table", { name: "Modules" }));

describe("the list of modules", () => {
  it("shows each with its kind, its number of parameters and its key, under its connection", async () => {
    await openModules();
    const row = within(table().getByRole("row", { name: /NDA intake/ }));
    expect(row.getByRole("cell", { name: "Input" })).toBeTruthy();
    expect(row.getByRole("cell", { name: "1" })).toBeTruthy();
    expect(row.getByRole("cell", { name: "none" })).toBeTruthy();
    expect(table().getByRole("rowheader", { name: /Acme TEST/ }).textContent).toContain(
      "https://acme.example.com",
    );
    expect(table().getByRole("rowheader", { name: /Sandbox/ }).textContent).toContain(
      "Nothing leaves this computer",
    );
  });

  it("shows the last session’s state in the API’s word", async () => {
    const fake = createFakeBench({ library: WITH_ACME });
    await fake.bridge.start({
      moduleRef: 2,
      values: [],
      shownBody: null,
    });
    fake.sessions.observe(1, "waiting_for_input");
    await openModules({ fake });
    expect(table().getByRole("row", { name: /Weekly report/ }).textContent).toContain("waiting_for_input");
  });

  it("finds by name and by id, and says when nothing is found", async () => {
    const { user } = await openModules();
    await user.type(screen.getByRole("searchbox", { name: "Find a module" }), "nda");
    expect(table().getAllByRole("button", { name: /^(NDA|Employee|Weekly)/ })).toHaveLength(1);
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "oitwnk");
    expect(table().getByRole("button", { name: "Employee onboarding" })).toBeTruthy();
    await user.type(screen.getByRole("searchbox"), "zzz");
    expect(screen.getByText(/No module has “oitwnkzzz”/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(table().getByRole("button", { name: "NDA intake" })).toBeTruthy();
  });

  it("deletes a module and takes that back, by the button and by Ctrl+Z", async () => {
    const { user, fake } = await openModules();
    for (const takeBack of ["button", "key"] as const) {
      await user.click(screen.getByRole("button", { name: "More about NDA intake" }));
      await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
      const toast = await screen.findByText("“NDA intake” was deleted. Its sessions stay.");
      expect(table().queryByRole("button", { name: "NDA intake" })).toBeNull();
      if (takeBack === "button") await user.click(screen.getByRole("button", { name: "Undo" }));
      else await user.keyboard("{Control>}z{/Control}");
      expect(await table().findByRole("button", { name: "NDA intake" })).toBeTruthy();
      expect(toast.isConnected).toBe(false);
    }
    expect(fake.inputsOf("restore")).toEqual([
      { what: "module", id: 3 },
      { what: "module", id: 3 },
    ]);
  });

  it("duplicates a module: a new one with the same description, to be saved", async () => {
    const { user, fake } = await openModules();
    await user.click(screen.getByRole("button", { name: "More about NDA intake" }));
    await user.click(await screen.findByRole("menuitem", { name: "Duplicate" }));
    expect(typedIn(screen.getByRole("textbox", { name: "Module ID" }))).toBe("Zk3NKIrRdS0A0TFVPP54gA");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "NDA intake (copy)" })).toBeTruthy();
    expect(fake.inputsOf("saveModule")).toMatchObject([
      { id: null, connectionId: 2, parameters: [{ name: "Counterparty", apiName: "counterparty" }] },
    ]);
  });

  it("lets the sandbox’s modules be handed on, and never changed", async () => {
    const { user } = await openModules();
    await user.click(screen.getByRole("button", { name: "More about Weekly report" }));
    const items = await screen.findAllByRole("menuitem");
    expect(items.map((item) => item.textContent)).toEqual(["Duplicate", "Hand over…", "Export as…"]);
  });

  it("edits a module", async () => {
    const { user, fake } = await openModules();
    await user.click(screen.getByRole("button", { name: "More about NDA intake" }));
    await user.click(await screen.findByRole("menuitem", { name: "Edit module" }));
    const name = within(screen.getByRole("group", { name: "Module" })).getByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "NDA desk");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "NDA desk", level: 1 })).toBeTruthy();
    expect(fake.inputsOf("saveModule")).toMatchObject([{ id: 3, connectionId: 2, name: "NDA desk" }]);
  });
});
