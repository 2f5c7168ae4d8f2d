import { act, fireEvent, screen, within } from "@testing-library/react";
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

  it("have a suggestion for the API name, taken by → or a click and said to be one; it is never taken by itself", async () => {
    const { user } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.type(nameOf(2), "Employment Start Date");
    await user.tab();
    await user.tab();
    expect(document.activeElement).toBe(apiNameOf(2));
    expect(typedIn(apiNameOf(2))).toBe("");
    await user.keyboard("{ArrowRight}");
    expect(typedIn(apiNameOf(2))).toBe("employment_start_date");
    expect(descriptionOf(apiNameOf(2))).toMatch(/^Suggested from the Name/);
    await user.keyboard("_2");
    expect(descriptionOf(apiNameOf(2))).toBe("");
    await user.clear(apiNameOf(2));
    await user.click(screen.getByRole("button", { name: "Use employment_start_date" }));
    expect(typedIn(apiNameOf(2))).toBe("employment_start_date");
  });

  it("are all done by keyboard: type, Tab, Enter, and every step taken back and done again", async () => {
    const { user } = await openParameters();
    await user.click(apiNameOf(1));
    await user.keyboard("{Enter}");
    await expect.poll(() => document.activeElement).toBe(nameOf(2));
    await user.keyboard("Two");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(typedIn(nameOf(1))).toBe("Two");
    await user.keyboard("{Control>}z{/Control}");
    expect(typedIn(nameOf(2))).toBe("Two");
    await user.keyboard("{Control>}z{/Control}");
    expect(typedIn(nameOf(2))).toBe("");
    await user.keyboard("{Control>}z{/Control}");
    expect(screen.getAllByRole("group", { name: /^Parameter/ })).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Redo" }));
    await user.click(screen.getByRole("button", { name: "Redo" }));
    expect(typedIn(nameOf(2))).toBe("Two");
    await user.type(nameOf(2), "!");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Redo" }).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Remove parameter 1" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(typedIn(nameOf(1))).toBe("Counterparty");
    expect(typedIn(nameOf(2))).toBe("Two!");
  });

  it("are moved by their handles too", async () => {
    const { user } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.type(nameOf(2), "Two");
    const [first, second] = screen.getAllByRole("group", { name: /^Parameter/ });
    const dataTransfer = { setData: () => {}, effectAllowed: "" };
    fireEvent.dragStart(screen.getByTitle("Drag parameter 2"), { dataTransfer });
    fireEvent.dragOver(first as HTMLElement);
    fireEvent.drop(first as HTMLElement);
    expect(typedIn(nameOf(1))).toBe("Two");
    fireEvent.dragOver(second as HTMLElement);
    fireEvent.drop(second as HTMLElement);
    expect(typedIn(nameOf(1))).toBe("Two");
  });

  it("keep a type that is not known here, with the platform’s word for it", async () => {
    const { user, fake } = await openParameters();
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.click(nameOf(2));
    await user.paste("Consent\tYes/No\tconsent");
    expect(parameter(2).getByRole("combobox", { name: "Type" }).textContent).toContain("Yes/No");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText("The parameters are saved.");
    expect(fake.inputsOf("saveModule")[0]).toMatchObject({
      parameters: [{}, { name: "Consent", type: "other", otherType: "Yes/No", apiName: "consent" }],
    });
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

  it("keep unsaved changes while another tab is open, and drop them on demand, which can be undone", async () => {
    const { user, stores } = await openParameters();
    await user.type(nameOf(1), " two");
    await user.click(screen.getByRole("tab", { name: "Start" }));
    await user.click(screen.getByRole("tab", { name: "Parameters" }));
    expect(typedIn(nameOf(1))).toBe("Counterparty two");
    expect(screen.getByText("Not saved yet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Discard changes" }));
    expect(typedIn(nameOf(1))).toBe("Counterparty");
    act(() => void stores.toasts.getState().undoLatest());
    expect(typedIn(nameOf(1))).toBe("Counterparty two");
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
