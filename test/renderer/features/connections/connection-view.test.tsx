import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Connection } from "../../../../core/connection.ts";
import { ACME, keySet, WITH_ACME } from "../../../support/sample-library.ts";
import { descriptionOf, isInvalid, typedIn } from "../../control-facts.ts";
import { heldReply } from "../../held-reply.ts";
import { renderPage } from "../../render-page.tsx";

const fields = () => within(screen.getByRole("group", { name: "Connection" }));

describe("a connection’s page", () => {
  it("asks for the environment before anything is saved", async () => {
    const { user, fake } = await renderPage();
    await user.click(screen.getByRole("button", { name: "Modules" }));
    await user.click(screen.getByRole("button", { name: "New connection" }));
    await user.type(fields().getByRole("textbox", { name: "Name" }), "Acme");
    await user.type(fields().getByRole("textbox", { name: "Base URL" }), "acme.example.com/s/x");
    expect(descriptionOf(fields().getByRole("textbox", { name: "Base URL" }))).toMatch(
      /Cut down to https:\/\/acme\.example\.com\. Left out: \/s\/x/,
    );
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(isInvalid(fields().getByRole("combobox", { name: "Environment" }))).toBe(true);
    expect(fake.inputsOf("saveConnection")).toEqual([]);

    await user.click(fields().getByRole("combobox", { name: "Environment" }));
    await user.click(await screen.findByRole("option", { name: /^LIVE/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "Modules", level: 1 })).toBeTruthy();
    expect(fake.inputsOf("saveConnection")).toMatchObject([
      { baseUrl: "https://acme.example.com", environment: { kind: "live" } },
    ]);
  });

  it("is saved where the person went meanwhile, and does not call them back", async () => {
    const { user, fake } = await renderPage({ library: WITH_ACME });
    const held = heldReply<Connection>();
    fake.bridge.saveConnection = () => held.promise;
    await user.click(screen.getByRole("button", { name: "Modules" }));
    const [edit] = screen.getAllByRole("button", { name: `Edit connection ${ACME.name}` });
    if (edit !== undefined) await user.click(edit);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(screen.getByRole("button", { name: "Settings" }));
    await act(async () => held.resolve(ACME));
    expect(await screen.findAllByText(/is saved/)).not.toEqual([]);
    expect(screen.getByRole("heading", { name: "Settings", level: 1 })).toBeTruthy();
  });

  it("begins as a copy of another one, whose environment is chosen anew", async () => {
    const { user, fake } = await renderPage({ library: WITH_ACME });
    await user.click(screen.getByRole("button", { name: "Modules" }));
    const [duplicate] = screen.getAllByRole("button", { name: `Duplicate connection ${ACME.name}` });
    if (duplicate !== undefined) await user.click(duplicate);
    expect(fields().getByRole("textbox", { name: "Name" })).toHaveProperty("value", `${ACME.name} (copy)`);
    expect(fields().getByRole("textbox", { name: "Base URL" })).toHaveProperty("value", ACME.baseUrl);
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(isInvalid(fields().getByRole("combobox", { name: "Environment" }))).toBe(true);
    expect(fake.inputsOf("saveConnection")).toEqual([]);
    await user.click(fields().getByRole("combobox", { name: "Environment" }));
    await user.click(await screen.findByRole("option", { name: /^LIVE/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(fake.inputsOf("saveConnection")).toMatchObject([{ id: null, environment: { kind: "live" } }]);
  });

  it.each([
    ["ftp://acme.example.com", /ftp: cannot carry the API/],
    [
      "http://acme.example.com",
      /A key would travel unprotected over http\. Use https:\/\/acme\.example\.com/,
    ],
    ["https://me:pw@acme.example.com", /Leave out the user name/],
    ["not an address", /Not an address/],
  ])("refuses the address %s with a way on, and leaves it as typed", async (address, message) => {
    const { user } = await renderPage();
    await user.click(screen.getByRole("button", { name: "Modules" }));
    await user.click(screen.getByRole("button", { name: "New connection" }));
    await user.type(fields().getByRole("textbox", { name: "Base URL" }), address);
    await user.click(screen.getByRole("button", { name: "Save" }));
    const field = fields().getByRole("textbox", { name: "Base URL" });
    expect(typedIn(field)).toBe(address);
    expect(descriptionOf(field)).toMatch(message);
  });

  it("says that keys belong to the address when a connection with a key moves", async () => {
    const withKey = { ...WITH_ACME, connections: [{ ...ACME, key: keySet() }] };
    const { user, stores } = await renderPage({ library: withKey });
    stores.navigation.getState().go({ view: "connection", connectionId: ACME.id });
    const address = await screen.findByRole("textbox", { name: "Base URL" });
    expect(screen.queryByText(/have to be set again/)).toBeNull();
    await user.clear(address);
    await user.type(address, "https://other.example.com");
    expect(screen.getByText(/have to be set again/)).toBeTruthy();
  });

  it("deletes a connection with its modules, and brings both back", async () => {
    const { user, stores } = await renderPage({ library: WITH_ACME });
    stores.navigation.getState().go({ view: "connection", connectionId: ACME.id });
    await user.click(await screen.findByRole("button", { name: "Delete connection" }));
    expect(await screen.findByText(/“Acme” and its module were deleted/)).toBeTruthy();
    const table = within(screen.getByRole("table", { name: "Modules" }));
    expect(table.queryByRole("button", { name: "NDA intake" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await table.findByRole("button", { name: "NDA intake" })).toBeTruthy();
  });

  it("says so when the connection is gone, and for the sandbox’s", async () => {
    const { stores } = await renderPage({ library: WITH_ACME });
    for (const connectionId of [99, 1]) {
      stores.navigation.getState().go({ view: "connection", connectionId });
      expect(await screen.findByRole("heading", { name: "This is not here any more." })).toBeTruthy();
      stores.navigation.getState().back();
    }
  });
});
