import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { recognise } from "../../../../core/bring/recognise.ts";
import type { BringReply } from "../../../../electron/bridge/views/bring.ts";
import { WITH_ACME } from "../../../support/sample-library.ts";
import { typedIn } from "../../control-facts.ts";
import { type RenderedPage, renderPage } from "../../render-page.tsx";

const KEY = "a-key-of-this-test-0123456789";
const HANDLE = "2f1f4b1c-52a8-4a51-9d0c-6a54b9a8a5a1";
const CURL = `curl https://other.example.com/api/execution/oITwNKIrRdS0A0TFVPP54g/sessions -H 'Authorization: Bearer ${KEY}' -d '{"data":{"startParameters":{"employee_name":"John Doe","start_date":"2021-09-09"}}}'`;

/** Main's own recogniser, without its vault. */
function bring(text: string): BringReply {
  const result = recognise(text);
  if (!result.ok) return { kind: "failed", failure: result.error };
  const { brought, key } = result.value;
  const held = {
    handle: HANDLE,
    fingerprint: "a41f9c",
    host: key?.origin == null ? null : new URL(key.origin).host,
  };
  return { kind: "brought", brought, key: key === null ? null : held };
}

async function openNewModule(options: Parameters<typeof renderPage>[0] = {}): Promise<RenderedPage> {
  const page = await renderPage({ bring, ...options });
  await page.user.click(screen.getByRole("button", { name: "Modules" }));
  await page.user.click(screen.getByRole("button", { name: "New module" }));
  return page;
}

const box = () => screen.getByRole("textbox", { name: "Paste what you have" });
const group = (name: string) => within(screen.getByRole("group", { name }));

async function paste({ user }: RenderedPage, text: string): Promise<void> {
  await user.click(box());
  await user.paste(text);
}

