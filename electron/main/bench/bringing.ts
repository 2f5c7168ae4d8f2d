import { randomUUID } from "node:crypto";
import type { ApiKey } from "../../../core/api-key.ts";
import type { Clock } from "../../../core/clock.ts";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { BringReply, KeepKeyReply } from "../../bridge/views/bring.ts";
import type { KeyTarget } from "../../bridge/views/library.ts";
import { fingerprintOf } from "../vault/vault.ts";
import type { Bench } from "./open-bench.ts";
import { keyQuestion, saveKey } from "./set-key.ts";

/** How long a key out of a text is held for its module to be saved, in ms. */
export const HOLD_KEY_MS = 30 * 60_000;

/** What recognising texts needs from its surroundings. */
export interface BringingPorts extends Pick<Bench, "vault" | "shelf" | "watching"> {
  readonly secrets: Pick<KnownSecrets, "learn">;
  readonly clock: Pick<Clock, "after">;
}

/** What stands behind the word in a header, in whatever quotation marks. */
const BEARER = /\bBearer\s+([\w.~+/=-]{8,})/gi;

interface HeldKey {
  readonly handle: string;
  readonly key: ApiKey;
  readonly origin: string | null;
  readonly cancel: () => void;
}

/**
 * Recognises texts that a person brings. A key in one stays here, in memory, under a handle that works once: the page
 * gets its fingerprint, and the vault gets the key on the person's word. One key at a time; the next text drops it.
 */
export class Bringing {
  readonly #ports: BringingPorts;
  #held: HeldKey | null = null;

  constructor(ports: BringingPorts) {
    this.#ports = ports;
  }

  /** Reads a text. Every secret in it is masked from then on, whatever becomes of it. */
  async bring(text: string): Promise<BringReply> {
    this.#drop();
    // Also of a text that is refused for a flaw: what is told of it then holds no key either.
    for (const [, token = ""] of text.matchAll(BEARER)) this.#ports.secrets.learn(token);
    // Loaded at the first text: nothing of it is needed to start.
    const { needsYaml, recognise } = await import("../../../core/bring/recognise.ts");
    const yaml = needsYaml(text) ? await import("../../../adapters/read-yaml.ts") : null;
    const result = recognise(text, { readYaml: yaml?.readYaml ?? null });
    if (!result.ok) return { kind: "failed", failure: result.error };
    const { brought, key, secrets } = result.value;
    for (const secret of secrets) this.#ports.secrets.learn(secret);
    if (key === null) return { kind: "brought", brought, key: null };
    const handle = randomUUID();
    const cancel = this.#ports.clock.after(HOLD_KEY_MS, () => this.drop(handle));
    this.#held = { handle, key: key.key, origin: key.origin, cancel };
    const host = key.origin === null ? null : new URL(key.origin).host;
    return { kind: "brought", brought, key: { handle, fingerprint: fingerprintOf(key.key.reveal()), host } };
  }

  /** Keeps the held key for a module or a connection: only for the host that it stood beside, and only once. */
  async keepKey({
    handle,
    target,
  }: {
    readonly handle: string;
    readonly target: KeyTarget;
  }): Promise<KeepKeyReply> {
    const held = this.#held;
    if (held?.handle !== handle) return { kind: "gone" };
    const question = keyQuestion(this.#ports, target);
    if (question === null) return { kind: "gone" };
    if (held.origin !== null && held.origin !== question.origin) return { kind: "other_host" };
    const scope = target.moduleRef === null ? "connection" : "module";
    const kept = await saveKey(this.#ports, question, { key: held.key.reveal(), scope, issuedOn: null });
    if (kept === "kept") this.#drop();
    return { kind: kept };
  }

  /** Lets a held key go. */
  drop(handle: string): void {
    if (this.#held?.handle === handle) this.#drop();
  }

  #drop(): void {
    this.#held?.cancel();
    this.#held = null;
  }
}
