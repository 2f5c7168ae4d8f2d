import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { KeyWindowApi, KeyWindowView } from "../../../electron/bridge/key-window-api.ts";
import { KeyWindow } from "../../../renderer/key-window/key-window.tsx";
import { descriptionOf, typedIn } from "../control-facts.ts";

const VIEW: KeyWindowView = {
  asksFor: "api_key",
  host: "https://acme.example.com",
  connectionName: "Acme",
  moduleName: "NDA intake",
  vault: { kind: "system", by: "gnome_libsecret" },
  replaces: false,
};

function open(view: Partial<KeyWindowView> = {}, answers: Partial<KeyWindowApi> = {}) {
  const api = {
    view: async () => VIEW,
    save: vi.fn<KeyWindowApi["save"]>(async () => ({ kind: "kept" })),
    paste: async () => "",
    cancel: vi.fn<KeyWindowApi["cancel"]>(async () => {}),
    ...answers,
  };
  onTestFinished(cleanup);
  render(<KeyWindow api={api} view={{ ...VIEW, ...view }} />);
  return { api, user: userEvent.setup() };
}

const field = () => screen.getByLabelText("API key");
const saveButton = () => screen.getByRole("button", { name: "Save key" });

describe("the key window", () => {
  it("takes a key in dots, with the focus in its field, and says where it goes", async () => {
    const { api, user } = open();
    expect(field().getAttribute("type")).toBe("password");
    expect(document.activeElement).toBe(field());
    expect(screen.getByText("https://acme.example.com")).toBeTruthy();
    expect(screen.getByText(/Encrypted by the system’s keyring/)).toBeTruthy();
    await user.keyboard("abcdefghij{Enter}");
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abcdefghij", scope: "module" });
    expect((await screen.findByRole("status")).textContent).toContain("Kept");
    expect(screen.queryByLabelText("API key")).toBeNull();
  });

  it("is used for only this module unless every module of the connection is chosen", async () => {
    const { api, user } = open();
    const usedFor = within(screen.getByRole("group", { name: "Used for" }));
    expect(usedFor.getByRole("radio", { name: "only this module" })).toHaveProperty("checked", true);
    await user.click(usedFor.getByRole("radio", { name: "every module of the connection" }));
    await user.type(field(), "abc");
    await user.click(saveButton());
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "connection" });
  });

  it("opened from a connection asks no such question", async () => {
    const { api, user } = open({ moduleName: null });
    expect(screen.queryByRole("group", { name: "Used for" })).toBeNull();
    await user.type(field(), "abc{Enter}");
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "connection" });
  });

  it.each([
    [{ kind: "memory" }, /Kept until you quit\.\s*This system offers no safe place for keys/],
    [{ kind: "locked", reason: "damaged" }, /Kept keys cannot be read: their file is damaged/],
  ] as const)("says before the field that a key will not outlive this run: %j", (vault, words) => {
    open({ vault });
    const note = screen.getByRole("note");
    expect(note.textContent).toMatch(words);
    expect(note.compareDocumentPosition(field())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByText(/Encrypted by/)).toBeNull();
  });

  it.each([
    ["Bearer abc", "“Bearer ” stands in front", "Remove “Bearer ”", "abc"],
    ["ab c", "There is a blank in it", "Remove the blanks", "abc"],
    [" abc", "begins or ends with a blank", "Remove the blanks", "abc"],
    ["abc\n", "There is a line break in it", "Remove the line breaks", "abc"],
  ])("remarks on %j and takes it off on a click, never by itself", async (pasted, remark, offer, cleaned) => {
    const { user } = open({}, { paste: async () => pasted });
    await user.click(screen.getByRole("button", { name: "Paste" }));
    expect(await screen.findByText(new RegExp(remark))).toBeTruthy();
    expect(descriptionOf(field())).toMatch(new RegExp(remark));
    await user.click(screen.getByRole("button", { name: offer }));
    expect(typedIn(field())).toBe(cleaned);
    expect(screen.getByText(/looks like a key/)).toBeTruthy();
  });

  it("tells a line break that is pasted into the field itself", async () => {
    const { user } = open();
    await user.click(field());
    await user.paste("abc\ndef");
    expect(screen.getByText(/There is a line break in it/)).toBeTruthy();
    expect(saveButton()).toHaveProperty("disabled", true);
  });

  it("says that 22 characters look like an id, and keeps them all the same", async () => {
    const { api, user } = open();
    await user.type(field(), "C0jz_2J6RmOLoB8DyXPs9Q");
    expect(screen.getByText(/looks like a session or module id/)).toBeTruthy();
    await user.click(saveButton());
    expect(api.save).toHaveBeenCalledOnce();
  });

  it("says that a pasted key leaves the clipboard again", async () => {
    const { user } = open({}, { paste: async () => "abc" });
    expect(screen.queryByText(/clipboard is cleared/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Paste" }));
    expect(await screen.findByText(/The clipboard is cleared in 30 s/)).toBeTruthy();
  });

  it("says when it replaces a key", () => {
    open({ replaces: true });
    expect(screen.getByText("It replaces the key that is there.")).toBeTruthy();
  });

  it("says when a key could not be written down, and keeps it typed", async () => {
    const { user } = open({}, { save: async () => ({ kind: "not_written" }) });
    await user.type(field(), "abc{Enter}");
    expect((await screen.findByRole("alert")).textContent).toContain("could not be written down");
    expect(typedIn(field())).toBe("abc");
  });

  it("cancels with the button and with Escape, and saves no empty key", async () => {
    const { api, user } = open();
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    await user.keyboard("{Escape}");
    expect(api.cancel).toHaveBeenCalledTimes(2);
    expect(api.save).not.toHaveBeenCalled();
  });
});

describe("the key window for a secret of the network", () => {
  it("takes a proxy's password with whatever is in it, and says which proxy it goes to", async () => {
    const { api, user } = open({ asksFor: "proxy_password", host: "proxy.example:3128", moduleName: null });
    expect(screen.getByRole("heading", { name: "Proxy password for Acme" })).toBeTruthy();
    expect(screen.getByText("proxy.example:3128")).toBeTruthy();
    const password = screen.getByLabelText("Password");
    expect(password.getAttribute("type")).toBe("password");
    expect(screen.getByRole("button", { name: "Save password" })).toHaveProperty("disabled", true);
    await user.keyboard(" Bearer ü ");
    expect(screen.queryByRole("button", { name: /Remove/ })).toBeNull();
    expect(descriptionOf(password)).toContain("It is sent as it is");
    await user.keyboard("{Enter}");
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: " Bearer ü ", scope: "connection" });
  });

  it("takes a passphrase, and says that it unlocks one file and goes nowhere", () => {
    open({ asksFor: "key_passphrase", host: "/certs/own.key", moduleName: null, replaces: true });
    expect(screen.getByRole("heading", { name: "Passphrase for Acme" })).toBeTruthy();
    expect(screen.getByText("Unlocks only")).toBeTruthy();
    expect(descriptionOf(screen.getByLabelText("Passphrase"))).toContain("replaces the passphrase");
    expect(screen.getByRole("button", { name: "Save passphrase" })).toBeTruthy();
  });
});
