import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { StartInput } from "../../../../electron/bridge/commands.ts";
import { describeInTimeZones } from "../../../support/time-zones.ts";
import { renderView, StartTab } from "../../render-view.tsx";

afterEach(cleanup);

const day = () => screen.getByRole("textbox", { name: "Employment Start Date" });
const shown = () => screen.getByRole("region", { name: "Body" }).textContent;

describeInTimeZones("a day in the form", () => {
  it("is shown, sent, stored and taken back as the same ten characters, typed or chosen", async () => {
    const view = await renderView(<StartTab moduleRef={1} />, { preferences: { welcomed: true } });
    await view.user.clear(day());
    await view.user.type(day(), "2021-03-01");
    expect(shown()).toContain('"employment_start_date":"2021-03-01"');
    await view.user.click(screen.getByRole("button", { name: "Choose a day" }));
    await view.user.click(await screen.findByRole("button", { name: /March 31, 2021/ }, { timeout: 20_000 }));
    expect(day()).toHaveProperty("value", "2021-03-31");
    await view.user.click(screen.getByRole("button", { name: /^Start session/ }));
    await waitFor(() => expect(view.fake.inputsOf("start")).toHaveLength(1));
    const { shownBody, values } = view.fake.inputsOf("start")[0] as StartInput;
    expect(shownBody).toContain('"employment_start_date":"2021-03-31"');
    expect(values[2]).toEqual({ kind: "value", text: "2021-03-31" });
    const stored = [...view.stores.sessions.getState().rows.values()][0];
    expect(stored?.body).toBe(shownBody);
  });
});
