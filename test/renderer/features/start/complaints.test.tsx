import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import { NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const bodyText = () => screen.getByRole("region", { name: "Body" }).textContent ?? "";
const renderStart = () => renderView(<StartTab moduleRef={1} />, { preferences: { welcomed: true } });

describe("complaints about other forms, cured here", () => {
  it("swagger-ui #6528, #2805: a field takes what is typed as soon as the form is there, with no click before", async () => {
    const view = await renderStart();
    await view.user.type(field("Employee Name"), "!");
    expect(bodyText()).toContain('"John Doe!"');
  });

  it("GitHub runner #1425, Bruno #3643: thirty parameters are all fields, in their order, the last sent like the first", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Field ${index}`);
    const parameters = names.map((name, index) => ({ name, type: "text" as const, apiName: `p${index}` }));
    const modules = [{ ...NDA_INTAKE, parameters }];
    const view = await renderView(<StartTab moduleRef={NDA_INTAKE.id} />, {
      library: { ...WITH_ACME, modules },
      preferences: { welcomed: true },
    });
    const boxes = screen.getAllByRole("textbox").map(({ id }) => id);
    expect(boxes).toEqual(names.map((name) => field(name).id));
    await view.user.type(field("Field 0"), "a");
    await view.user.type(field("Field 29"), "b");
    expect(bodyText()).toBe('{"data":{"startParameters":{"p0":"a","p29":"b"}}}');
  });

  it("RJSF #5214: nothing of a null is left behind once a value is typed again", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("button", { name: /^Number/ }));
    await view.user.click(await screen.findByRole("menuitemradio", { name: /^null/ }));
    expect(bodyText()).toContain('"employee_reference_number":null');
    await view.user.click(screen.getByRole("button", { name: "Number · null" }));
    await view.user.click(await screen.findByRole("menuitemradio", { name: /^value/ }));
    expect(bodyText()).toContain('"employee_reference_number":1234}');
  });

  it("Rundeck #1414: a second start with one value changed needs no other typed again", async () => {
    const view = await renderStart();
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    await waitFor(() => expect(view.stores.sessions.getState().rows.size).toBe(1));
    await view.user.type(field("Employee Name"), "!");
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(2));
    const [first, second] = view.fake.inputsOf("start") as readonly StartInput[];
    expect(second?.shownBody).toBe(first?.shownBody?.replace("John Doe", "John Doe!"));
  });
});
