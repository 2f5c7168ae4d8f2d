import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { descriptionOf, typedIn } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

async function openParameters(moduleRef = NDA_INTAKE.id) {
  const page = await renderPage({ library: WITH_ACME });
  page.stores.navigation.getState().go({ view: "module", moduleRef, tab: "parameters" });
  await screen.findByRole("tab", { name: "Parameters", selected: true });
  return page;
}

const parameter = (number: number) => within(screen.getByRole("group", { name: `Parameter ${number}` }));
const nameOf = (number: number) => parameter(number).getByRole("textbox", { name: "Name" });
const apiNameOf = (number: number) => parameter(number).getByRole("textbox", { name: "API parameter name" });

describe("the start parameters of a module", () => {
  it("are changed, moved, removed and saved in the order shown", async () => {
    const { user, fake } = await openParameters();
    await user.type(nameOf(1), "{Enter}");
    await expect.poll(() => document.activeElement).toBe(nameOf(2));
    await user.keyboard("Reference");
    await user.type(apiNameOf(2), "reference");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(typedIn(nameOf(1))).toBe("Reference");
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.click(screen.getByRole("button", { name: "Remove parameter 3" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The parameters are saved.")).toBeTruthy();
    expect(fake.inputsOf("saveModule")).toMatchObject([
      {
        id: NDA_INTAKE.id,
        parameters: [
          { name: "Reference", type: "text", apiName: "reference" },
          { name: "Counterparty", type: "text", apiName: "counterparty" },
        ],
      },
    ]);
    expect(fake.inputsOf("saveModule")[0]).not.toHaveProperty("key");
  });

  it("take the rows of a pasted table in place of a blank one", async () => {
    const { user } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.click(nameOf(2));
    await user.paste("Start\tDate\tstart_date\nMail\tEmail Address\tmail");
    expect(screen.getAllByRole("group", { name: /^Parameter/ })).toHaveLength(3);
    expect(typedIn(apiNameOf(2))).toBe("start_date");
    expect(parameter(3).getByRole("combobox", { name: "Type" }).textContent).toContain("Email Address");
  });

  it("tell traps in the row and save them all the same", async () => {
    const { user, fake } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.type(nameOf(2), "Twin");
    await user.type(apiNameOf(2), "counterparty");
    expect(descriptionOf(apiNameOf(2))).toMatch(/Parameter 1 has this name too/);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The parameters are saved.");
    expect(fake.inputsOf("saveModule")).toHaveLength(1);
  });

  it("keep unsaved changes while another tab is open, and drop them on demand", async () => {
    const { user } = await openParameters();
    await user.type(nameOf(1), " two");
    await user.click(screen.getByRole("tab", { name: "Start" }));
    await user.click(screen.getByRole("tab", { name: "Parameters" }));
    expect(typedIn(nameOf(1))).toBe("Counterparty two");
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Discard changes" }));
    expect(typedIn(nameOf(1))).toBe("Counterparty");
  });

  it("may be none: said plainly", async () => {
    const { user } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Remove parameter 1" }));
    expect(screen.getByText(/This module starts without parameters/)).toBeTruthy();
  });

  it("are only shown for the sandbox’s modules", async () => {
    await openParameters(1);
    const table = within(screen.getByRole("table", { name: "Start parameters" }));
    expect(table.getByRole("cell", { name: "employment_start_date" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  });
});
