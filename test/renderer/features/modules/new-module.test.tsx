import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { DEFAULT_NETWORK } from "../../../../core/network.ts";
import { createFakeBench } from "../../../support/fake-bench.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { descriptionOf, isInvalid, typedIn } from "../../control-facts.ts";
import { renderPage } from "../../render-page.tsx";

const group = (name: string) => within(screen.getByRole("group", { name }));

async function choose(user: UserEvent, field: HTMLElement, option: string): Promise<void> {
  await user.click(field);
  await user.click(await screen.findByRole("option", { name: (name) => name.startsWith(option) }));
}

async function openNewModule(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Modules" }));
  await user.click(screen.getByRole("button", { name: "New module" }));
}

async function fillConnection(user: UserEvent): Promise<void> {
  const connection = group("Connection");
  await user.type(connection.getByRole("textbox", { name: "Name" }), "Acme");
  await user.type(connection.getByRole("textbox", { name: "Base URL" }), "https://acme.example.com");
  await choose(user, connection.getByRole("combobox", { name: "Environment" }), "TEST");
}

async function fillModule(user: UserEvent): Promise<void> {
  const module = group("Module");
  await user.type(module.getByRole("textbox", { name: "Name" }), "Employee onboarding");
  await user.type(module.getByRole("textbox", { name: "Module ID" }), "oITwNKIrRdS0A0TFVPP54g");
}

const PARAMETERS = [
  { name: "Employee Name", type: "Text", apiName: "employee_name" },
  { name: "Employment Start Date", type: "Date", apiName: "employment_start_date" },
  { name: "Reference Number", type: "Number", apiName: "employee_reference_number" },
  { name: "Employee Email", type: "Email Address", apiName: "employee_email" },
] as const;

