import type { TlsOptions } from "node:tls";
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { type Identity, makeIdentity } from "../../support/certificates.ts";
import type { Call, Fault, Scene } from "../fault.ts";
import { type Meddle, relay } from "../relay.ts";
import { answers, end, GOOD_BODY, http, type Play, reset, server } from "../scenes.ts";

const SHORT = 150;
/** Whom a client has to trust for the good rows. */
export const AUTHORITY = makeIdentity({ name: "Fault authority", issuer: null, authority: true });
const stranger = makeIdentity({ name: "A stranger's authority", issuer: null, authority: true });
const impostor = makeIdentity({ name: "Fault authority", issuer: null, authority: true });
const between = makeIdentity({ name: "Between", issuer: AUTHORITY, authority: true });
const stale = makeIdentity({ name: "Stale", issuer: AUTHORITY, authority: true, fromDays: -9, toDays: -2 });
const here = { dnsNames: ["localhost"], addresses: ["127.0.0.1"] };
const good = makeIdentity({ name: "good", issuer: AUTHORITY, ...here });
const trusting = nodeTransport({ extraRoots: [AUTHORITY.cert] });

const GOOD = { start: "accepted S", query: "state running" } as const;

function refusedAs(code: string): Pick<Fault, "start" | "query" | "requests"> {
  return { start: `not sent ${code} tls`, query: `trouble ${code} tls`, requests: 0 };
}

function lost(...each: readonly string[]): Pick<Fault, "start" | "query"> {
  return { start: each.map((one) => `in doubt ${one}`), query: each.map((one) => `trouble ${one}`) };
}

/** A server with a certificate. */
function secured(
  { key, cert }: Pick<Identity, "key" | "cert">,
  {
    host = "127.0.0.1",
    play = answers(http()),
    ...more
  }: TlsOptions & { readonly host?: string; readonly play?: Play } = {},
): (call: Call) => Promise<Scene> {
  return server(play, { secure: { key, cert, ...more }, origin: `https://${host}`, transport: trusting });
}

/** A server that the client takes for one that speaks TLS. */
function unsecured(play: Play): (call: Call) => Promise<Scene> {
  return server(play, { origin: "https://127.0.0.1", transport: trusting });
}

/** The network changes or cuts what a good server says. */
function meddled(meddle: Meddle, more: TlsOptions = {}): (call: Call) => Promise<Scene> {
  return async (call) => {
    const scene = await secured(good, more)(call);
    const box = await relay(Number(new URL(scene.baseUrl).port), meddle);
    const close = async () => {
      await box.close();
      await scene.close();
    };
    return { ...scene, baseUrl: `https://127.0.0.1:${box.port}`, close };
  };
}

const CERTIFICATES: readonly Fault[] = [
  { name: "a good certificate", arrange: secured(good), ...GOOD },
  {
    name: "a certificate by an authority between",
    arrange: secured(chained(between, [between])),
    ...GOOD,
  },
  {
    name: "expired",
    arrange: secured(makeIdentity({ name: "a", issuer: AUTHORITY, ...here, fromDays: -9, toDays: -2 })),
    ...refusedAs("TLS_EXPIRED"),
  },
  {
    name: "not valid yet",
    arrange: secured(makeIdentity({ name: "b", issuer: AUTHORITY, ...here, fromDays: 2, toDays: 9 })),
    ...refusedAs("TLS_NOT_YET"),
  },
  {
    name: "the authority between has expired",
    arrange: secured(chained(stale, [stale])),
    ...refusedAs("TLS_EXPIRED"),
  },
  {
    name: "for another name",
    arrange: secured(makeIdentity({ name: "c", issuer: AUTHORITY, dnsNames: ["else.invalid"] }), {
      host: "localhost",
    }),
    ...refusedAs("TLS_HOST"),
  },
  {
    name: "for a name, called by its address",
    arrange: secured(makeIdentity({ name: "d", issuer: AUTHORITY, dnsNames: ["localhost"] })),
    ...refusedAs("TLS_HOST"),
  },
  {
    name: "for another address",
    arrange: secured(makeIdentity({ name: "e", issuer: AUTHORITY, addresses: ["127.0.0.2"] })),
    ...refusedAs("TLS_HOST"),
  },
  {
    name: "for any name one level below",
    arrange: secured(makeIdentity({ name: "f", issuer: AUTHORITY, dnsNames: ["*.localhost"] }), {
      host: "localhost",
    }),
    ...refusedAs("TLS_HOST"),
  },
  {
    name: "signed by itself",
    arrange: secured(makeIdentity({ name: "g", issuer: null, ...here })),
    ...refusedAs("TLS_UNTRUSTED"),
  },
  {
    name: "by an authority that nobody knows",
    arrange: secured(makeIdentity({ name: "h", issuer: stranger, ...here })),
    ...refusedAs("TLS_UNTRUSTED"),
  },
  {
    name: "by somebody who bears the authority's name",
    arrange: secured(makeIdentity({ name: "i", issuer: impostor, ...here })),
    ...refusedAs("TLS_UNTRUSTED"),
  },
  {
    name: "the authority between is left out",
    arrange: secured(makeIdentity({ name: "j", issuer: between, ...here })),
    ...refusedAs("TLS_UNTRUSTED"),
  },
  {
    name: "signed by a certificate that may not sign",
    arrange: secured(chained(good, [good])),
    ...refusedAs("TLS_UNTRUSTED"),
  },
];