describe("the paste box", () => {
  it("fills the form, says what each field is from, and saves nothing by itself", async () => {
    const page = await openNewModule();
    await paste(page, CURL);
    const panel = within(await screen.findByRole("region", { name: "What came in" }));
    expect(panel.getByText("A cURL command")).toBeTruthy();
    const row = within(panel.getByRole("row", { name: /start_date/ }));
    expect(row.getByText("Date")).toBeTruthy();
    expect(row.getByText("the value is a day of the calendar")).toBeTruthy();
    expect(typedIn(group("Connection").getByRole("textbox", { name: "Base URL" }))).toBe(
      "https://other.example.com",
    );
    expect(typedIn(group("Module").getByRole("textbox", { name: "Module ID" }))).toBe(
      "oITwNKIrRdS0A0TFVPP54g",
    );
    expect(group("Module").getByText("From the address of the call you brought.")).toBeTruthy();
    expect(typedIn(group("Parameter 1").getByRole("textbox", { name: "API parameter name" }))).toBe(
      "employee_name",
    );
    expect(page.fake.inputsOf("saveModule")).toEqual([]);
  });

  it("[postman 5092, bruno 2186] keeps no key in the page: not in the box, not in the document, not in what is saved", async () => {
    const page = await openNewModule();
    await paste(page, CURL);
    await screen.findByRole("region", { name: "What came in" });
    expect(typedIn(box())).toBe("");
    expect(document.documentElement.outerHTML).not.toContain(KEY);
    expect(
      JSON.stringify([page.stores.bring.getState(), [...page.stores.moduleForms.getState().forms]]),
    ).not.toContain(KEY);
  });

  it("offers the key to the vault, and main keeps it for the module once that is saved", async () => {
    const page = await openNewModule({ library: WITH_ACME });
    await paste(page, CURL.replace("other.example.com", "acme.example.com"));
    expect(await screen.findByRole("checkbox", { name: "Keep it as this module’s key" })).toHaveProperty(
      "checked",
      true,
    );
    await page.user.type(group("Module").getByRole("textbox", { name: "Name" }), "Onboarding");
    await page.user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { name: "Onboarding", level: 1 });
    expect(page.fake.inputsOf("keepBroughtKey")).toEqual([
      { handle: HANDLE, target: { connectionId: 2, moduleRef: 5 } },
    ]);
    // What stood in the text is what the form begins with.
    expect(typedIn(screen.getByRole("textbox", { name: "Employee Name" }))).toBe("John Doe");
  });

  it("lets the key go when the person does not want it, or leaves", async () => {
    const page = await openNewModule({ library: WITH_ACME });
    await paste(page, CURL.replace("other.example.com", "acme.example.com"));
    await page.user.click(await screen.findByRole("checkbox", { name: "Keep it as this module’s key" }));
    await page.user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(page.fake.inputsOf("dropBroughtKey")).toEqual([{ handle: HANDLE }]);
    expect(page.fake.inputsOf("keepBroughtKey")).toEqual([]);
  });

  it("does not offer a key that stood beside another host", async () => {
    const page = await openNewModule({ library: WITH_ACME });
    await paste(page, CURL);
    const base = group("Connection").getByRole("textbox", { name: "Base URL" });
    await page.user.clear(base);
    await page.user.type(base, "https://third.example.com");
    expect(screen.queryByRole("checkbox", { name: "Keep it as this module’s key" })).toBeNull();
    expect(screen.getByText(/it stood beside another host/)).toBeTruthy();
  });

  it("leaves a text with a flaw where it is, and says line and column", async () => {
    const page = await openNewModule();
    const flawed = `{\n"a": 1,\n"b": tru\n}`;
    await paste(page, flawed);
    expect((await screen.findByRole("alert")).textContent).toContain("Look at line 3, column 6.");
    expect(typedIn(box())).toBe(flawed);
    await page.user.click(screen.getByRole("button", { name: "Show the place" }));
    expect((box() as HTMLTextAreaElement).selectionStart).toBe(flawed.indexOf("tru"));
  });

  it("never overwrites what was typed", async () => {
    const page = await openNewModule();
    await page.user.type(group("Module").getByRole("textbox", { name: "Module ID" }), "mine");
    await paste(page, CURL);
    await screen.findByRole("region", { name: "What came in" });
    expect(typedIn(group("Module").getByRole("textbox", { name: "Module ID" }))).toBe("mine");
  });

  it("lets a second text take the place of the first", async () => {
    const page = await openNewModule();
    await paste(page, CURL);
    await screen.findByRole("region", { name: "What came in" });
    await paste(page, `{"startParameters":{"counterparty":"x"}}`);
    await screen.findByText("A JSON body");
    expect(screen.queryByRole("group", { name: "Parameter 2" })).toBeNull();
    expect(typedIn(group("Parameter 1").getByRole("textbox", { name: "API parameter name" }))).toBe(
      "counterparty",
    );
  });
});

describe("a file", () => {
  const file = (parts: BlobPart[], name = "call.txt") => new File(parts, name);

  function drop(dropped: File): void {
    fireEvent.drop(window, { dataTransfer: { types: ["Files"], files: [dropped] } });
  }

  it("dropped anywhere opens the form with what is in it", async () => {
    await renderPage({ bring });
    drop(file([CURL]));
    expect(await screen.findByRole("region", { name: "What came in" })).toBeTruthy();
    expect(screen.getByText("call.txt")).toBeTruthy();
  });

  it("in UTF-16, as PowerShell writes it, is read", async () => {
    await renderPage({ bring });
    const text = `\ufeff{"startParameters":{"a":1}}`;
    drop(file([new Uint16Array(Array.from(text, (sign) => sign.charCodeAt(0)))]));
    expect(await screen.findByText("A JSON body")).toBeTruthy();
  });

  it("that is no text says so, and main is not asked", async () => {
    const { fake } = await renderPage({ bring });
    drop(file([new Uint8Array([0x50, 0xff, 0xfe, 0x80])], "photo.png"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Nothing could be read from photo.png.");
    expect(alert.textContent).toContain("It is no text in UTF-8 or UTF-16.");
    expect(fake.inputsOf("bring")).toEqual([]);
  });

  it("from outside comes in the same way", async () => {
    const { stores } = await renderPage({ bring });
    await stores.bring.getState().offer({ text: CURL, name: "shared.modulebench", source: "opened" });
    await waitFor(() => expect(screen.getByText("shared.modulebench")).toBeTruthy());
  });
});
