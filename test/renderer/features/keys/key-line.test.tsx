import { screen } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { KeyState, LibraryView, VaultState } from "../../../../electron/bridge/views/library.ts";
import { ACME, keySet, NDA_INTAKE, WITH_ACME } from "../../../support/sample-library.ts";
import { renderPage } from "../../render-page.tsx";

async function openModule(library: LibraryView = WITH_ACME) {
  const page = await renderPage({ library });
  page.stores.navigation.getState().go({ view: "module", moduleRef: NDA_INTAKE.id, tab: "parameters" });
  await screen.findByRole("heading", { name: NDA_INTAKE.name });
  return page;
}

const withVault = (vault: VaultState): LibraryView => ({ ...WITH_ACME, vault });

describe("the key in words", () => {
  it("says that none is there, and opens the key window for the module", async () => {
    const { user, fake } = await openModule();
    expect(screen.getByText("No API key yet")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Set API key…" }));
    expect(fake.inputsOf("setKey")).toEqual([{ connectionId: ACME.id, moduleRef: NDA_INTAKE.id }]);
    expect((await screen.findByText(/Key kept by the system’s keyring/)).textContent).toContain("a41f 9c");
  });

  it.each([
    ["gnome_libsecret", "the system’s keyring"],
    ["kwallet6", "KWallet"],
    ["keychain", "the macOS Keychain"],
    ["dpapi", "Windows"],
  ])("names %s as %s", async (by, keeper) => {
    const { fake } = await openModule(withVault({ kind: "system", by }));
    await fake.bridge.setKey({ connectionId: ACME.id, moduleRef: NDA_INTAKE.id });
    expect(await screen.findByText(new RegExp(`Key kept by ${keeper}`))).toBeTruthy();
  });

  it("says when the key will be gone after quitting", async () => {
    const { fake } = await openModule(withVault({ kind: "memory", reason: "no_keyring" }));
    await fake.bridge.setKey({ connectionId: ACME.id, moduleRef: NDA_INTAKE.id });
    expect(await screen.findByText(/Key in memory until you quit/)).toBeTruthy();
  });

  it.each([
    ["keyring_locked", /the keyring is locked/],
    ["other_backend", /kept by another keyring/],
    ["other_keyring", /the keyring no longer holds what opens them/],
    ["damaged", /their file is damaged/],
  ] as const)("gives the reason when kept keys cannot be read: %s", async (reason, words) => {
    await openModule(withVault({ kind: "locked", reason, canBeginAnew: true }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  it("says for which address a key is held back, and offers to set one", async () => {
    const key = { kind: "held_back", origin: "https://old.example:8443" } as const;
    await openModule({ ...WITH_ACME, modules: [{ ...NDA_INTAKE, key }] });
    expect(screen.getByText("API key held back: it is for old.example:8443")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Set API key…" })).toBeTruthy();
  });

  describe("a key of a known day of issue", () => {
    async function at(today: string) {
      vi.useFakeTimers({ now: new Date(`${today}T12:00:00`), shouldAdvanceTime: true, toFake: ["Date"] });
      onTestFinished(() => void vi.useRealTimers());
      const key: KeyState = { ...keySet(), issuedOn: "2025-12-24" };
      return openModule({ ...WITH_ACME, modules: [{ ...NDA_INTAKE, key, keyFrom: "module" }] });
    }

    it("is not spoken of for eleven months", async () => {
      await at("2026-11-23");
      expect(screen.queryByText(/Issued on/)).toBeNull();
    });

    it("is then reminded of, quietly, here and in the list", async () => {
      const { stores } = await at("2026-11-24");
      const reminder = screen.getByText(/^Issued on 2025-12-24\. .* renew it by 2026-12-24\.$/);
      expect(reminder.closest("[role=alert], [role=status]")).toBeNull();
      stores.navigation.getState().go({ view: "modules" });
      expect(await screen.findByText("renew by 2026-12-24")).toBeTruthy();
    });

    it("is said to be over a year later", async () => {
      await at("2027-03-01");
      expect(screen.getByText(/that was 2026-12-24\.$/)).toBeTruthy();
    });
  });

  it("tells a key of the connection from the module’s own", async () => {
    const { fake } = await openModule();
    await fake.bridge.setKey({ connectionId: ACME.id, moduleRef: null });
    expect(await screen.findByText(/Key kept by the system’s keyring \(the connection’s\)/)).toBeTruthy();
  });

  it("forgets the module’s key, and only where there is one", async () => {
    const { user, fake } = await openModule({
      ...WITH_ACME,
      modules: [{ ...NDA_INTAKE, key: keySet(), keyFrom: "module" }],
    });
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Forget API key for good" }));
    expect(await screen.findByText("No API key yet")).toBeTruthy();
    expect(fake.inputsOf("forgetKey")).toEqual([{ connectionId: ACME.id, moduleRef: NDA_INTAKE.id }]);
    await user.click(screen.getByRole("button", { name: "More" }));
    expect(
      (await screen.findByRole("menuitem", { name: "Forget API key for good" })).getAttribute(
        "aria-disabled",
      ),
    ).toBe("true");
  });

  it("offers no key window for the sandbox", async () => {
    await renderPage();
    expect(screen.getByText("The sandbox’s own public key")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Set API key…" })).toBeNull();
  });
});