const GREETING: readonly Fault[] = [
  {
    name: "TLS 1.1 at most",
    arrange: secured(good, { minVersion: "TLSv1", maxVersion: "TLSv1.1" }),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "no cipher in common",
    arrange: secured(good, { maxVersion: "TLSv1.2", ciphers: "AES128-SHA" }),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "never greets back",
    arrange: unsecured(() => {}),
    ...refusedAs("TIMEOUT_CONNECT"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "reset in the greeting",
    arrange: unsecured((connection) => connection.socket.once("data", () => reset(connection))),
    ...refusedAs("RESET"),
  },
  {
    name: "ended in the greeting",
    arrange: unsecured((connection) => connection.socket.once("data", () => end(connection))),
    ...refusedAs("RESET"),
  },
  { name: "ended before the greeting", arrange: unsecured(end), ...refusedAs("RESET") },
  {
    name: "greets in plain HTTP",
    arrange: unsecured(({ socket }) => socket.once("data", () => socket.end(http("", { status: "400 No" })))),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "greets with garbage",
    arrange: unsecured(({ socket }) => socket.once("data", () => socket.end(Buffer.alloc(64, 0xa5)))),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "greets with an alert",
    arrange: unsecured(({ socket }) =>
      socket.once("data", () => socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 40]))),
    ),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "half of the greeting, then silence",
    arrange: unsecured(({ socket }) =>
      socket.once("data", () => socket.write(Buffer.from([22, 3, 3, 0, 99, 2]))),
    ),
    ...refusedAs("TIMEOUT_CONNECT"),
    limits: { connectMs: SHORT },
    tookMs: [SHORT, SHORT],
  },
  {
    name: "cut behind the server's first word",
    arrange: meddled((record, index) => (index === 0 ? record : "cut")),
    ...refusedAs("RESET"),
  },
  {
    name: "a bit of the greeting is turned over",
    arrange: meddled((record, index) => (index === 2 ? flipped(record) : record)),
    ...refusedAs("TLS_OTHER"),
  },
];

const SECURED: readonly Fault[] = [
  {
    name: "destroyed once it is secured",
    arrange: secured(good, { play: ({ socket }) => socket.destroy() }),
    ...lost("RESET wait", "RESET send"),
    requests: { atMost: 1 },
  },
  {
    name: "reset by the network before the answer",
    arrange: meddled((record) => (record[0] === 23 ? "reset" : record), { maxVersion: "TLSv1.2" }),
    ...lost("RESET wait"),
  },
  {
    name: "ended after the request",
    arrange: secured(good, { play: async (connection) => connection.request.then(() => end(connection)) }),
    ...lost("RESET wait"),
  },
  {
    name: "cut in a body without a length, unsaid",
    arrange: secured(good, {
      play: answers(`HTTP/1.1 200 OK\r\n\r\n${GOOD_BODY.slice(0, -9)}`, ({ socket }) => socket.destroy()),
    }),
    ...lost("not_json", "RESET receive"),
  },
  {
    name: "a bit of the answer is turned over",
    arrange: meddled((record) => (record[0] === 23 ? flipped(record) : record), { maxVersion: "TLSv1.2" }),
    ...lost("TLS_OTHER wait", "TLS_OTHER receive"),
  },
  {
    name: "asks for a client's certificate, and takes none as well",
    arrange: secured(good, { requestCert: true, rejectUnauthorized: false }),
    ...GOOD,
  },
  {
    name: "insists on a client's certificate, with TLS 1.2",
    arrange: secured(good, { requestCert: true, ca: [AUTHORITY.cert], maxVersion: "TLSv1.2" }),
    ...refusedAs("TLS_OTHER"),
  },
  {
    name: "insists on a client's certificate, with TLS 1.3",
    arrange: secured(good, { requestCert: true, ca: [AUTHORITY.cert] }),
    ...lost("TLS_CLIENT_CERT wait"),
    requests: 0,
  },
];

/** Faults of secured connections. */
export const TLS: readonly Fault[] = [...CERTIFICATES, ...GREETING, ...SECURED];

function chained(issuer: Identity, above: readonly Identity[]): Identity {
  const leaf = makeIdentity({ name: `below ${issuer.name}`, issuer, ...here });
  return { ...leaf, cert: leaf.cert + above.map(({ cert }) => cert).join("") };
}

function flipped(record: Buffer): Buffer {
  const changed = Buffer.from(record);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  return changed;
}
