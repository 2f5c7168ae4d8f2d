import { describe, expect, it, vi } from "vitest";
import type { KeyWindowView } from "../../../../electron/bridge/key-window-api.ts";
import { keyWindowAnswers } from "../../../../electron/main/window/key-window-answers.ts";

const VIEW: KeyWindowView = {
  asksFor: "api_key",
  host: "acme.example",
  connectionName: "Acme",
  moduleName: null,
  vault: { kind: "system", by: "gnome_libsecret" },
  replaces: { module: null, connection: null },
  usedBy: [],
};
const SAVE = { kind: "save", key: "k-1", scope: "connection", issuedOn: null };

function rig(kept: "kept" | "not_written" = "kept") {
  const parts = {
    view: VIEW,
    paste: vi.fn(async () => "pasted"),
    save: vi.fn(async () => kept),
    cancel: vi.fn(),
    onKept: vi.fn(),
  };
  return { ...parts, answer: keyWindowAnswers(parts) };
}

describe("the key window's one call", () => {
  it("gives the view, the clipboard's text, and what became of a key", async () => {
    const { answer, save, onKept } = rig();
    expect(await answer({ kind: "view" })).toEqual(VIEW);
    expect(await answer({ kind: "paste" })).toBe("pasted");
    expect(await answer({ ...SAVE, issuedOn: "2026-03-31" })).toEqual({ kind: "kept" });
    expect(save).toHaveBeenCalledExactlyOnceWith({ key: "k-1", scope: "connection", issuedOn: "2026-03-31" });
    expect(onKept).toHaveBeenCalledOnce();
  });

  it("cancels", async () => {
    const { answer, cancel } = rig();
    expect(await answer({ kind: "cancel" })).toBeUndefined();
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("stays open where a key was not written, and takes it once more", async () => {
    const { answer, save, onKept } = rig("not_written");
    expect(await answer(SAVE)).toEqual({ kind: "not_written" });
    expect(await answer(SAVE)).toEqual({ kind: "not_written" });
    expect(save).toHaveBeenCalledTimes(2);
    expect(onKept).not.toHaveBeenCalled();
  });

  it("answers nothing once a key is kept, the clipboard least of all", async () => {
    const { answer, paste, save } = rig();
    await answer(SAVE);
    for (const question of [{ kind: "paste" }, { kind: "view" }, SAVE]) {
      await expect(answer(question)).rejects.toThrow("Refused");
    }
    expect(paste).not.toHaveBeenCalled();
    expect(save).toHaveBeenCalledOnce();
  });

  it.each([
    undefined,
    null,
    "view",
    {},
    [],
    { kind: "library" },
    { kind: "view", more: 1 },
    { kind: "paste", into: "x" },
    { ...SAVE, key: "" },
    { ...SAVE, key: 7 },
    { ...SAVE, key: "x".repeat(10_001) },
    { ...SAVE, scope: "everything" },
    { ...SAVE, origin: "https://evil.example" },
    { ...SAVE, issuedOn: "2026-02-30" },
    { ...SAVE, issuedOn: "yesterday" },
    { kind: "save", key: "k", scope: "module" },
  ])("refuses %j, and does not repeat it", async (question) => {
    const { answer, save, paste, cancel } = rig();
    const refusal = await answer(question).catch((error: unknown) => String(error));
    expect(refusal).toBe("Error: Refused: that is no question of the key window.");
    for (const call of [save, paste, cancel]) expect(call).not.toHaveBeenCalled();
  });
});
