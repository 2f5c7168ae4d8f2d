import { createPrivateKey } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { DEFAULT_NETWORK } from "../../../core/network.ts";
import { makeIdentity } from "../../support/certificates.ts";
import { canaryKey } from "../canary.ts";
import type { Call, Fault, Scene } from "../fault.ts";
import { answers, http, server } from "../scenes.ts";

const authority = makeIdentity({ name: "File test authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const host = makeIdentity({ name: "host", issuer: authority, addresses: ["127.0.0.1"] });
const client = makeIdentity({ name: "client", issuer: authority });
const another = makeIdentity({ name: "another", issuer: stranger });
const PASSPHRASE = canaryKey();
const LOCKED = createPrivateKey(client.key)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: PASSPHRASE.reveal() })
  .toString();

/** What lies in the files that the settings name; `null`: no such file. */
interface Files {
  readonly ca: string | null;
  readonly certificate?: string | null;
  readonly key?: string | null;
  readonly hasPassphrase?: boolean;
}

/** A server that asks for a client's certificate, and a connection whose settings name files. */
function withFiles(
  { ca, certificate, key, hasPassphrase = false }: Files,
  maxVersion: "TLSv1.2" | "TLSv1.3" = "TLSv1.3",
) {
  return async (call: Call): Promise<Scene> => {
    const folder = mkdtempSync(join(tmpdir(), "bench-faults-"));
    const path = (name: string, content: string | null) => {
      if (content !== null) writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const asks = certificate === undefined ? {} : { requestCert: true, ca: [authority.cert] };
    const scene = await server(answers(http()), {
      secure: { key: host.key, cert: host.cert, maxVersion, ...asks },
      origin: "https://127.0.0.1",
      transport: nodeTransport(),
    })(call);
    return {
      ...scene,
      network: {
        settings: {
          ...DEFAULT_NETWORK,
          extraCaFile: path("ca.pem", ca),
          clientCertificate:
            certificate === undefined
              ? null
              : {
                  certificateFile: path("client.pem", certificate),
                  keyFile: path("client.key", key ?? null),
                },
        },
        proxyPassword: () => null,
        keyPassphrase: hasPassphrase ? PASSPHRASE : null,
      },
      secrets: [PASSPHRASE],
      close: async () => {
        await scene.close();
        rmSync(folder, { recursive: true });
      },
    };
  };
}

const GOOD = { start: "accepted S", query: "state running" } as const;

function notSent(code: string, phase = "resolve"): Pick<Fault, "start" | "query" | "requests"> {
  return { start: `not sent ${code} ${phase}`, query: `trouble ${code} ${phase}`, requests: 0 };
}

/** Faults of the files that a connection's network settings name. */
export const NETWORK_FILES: readonly Fault[] = [
  { name: "the file of more authorities is good", arrange: withFiles({ ca: authority.cert }), ...GOOD },
  { name: "the file of more authorities is gone", arrange: withFiles({ ca: null }), ...notSent("CA_FILE") },
  { name: "the file of more authorities is empty", arrange: withFiles({ ca: "" }), ...notSent("CA_FILE") },
  {
    name: "the file of more authorities holds a key",
    arrange: withFiles({ ca: host.key }),
    ...notSent("CA_FILE"),
  },
  {
    name: "the file of more authorities holds another one",
    arrange: withFiles({ ca: stranger.cert }),
    ...notSent("TLS_UNTRUSTED", "tls"),
  },
  {
    name: "the client's certificate is good",
    arrange: withFiles({ ca: authority.cert, certificate: client.cert, key: client.key }),
    ...GOOD,
  },
  {
    name: "the client's key is locked, and its passphrase known",
    arrange: withFiles({ ca: authority.cert, certificate: client.cert, key: LOCKED, hasPassphrase: true }),
    ...GOOD,
  },
  {
    name: "the client's key is locked, and no passphrase known",
    arrange: withFiles({ ca: authority.cert, certificate: client.cert, key: LOCKED }),
    ...notSent("CLIENT_PASSPHRASE"),
  },
  {
    name: "the client's certificate is gone",
    arrange: withFiles({ ca: authority.cert, certificate: null, key: client.key }),
    ...notSent("CLIENT_CERT"),
  },
  {
    name: "the client's key is gone",
    arrange: withFiles({ ca: authority.cert, certificate: client.cert, key: null }),
    ...notSent("CLIENT_CERT"),
  },
  {
    name: "the client's certificate is another key's",
    arrange: withFiles({ ca: authority.cert, certificate: another.cert, key: client.key }),
    ...notSent("CLIENT_CERT"),
  },
  {
    name: "the server cuts what shows a certificate that it does not know",
    arrange: withFiles({ ca: authority.cert, certificate: another.cert, key: another.key }, "TLSv1.2"),
    ...notSent("RESET", "tls"),
  },
];
