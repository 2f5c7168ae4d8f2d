import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";

/** Looks on while a call connects, for "Check connection"; ordinary calls have none. */
export interface CallWitness {
  /** A way is tried; what was seen of the one before counts no more. */
  setOut(): void;
  /** An address of the name that is connected to: the host's, or the proxy's. */
  resolved(address: string): void;
  connected(socket: Socket): void;
  /** A connection to the host that is about to be secured. */
  secured(socket: TLSSocket): void;
}

/** What was seen. */
export class ConnectionWitness implements CallWitness {
  readonly #addresses = new Set<string>();
  #connectedTo: string | null = null;
  #chain: readonly X509Certificate[] = [];

  setOut(): void {
    this.#addresses.clear();
    this.#connectedTo = null;
    this.#chain = [];
  }

  resolved(address: string): void {
    this.#addresses.add(address);
  }

  connected({ remoteAddress }: Socket): void {
    this.#connectedTo = remoteAddress ?? null;
  }

  secured(socket: TLSSocket): void {
    // Node's own event before its check: after a certificate was refused, its socket no longer tells whose it was.
    socket.prependListener("secure", () => {
      this.#chain = chainOf(socket);
    });
  }

  /** In the order in which the name server gave them. */
  get addresses(): readonly string[] {
    return [...this.#addresses];
  }

  /** The address that answered; `null` while none has. */
  get connectedTo(): string | null {
    return this.#connectedTo;
  }

  /** From the host's own certificate up to the root, as far as it is known; empty when none came. */
  get chain(): readonly X509Certificate[] {
    return this.#chain;
  }
}

function chainOf(socket: TLSSocket): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next: { readonly raw?: Buffer; readonly issuerCertificate?: object } | undefined =
    socket.getPeerCertificate(true);
  // A root is its own issuer.
  for (let last: object | null = null; next?.raw !== undefined && next !== last; ) {
    chain.push(new X509Certificate(next.raw));
    last = next;
    next = next.issuerCertificate;
  }
  return chain;
}