describe("a new module", () => {
  it("is described by hand on one page, with all four types and a connection of its own", async () => {
    const { user, fake } = await renderPage();
    await openNewModule(user);
    await fillConnection(user);
    await fillModule(user);
    for (const [index, { name, type, apiName }] of PARAMETERS.entries()) {
      await user.click(screen.getByRole("button", { name: "Add parameter" }));
      const parameter = group(`Parameter ${index + 1}`);
      await user.type(parameter.getByRole("textbox", { name: "Name" }), name);
      await choose(user, parameter.getByRole("combobox", { name: "Type" }), type);
      await user.type(parameter.getByRole("textbox", { name: "API parameter name" }), apiName);
    }
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByRole("heading", { name: "Employee onboarding", level: 1 })).toBeTruthy();
    for (const { name } of PARAMETERS) expect(screen.getByRole("textbox", { name })).toBeTruthy();
    expect(fake.inputsOf("saveConnection")).toEqual([
      {
        id: null,
        name: "Acme",
        baseUrl: "https://acme.example.com",
        environment: { kind: "test" },
        colour: "teal",
        network: DEFAULT_NETWORK,
      },
    ]);
    expect(fake.inputsOf("saveModule")).toEqual([
      {
        id: null,
        connectionId: 3,
        name: "Employee onboarding",
        moduleId: "oITwNKIrRdS0A0TFVPP54g",
        kind: "not_sure",
        notes: "",
        parameters: [
          { name: "Employee Name", type: "text", apiName: "employee_name" },
          { name: "Employment Start Date", type: "date", apiName: "employment_start_date" },
          { name: "Reference Number", type: "number", apiName: "employee_reference_number" },
          { name: "Employee Email", type: "email", apiName: "employee_email" },
        ],
      },
    ]);
  });

  it("says beside each field what is missing, focuses the first, and saves nothing", async () => {
    const { user, fake } = await renderPage();
    await openNewModule(user);
    await fillModule(user);
    await user.click(screen.getByRole("button", { name: "Add parameter" }));
    await user.click(screen.getByRole("button", { name: "Save" }));

    const connection = group("Connection");
    const name = connection.getByRole("textbox", { name: "Name" });
    expect(descriptionOf(name)).toBe("Give the connection a name.");
    expect(isInvalid(name)).toBe(true);
    expect(descriptionOf(connection.getByRole("combobox", { name: "Environment" }))).toBe(
      "Choose what this connection reaches. Until then it counts as LIVE.",
    );
    expect(isInvalid(connection.getByRole("textbox", { name: "Base URL" }))).toBe(true);
    expect(isInvalid(group("Parameter 1").getByRole("textbox", { name: "API parameter name" }))).toBe(true);
    expect(screen.getByText("5 fields need a look.")).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(name);
    expect(typedIn(group("Module").getByRole("textbox", { name: "Name" }))).toBe("Employee onboarding");
    expect(fake.inputsOf("saveConnection")).toEqual([]);
    expect(fake.inputsOf("saveModule")).toEqual([]);
  });

  it("keeps what was typed while another view is open", async () => {
    const { user } = await renderPage();
    await openNewModule(user);
    await fillModule(user);
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await openNewModule(user);
    expect(typedIn(group("Module").getByRole("textbox", { name: "Module ID" }))).toBe(
      "oITwNKIrRdS0A0TFVPP54g",
    );
  });

  it("loses nothing when it cannot be saved, and makes the connection only once", async () => {
    const fake = createFakeBench();
    const failing = { on: true };
    const bridge = {
      ...fake.bridge,
      saveModule: async (...input: Parameters<typeof fake.bridge.saveModule>) => {
        if (failing.on) throw new Error("disk full");
        return fake.bridge.saveModule(...input);
      },
    };
    const { user } = await renderPage({ fake: { ...fake, bridge } });
    await openNewModule(user);
    await fillConnection(user);
    await fillModule(user);
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain("It could not be saved.");
    expect(typedIn(group("Module").getByRole("textbox", { name: "Name" }))).toBe("Employee onboarding");

    failing.on = false;
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "Employee onboarding", level: 1 })).toBeTruthy();
    expect(fake.inputsOf("saveConnection")).toHaveLength(1);
  });

  it("cuts a pasted link down in sight, and takes the module’s id from it as a guess", async () => {
    const { user } = await renderPage();
    await openNewModule(user);
    const address = group("Connection").getByRole("textbox", { name: "Base URL" });
    await user.click(address);
    await user.paste("https://acme.example.com/s/oITwNKIrRdS0A0TFVPP54g/intake?x=1");
    await user.tab();

    expect(typedIn(address)).toBe("https://acme.example.com");
    expect(descriptionOf(address)).toBe(
      "Cut down to https://acme.example.com. Left out: /s/oITwNKIrRdS0A0TFVPP54g/intake?x=1 Calls go to https://acme.example.com/api/execution/…",
    );
    const moduleId = group("Module").getByRole("textbox", { name: "Module ID" });
    expect(typedIn(moduleId)).toBe("oITwNKIrRdS0A0TFVPP54g");
    expect(descriptionOf(moduleId)).toMatch(/A guess/);
  });

  it("never overwrites a module id that was typed", async () => {
    const { user } = await renderPage();
    await openNewModule(user);
    await user.type(group("Module").getByRole("textbox", { name: "Module ID" }), "mine");
    await user.click(group("Connection").getByRole("textbox", { name: "Base URL" }));
    await user.paste("https://acme.example.com/s/other");
    await user.tab();
    expect(typedIn(group("Module").getByRole("textbox", { name: "Module ID" }))).toBe("mine");
  });

  it("takes an environment of the person’s own word, and asks for the word", async () => {
    const { user, fake } = await renderPage();
    await openNewModule(user);
    await fillConnection(user);
    await fillModule(user);
    await choose(user, group("Connection").getByRole("combobox", { name: "Environment" }), "Own word");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const word = group("Connection").getByRole("textbox", { name: "Name of the environment" });
    expect(isInvalid(word)).toBe(true);
    await user.type(word, "Staging");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { name: "Employee onboarding", level: 1 });
    expect(fake.inputsOf("saveConnection")).toMatchObject([
      { environment: { kind: "own", name: "Staging" } },
    ]);
  });

  it("offers the connections that are there, but never the sandbox’s", async () => {
    const { user } = await renderPage({ library: WITH_ACME });
    await openNewModule(user);
    await user.click(group("Connection").getByRole("combobox", { name: "Connection" }));
    const names = (await screen.findAllByRole("option")).map((option) => option.textContent);
    expect(names).toHaveLength(3);
    expect(names.join()).not.toContain("Sandbox");
    await user.click(screen.getByRole("option", { name: "New connection…" }));
    expect(typedIn(group("Connection").getByRole("textbox", { name: "Base URL" }))).toBe("");
  });
});
