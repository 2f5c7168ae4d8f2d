import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A key and its certificate, as PEM texts. */
export interface Identity {
  readonly name: string;
  readonly key: string;
  readonly cert: string;
  readonly signingKey: KeyObject;
}

/** What a certificate says. Days count from now; the default is from yesterday to tomorrow. */
interface CertificateWish {
  readonly name: string;
  /** `null`: signs itself. */
  readonly issuer: Identity | null;
  readonly authority?: boolean;
  readonly dnsNames?: readonly string[];
  readonly addresses?: readonly string[];
  readonly fromDays?: number;
  readonly toDays?: number;
}

/** Makes a certificate without any tool beside Node: what a test needs of X.509 is a page of DER. */
export function makeIdentity(wish: CertificateWish): Identity {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const issuerName = wish.issuer?.name ?? wish.name;
  const signingKey = wish.issuer?.signingKey ?? privateKey;
  const algorithm = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const body = sequence(
    tagged(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuerName),
    sequence(time(wish.fromDays ?? -1), time(wish.toDays ?? 1)),
    nameOf(wish.name),
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, sequence(...extensions(wish))),
  );
  const signature = sign("sha256", body, signingKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return {
    name: wish.name,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64").replace(/.{1,64}/g, "$&\n")}-----END CERTIFICATE-----\n`,
    signingKey: privateKey,
  };
}

function extensions({ authority = false, dnsNames = [], addresses = [] }: CertificateWish): Buffer[] {
  const names = [
    ...dnsNames.map((name) => der(0x82, Buffer.from(name, "latin1"))),
    ...addresses.map((address) => der(0x87, Buffer.from(address.split(".").map(Number)))),
  ];
  const constraints = authority ? sequence(der(0x01, Buffer.from([0xff]))) : sequence();
  const all = [extension([0x55, 0x1d, 0x13], constraints)];
  if (names.length > 0) all.push(extension([0x55, 0x1d, 0x11], sequence(...names)));
  return all;
}

function extension(id: readonly number[], value: Buffer): Buffer {
  return sequence(oid(...id), der(0x04, value));
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(commonName, "utf8")))));
}

function time(days: number): Buffer {
  const date = new Date(Date.now() + days * 86_400_000).toISOString();
  return der(0x18, Buffer.from(`${date.replace(/[-:T]/g, "").slice(0, 14)}Z`, "latin1"));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  return der(tag, content);
}

function oid(...bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
