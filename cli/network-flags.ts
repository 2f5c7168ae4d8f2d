import { readFile } from "node:fs/promises";
import { readCertificates, readIdentity } from "../adapters/tls-files.ts";
import { ApiKey } from "../core/api-key.ts";
import { DEFAULT_NETWORK } from "../core/network.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { CallNetwork } from "../core/transport.ts";
import { spoken } from "./spoken.ts";

/** The environment variable of the passphrase that unlocks --client-key. */
const VARIABLE = "MODULE_BENCH_KEY_PASSPHRASE";

/** The network options, as typed. Proxies come from the environment. */
export interface NetworkFlags {
  readonly caFile?: string;
  readonly clientCert?: string;
  readonly clientKey?: string;
}

const words = spoken.cli.usage;

/** Takes the passphrase out of the environment, so that no later code and no child process finds it there. */
export function takePassphraseFromEnvironment(env: NodeJS.ProcessEnv): string | null {
  const passphrase = env[VARIABLE] ?? null;
  delete env[VARIABLE];
  return passphrase;
}

/**
 * Reads the network options and looks into their files, so that a wrong one is told before anything is called.
 *
 * `undefined` where none is given. Fails with a sentence that repeats no file's name, which may be a misplaced key.
 */
export async function readNetwork(
  { caFile, clientCert, clientKey }: NetworkFlags,
  passphrase: string | null,
): Promise<Result<CallNetwork | undefined, string>> {
  if (clientKey !== undefined && clientCert === undefined) return fail(words.clientKeyAlone);
  if (caFile === undefined && clientCert === undefined) return ok(undefined);
  const network: CallNetwork = {
    settings: {
      ...DEFAULT_NETWORK,
      extraCaFile: caFile ?? null,
      clientCertificate:
        clientCert === undefined ? null : { certificateFile: clientCert, keyFile: clientKey ?? clientCert },
    },
    proxyPassword: () => null,
    keyPassphrase: passphrase === null ? null : new ApiKey(passphrase),
  };
  const flaw = (await caFlaw(network)) ?? (await clientFlaw(network));
  return flaw === null ? ok(network) : fail(flaw);
}

async function caFlaw({ settings: { extraCaFile } }: CallNetwork): Promise<string | null> {
  if (extraCaFile === null) return null;
  const file = await bytesOf(extraCaFile);
  if (typeof file === "string") return words.caFileUnreadable(file);
  return readCertificates(file).ok ? null : words.caFileEmpty;
}

async function clientFlaw({ settings, keyPassphrase }: CallNetwork): Promise<string | null> {
  if (settings.clientCertificate === null) return null;
  const { certificateFile, keyFile } = settings.clientCertificate;
  const certificate = await bytesOf(certificateFile);
  if (typeof certificate === "string") return words.clientFileUnreadable("--client-cert", certificate);
  const key = await bytesOf(keyFile);
  if (typeof key === "string") return words.clientFileUnreadable("--client-key", key);
  const identity = readIdentity({ certificate, key }, keyPassphrase);
  if (identity.ok) return null;
  return identity.error === "CLIENT_PASSPHRASE" ? words.clientKeyLocked : words.clientFilesWrong;
}

/** The file's bytes, or the system's code for why they cannot be had. */
async function bytesOf(path: string): Promise<Buffer | string> {
  try {
    return await readFile(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "UNKNOWN";
  }
}
