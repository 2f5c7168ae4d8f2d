import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { KeyWindowView } from "../../../electron/bridge/key-window-api.ts";
import type { KeyWindowApi } from "../../../renderer/key-window/bridge.ts";
import { KeyWindow } from "../../../renderer/key-window/key-window.tsx";
import { descriptionOf, typedIn } from "../control-facts.ts";

const VIEW: KeyWindowView = {
  asksFor: "api_key",
  host: "https://acme.example.com",
  connectionName: "Acme",
  moduleName: "NDA intake",
  vault: { kind: "system", by: "gnome_libsecret" },
  replaces: { module: null, connection: null },
  usedBy: ["NDA intake", "Offer", "Onboarding", "Exit"],
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
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abcdefghij", scope: "module", issuedOn: null });
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
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "connection", issuedOn: null });
  });

  it("opened from a connection asks no such question", async () => {
    const { api, user } = open({ moduleName: null });
    expect(screen.queryByRole("group", { name: "Used for" })).toBeNull();
    await user.type(field(), "abc{Enter}");
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "connection", issuedOn: null });
  });

  it.each([
    [
      { kind: "memory", reason: "no_keyring" },
      /Kept until you quit\.\s*This system offers no safe place for keys/,
    ],
    [{ kind: "memory", reason: "keyring_locked" }, /Kept until you quit\.\s*The keyring is locked/],
    [
      { kind: "locked", reason: "damaged", canBeginAnew: true },
      /Kept keys cannot be read: their file is damaged/,
    ],
  ] as const)("says before the field that a key will not outlive this run: %j", (vault, words) => {
    open({ vault });
    const note = screen.getByRole("note");
    expect(note.textContent).toMatch(words);
    expect(note.compareDocumentPosition(field())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByText(/Encrypted by/)).toBeNull();
    expect(screen.getByText(/never be shown again, so keep it in your password manager/)).toBeTruthy();
  });

  it.each([
    ["Bearer abc", "“Bearer ” stands in front", "Remove “Bearer ”", "abc"],
    ["ab c", "There is a blank in it", "Remove the blanks", "abc"],
    [" abc", "begins or ends with a blank", "Remove the blanks", "abc"],
    ["abc\n", "There is a line break in it", "Remove the line breaks", "abc"],
    ['"abc"', "stands in quotation marks", "Remove the quotation marks", "abc"],
    ["a\u200bbc", "a character in it that nobody sees", "Remove the invisible", "abc"],
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
  });

  it.each([
    ["abc\ndef", "Save without line breaks", "abcdef"],
    ["abc\tdef", "Save without blanks", "abcdef"],
    ["\ufeffabc", "Save without the invisible", "abc"],
    ["“abc”", "Save without quotation marks", "abc"],
  ])(
    "saves what no header can carry without it, and says so on the button: %j",
    async (pasted, button, saved) => {
      const { api, user } = open();
      await user.click(field());
      await user.paste(pasted);
      expect(screen.queryByRole("button", { name: "Save key" })).toBeNull();
      await user.click(screen.getByRole("button", { name: button }));
      expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: saved, scope: "module", issuedOn: null });
    },
  );

  it.each([
    ["Bearer abc", "stands in front"],
    ["abc def", "There is a blank"],
    ["'abc'", "in quotation marks"],
    ["abcd****", "hides the key"],
    ["https://acme.example", "an address, not a key"],
  ])("keeps %j as it is, for all that is remarked", async (typed, remark) => {
    const { api, user } = open();
    await user.click(field());
    await user.paste(typed);
    expect(screen.getByText(new RegExp(remark))).toBeTruthy();
    await user.click(saveButton());
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: typed, scope: "module", issuedOn: null });
  });

  it("has each slip named and taken off before it saves what has several", async () => {
    const { api, user } = open();
    await user.click(field());
    await user.paste("Bearer abc\n");
    expect(saveButton()).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("button", { name: "Remove “Bearer ”" }));
    await user.click(screen.getByRole("button", { name: "Save without line breaks" }));
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "module", issuedOn: null });
  });

  it.each([
    ["abcd••••", "hides the key"],
    ["schlüssel", "A header cannot carry “ü”"],
  ])("cannot save %j, which no header carries, and says why", async (typed, remark) => {
    const { user } = open();
    await user.click(field());
    await user.paste(typed);
    expect(descriptionOf(field())).toContain(remark);
    expect(saveButton()).toHaveProperty("disabled", true);
    expect(descriptionOf(saveButton())).toContain("A header cannot carry it");
  });

  it("asks main on Ctrl+V too, so that the clipboard is cleared, and not on a middle click", async () => {
    const paste = vi.fn(async () => "abc");
    const { user } = open({}, { paste });
    await user.click(field());
    await user.paste("abc");
    expect(paste).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: "v", ctrlKey: true });
    await user.paste("def");
    expect(paste).toHaveBeenCalledOnce();
    expect(typedIn(field())).toBe("abcdef");
    expect(await screen.findByText(/The clipboard is cleared after 30 s/)).toBeTruthy();
  });

  it("takes the day of issue, and nothing that is no day", async () => {
    const { api, user } = open();
    await user.type(field(), "abc");
    const day = screen.getByLabelText("Issued on (optional)");
    await user.type(day, "2026-02-30");
    expect(descriptionOf(day)).toContain("That is no day");
    expect(saveButton()).toHaveProperty("disabled", true);
    await user.clear(day);
    await user.type(day, "9999-01-31");
    expect(descriptionOf(day)).toContain("has not come yet");
    await user.click(saveButton());
    expect(api.save).toHaveBeenCalledExactlyOnceWith({ key: "abc", scope: "module", issuedOn: "9999-01-31" });
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
    expect(await screen.findByText(/The clipboard is cleared after 30 s/)).toBeTruthy();
  });

  it("says before it is saved which key it replaces and which modules use it", async () => {
    const { user } = open({
      replaces: {
        module: { fingerprint: "a41f9c", heldFor: null },
        connection: { fingerprint: "00ff11", heldFor: "https://old.example" },
      },
    });
    expect(descriptionOf(field())).toContain("It replaces the key a41f\u00a09c in one step.");
    expect(screen.queryByText(/Used by/)).toBeNull();
    await user.click(screen.getByRole("radio", { name: "every module of the connection" }));
    expect(descriptionOf(field())).toContain(
      "replaces the key 00ff\u00a011, which is held back for old.example",
    );
    expect(screen.getByText("Used by 4 modules: NDA intake, Offer, Onboarding and 1 more.")).toBeTruthy();
    await user.type(field(), "abc");
    expect(descriptionOf(field())).toContain("It replaces the key");
  });

  it.each([
    [[], "No module uses it yet."],
    [["NDA intake"], "Used by 1 module: NDA intake."],
  ])("says the same for a connection: %j", (usedBy, said) => {
    open({ moduleName: null, usedBy });
    expect(screen.getByText(said)).toBeTruthy();
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
    expect(api.save).toHaveBeenCalledExactlyOnceWith({
      key: " Bearer ü ",
      scope: "connection",
      issuedOn: null,
    });
  });

  it("takes a passphrase, and says that it unlocks one file and goes nowhere", () => {
    open({
      asksFor: "key_passphrase",
      host: "/certs/own.key",
      moduleName: null,
      replaces: { module: null, connection: { fingerprint: "a41f9c", heldFor: null } },
    });
    expect(screen.getByRole("heading", { name: "Passphrase for Acme" })).toBeTruthy();
    expect(screen.getByText("Unlocks only")).toBeTruthy();
    expect(descriptionOf(screen.getByLabelText("Passphrase"))).toContain("replaces the passphrase");
    expect(screen.getByRole("button", { name: "Save passphrase" })).toBeTruthy();
  });
});
