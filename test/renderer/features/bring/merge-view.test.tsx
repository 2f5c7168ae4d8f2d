import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { Brought } from "../../../../core/bring/brought.ts";
import { recognise } from "../../../../core/bring/recognise.ts";
import { libraryText, shareLibrary } from "../../../../core/sharing/library-file.ts";
import { createFakeBench } from "../../../support/fake-bench.ts";
import { ACME, NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { typedIn } from "../../control-facts.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

const HANDLE = "2f1f4b1c-52a8-4a51-9d0c-6a54b9a8a5a1";

function broughtFrom(text: string): Brought {
  const result = recognise(text);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.brought;
}

const THEIRS = broughtFrom(
  libraryText(
    shareLibrary(
      [ACME],
      [
        { ...NDA_INTAKE, notes: "Theirs" },
        { ...NDA_INTAKE, id: 90, moduleId: "brand-new", name: "Brand new" },
      ],
      [],
    ),
  ),
);

async function openMerge(
  options: Parameters<typeof renderPage>[0] = {},
  brought = THEIRS,
): Promise<RenderedPage> {
  const page = await renderPage({
    library: WITH_ACME,
    bring: () => ({
      kind: "brought",
      brought,
      key: { handle: HANDLE, fingerprint: "a41f9c", host: "acme.example.com" },
    }),
    ...options,
  });
  await page.stores.bring.getState().offer({ text: "x", name: "team.modulebench", source: "opened" });
  await screen.findByRole("heading", { name: "What came in" });
  return page;
}

const table = () => within(screen.getByRole("table", { name: "What came in" }));
const row = (name: RegExp) => within(table().getByRole("row", { name }));
const take = (user: UserEvent) => user.click(screen.getByRole("button", { name: /^Take in/ }));

describe("what came in with more than one module", () => {
  it("is laid beside mine, and nothing is saved by itself", async () => {
    const { fake } = await openMerge();
    expect(row(/Connection Acme/).getByText("the same as yours")).toBeTruthy();
    expect(row(/Connection Acme/).getByText("TEST")).toBeTruthy();
    expect(row(/NDA intake/).getByText("notes")).toBeTruthy();
    expect(row(/Brand new/).getByText("new")).toBeTruthy();
    expect(screen.getByText("1 differs from yours.")).toBeTruthy();
    expect(screen.getByText("team.modulebench")).toBeTruthy();
    expect(fake.inputsOf("takeIn")).toEqual([]);
  });

  it.each([
    ["Keep mine", [["brand-new", null]]],
    [
      "Take theirs",
      [
        ["brand-new", null],
        ["Zk3NKIrRdS0A0TFVPP54gA", 3],
      ],
    ],
    [
      "Keep both",
      [
        ["brand-new", null],
        ["Zk3NKIrRdS0A0TFVPP54gA", null],
      ],
    ],
  ])("asks about a conflict: %s", async (choice, expected) => {
    const { user, fake } = await openMerge();
    await user.click(row(/NDA intake/).getByRole("radio", { name: choice }));
    await take(user);
    await screen.findByRole("heading", { name: "Modules" });
    const [intake] = fake.inputsOf("takeIn") as { modules: { moduleId: string; id: number | null }[] }[];
    expect(intake?.modules.map(({ moduleId, id }) => [moduleId, id])).toEqual(expected);
  });

  it("can be answered for all at once", async () => {
    const { user } = await openMerge();
    await user.click(screen.getByRole("button", { name: "Take theirs for all" }));
    expect(row(/NDA intake/).getByRole("radio", { name: "Take theirs" })).toHaveProperty("checked", true);
    expect(screen.getByRole("button", { name: "Take in 2" })).toBeTruthy();
  });

  it("can be left out one by one", async () => {
    const { user } = await openMerge();
    await user.click(row(/Brand new/).getByRole("checkbox", { name: "Take it Brand new" }));
    expect(screen.getByRole("button", { name: "Take in" })).toHaveProperty("disabled", true);
  });

  it("can be looked at in the form, one by one, and changed before it is taken", async () => {
    const { user, fake } = await openMerge();
    await user.click(screen.getByRole("button", { name: "Look at Brand new" }));
    const module = within(screen.getByRole("group", { name: "Module" }));
    expect(typedIn(module.getByRole("textbox", { name: "Name" }))).toBe("Brand new");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    // The key belongs to the list, and waits there.
    expect(fake.inputsOf("dropBroughtKey")).toEqual([]);
  });

  it("offers the key that stood in it to its host’s connection", async () => {
    const { user, fake } = await openMerge();
    expect(
      screen.getByRole("checkbox", { name: "Keep it as the key of that host’s connection" }),
    ).toBeTruthy();
    await take(user);
    await screen.findByRole("heading", { name: "Modules" });
    expect(fake.inputsOf("keepBroughtKey")).toEqual([
      { handle: HANDLE, target: { connectionId: 2, moduleRef: null } },
    ]);
  });

  it("loses nothing when it cannot be saved", async () => {
    const fake = createFakeBench({
      library: WITH_ACME,
      bring: () => ({ kind: "brought", brought: THEIRS, key: null }),
    });
    const bridge = { ...fake.bridge, takeIn: async () => Promise.reject(new Error("disk full")) };
    const { user } = await openMerge({ fake: { ...fake, bridge } });
    await take(user);
    expect((await screen.findByRole("alert")).textContent).toContain("all of it is still here");
    expect(row(/Brand new/)).toBeTruthy();
  });

  it("cancelled, lets the key go and saves nothing", async () => {
    const { user, fake } = await openMerge();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(fake.inputsOf("dropBroughtKey")).toEqual([{ handle: HANDLE }]);
    expect(fake.inputsOf("takeIn")).toEqual([]);
  });

  it("of a Postman collection without an address can only be looked at", async () => {
    const [module] = THEIRS.modules;
    if (module === undefined) throw new Error("No module");
    const bare = { ...module, connection: null };
    await openMerge(
      {},
      { ...THEIRS, form: "postman", connections: [], modules: [bare, { ...bare, name: "B" }] },
    );
    expect(row(/Brand new/).getByText("lacks an address or an ID")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take in" })).toHaveProperty("disabled", true);
  });
});
