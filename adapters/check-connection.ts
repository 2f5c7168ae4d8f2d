import type { X509Certificate } from "node:crypto";
import { type CertificateFacts, type CheckReport, checkRequest } from "../core/connection-check.ts";
import type { SendOptions } from "../core/transport.ts";
import { ConnectionWitness } from "./call-witness.ts";
import { RunningCall, type Surroundings } from "./running-call.ts";
import type { Trust } from "./trust.ts";

/** A front page's first bytes are enough: its status is what counts. */
const BODY_BYTES = 16 * 1024;

/** Connects as a call would, asks for the front page without a key, and tells what was seen on the way. */
export async function checkConnection(
  baseUrl: string,
  options: Omit<SendOptions, "key">,
  surroundings: Surroundings,
): Promise<CheckReport> {
  const witness = new ConnectionWitness();
  const result = await RunningCall.run(
    checkRequest(baseUrl),
    { ...options, key: null, limits: { ...options.limits, bodyBytes: BODY_BYTES } },
    { ...surroundings, witness },
  );
  const head = result.kind === "answer" ? result : result.partial;
  const trust = await surroundings.trustFor(options.network);
  return {
    baseUrl,
    addresses: witness.addresses,
    connectedTo: witness.connectedTo,
    proxy: result.proxy ?? null,
    certificate: trust.ok ? factsOf(witness.chain, trust.value) : null,
    status: head?.status ?? null,
    failure: result.kind === "answer" || head !== null ? null : { code: result.code, phase: result.phase },
    timing: result.timing,
  };
}

function factsOf(chain: readonly X509Certificate[], trust: Trust): CertificateFacts | null {
  const [own] = chain;
  const top = chain.at(-1);
  if (own === undefined || top === undefined) return null;
  return {
    subject: shortName(own.subject),
    issuer: shortName(own.issuer),
    validFrom: Date.parse(own.validFrom),
    validTo: Date.parse(own.validTo),
    vouchedBy: trust.sourceOf(top),
  };
}

/** The common name with the organisation behind it, or the whole name on one line. */
function shortName(name: string | undefined): string {
  const parts = (name ?? "").split("\n");
  const part = (key: string) => parts.find((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
  const common = part("CN");
  const organisation = part("O");
  if (common === undefined) return parts.join(", ");
  return organisation === undefined ? common : `${common} (${organisation})`;
}
