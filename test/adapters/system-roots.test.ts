import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterEach, expect, it, vi } from "vitest";
import { readRoots } from "../../adapters/system-roots.ts";
import { makeIdentity } from "../support/certificates.ts";

const folder = mkdtempSync(join(tmpdir(), "module-bench-roots-"));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const ours = makeIdentity({ name: "ours", issuer: null, authority: true }).cert.trim();
const theirs = makeIdentity({ name: "theirs", issuer: null, authority: true }).cert.trim();

/** Takes away what Node 20, and with it Electron 33, does not have. */
function onOlderNode(): void {
  const { getCACertificates } = tls;
  Reflect.deleteProperty(tls, "getCACertificates");
  restore = () => Object.assign(tls, { getCACertificates });
}

let restore: () => void = () => undefined;
afterEach(() => restore());

it("come from Node and from the system's store, where Node can read it", () => {
  const { bundled, system } = readRoots();
  expect(bundled).toEqual(tls.getCACertificates("default"));
  expect(system).toEqual(tls.getCACertificates("system"));
});

it("are Node's own where the system's store cannot be read", () => {
  vi.spyOn(tls, "getCACertificates").mockImplementation((type) => {
    if (type === "system") throw new Error("a broken store");
    return [ours];
  });
  expect(readRoots()).toEqual({ bundled: [ours], system: [] });
});

it("come from the system's files and variables on an older Node", () => {
  onOlderNode();
  const store = join(folder, "store.crt");
  const extra = join(folder, "extra.crt");
  writeFileSync(store, `# a store\n${theirs}\n`);
  writeFileSync(extra, ours);
  vi.stubEnv("SSL_CERT_FILE", store);
  vi.stubEnv("NODE_EXTRA_CA_CERTS", extra);
  const { bundled, system } = readRoots();
  expect(system).toEqual([theirs]);
  expect(bundled).toEqual([...tls.rootCertificates, ours]);
  rmSync(folder, { recursive: true });
});

it("are Node's own on an older Node whose variables name nothing", () => {
  onOlderNode();
  vi.stubEnv("SSL_CERT_FILE", join(folder, "missing"));
  vi.stubEnv("NODE_EXTRA_CA_CERTS", "");
  const { bundled } = readRoots();
  expect(bundled).toEqual([...tls.rootCertificates]);
});
