import { describe, expect, it, vi } from "vitest";
import { type SystemEncryption, wrapperOf } from "../../../../electron/main/vault/system-encryption.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

/** Electron 33 to 41, by what its calls answer. */
function synchronous(answers: Partial<SystemEncryption> = {}): SystemEncryption {
  return {
    getSelectedStorageBackend: () => "gnome_libsecret",
    isEncryptionAvailable: () => true,
    encryptString: (text) => bytes(`v11${text}`),
    decryptString: (encrypted) => encrypted.toString("latin1").slice(3),
    ...answers,
  };
}

/** Electron 42 and later. */
function both(answers: Partial<SystemEncryption> = {}): SystemEncryption {
  return {
    ...synchronous({
      encryptString: () => {
        throw new Error("the synchronous call");
      },
      decryptString: () => {
        throw new Error("the synchronous call");
      },
    }),
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text) => bytes(`v11${text}`),
    decryptStringAsync: async (encrypted) => ({
      result: encrypted.toString("latin1").slice(3),
      shouldReEncrypt: true,
    }),
    ...answers,
  };
}

describe("the system's encryption", () => {
  it("wraps and unwraps by the synchronous calls where there are no others", async () => {
    const wrapper = wrapperOf(synchronous(), "linux");
    const wrapped = await wrapper.wrap("secret");
    expect(await wrapper.unwrap(wrapped)).toEqual({ kind: "opened", secret: "secret", stale: false });
  });

  it("takes the asynchronous calls where they exist, and hears that a wrapping is stale", async () => {
    const wrapper = wrapperOf(both(), "linux");
    const wrapped = await wrapper.wrap("secret");
    expect(await wrapper.unwrap(wrapped)).toEqual({ kind: "opened", secret: "secret", stale: true });
  });

  it.each(["basic_text", "unknown", "something new"])(
    "takes the Linux backend %s for none",
    async (backend) => {
      const ask = vi.fn(() => backend);
      for (const system of [synchronous, both]) {
        const wrapper = wrapperOf(system({ getSelectedStorageBackend: ask }), "linux");
        expect(await wrapper.backend()).toEqual({ kind: "none" });
      }
      expect(ask).toHaveBeenCalledTimes(2);
    },
  );

  it.each(["gnome_libsecret", "kwallet", "kwallet5", "kwallet6"])(
    "knows the Linux backend %s",
    async (name) => {
      const system = synchronous({ getSelectedStorageBackend: () => name });
      expect(await wrapperOf(system, "linux").backend()).toEqual({ kind: "ready", name });
    },
  );

  it("is locked where the backend is named and does not encrypt, whatever the asynchronous question says", async () => {
    const system = both({ isEncryptionAvailable: () => false });
    expect(await wrapperOf(system, "linux").backend()).toEqual({ kind: "locked", name: "gnome_libsecret" });
  });

  it("asks the asynchronous question where there is no other", async () => {
    const { isEncryptionAvailable: _, ...system } = both({ isAsyncEncryptionAvailable: async () => false });
    expect(await wrapperOf(system, "linux").backend()).toEqual({ kind: "locked", name: "gnome_libsecret" });
  });

  it.each([
    ["darwin", "keychain"],
    ["win32", "dpapi"],
  ] as const)("names what %s has", async (platform, name) => {
    expect(await wrapperOf(both(), platform).backend()).toEqual({ kind: "ready", name });
  });

  it("neither makes nor takes a wrapping with the key that stands in Chromium's source", async () => {
    const weak = wrapperOf(both({ encryptStringAsync: async (text) => bytes(`v10${text}`) }), "linux");
    await expect(weak.wrap("secret")).rejects.toThrow("no secret");
    expect(await weak.unwrap(bytes("v10secret"))).toEqual({ kind: "refused" });
    // On macOS v10 is the prefix of the Keychain's own wrapping.
    const mac = wrapperOf(both({ encryptStringAsync: async (text) => bytes(`v10${text}`) }), "darwin");
    expect(await mac.unwrap(await mac.wrap("secret"))).toMatchObject({ secret: "secret" });
  });

  it("tells a keyring that is locked for now from a wrapping that it refuses", async () => {
    const failing = (message: string) =>
      wrapperOf(both({ decryptStringAsync: () => Promise.reject(new Error(message)) }), "linux");
    const wrapped = bytes("v11secret");
    expect(await failing("safeStorage is temporarily unavailable").unwrap(wrapped)).toEqual({
      kind: "locked",
    });
    expect(await failing("Error while decrypting").unwrap(wrapped)).toEqual({ kind: "refused" });
  });
});
