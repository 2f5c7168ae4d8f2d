import type { ApiKey } from "../../core/api-key.ts";
import type { CallLimits, CallNetwork, SendOptions, Transport } from "../../core/transport.ts";

/** The two calls. */
export type Call = "start" | "query";

/** Where a fault waits for its call. */
export interface Scene {
  readonly baseUrl: string;
  /** How many whole requests have arrived. */
  readonly requests: () => number;
  /** What each connection has brought, byte for byte. */
  readonly heard?: () => readonly Uint8Array[];
  /** Resolves when every connection is closed: one that the client left open makes its case fail. */
  readonly close: () => Promise<void>;
  /** Instead of the usual one, such as one that trusts the scene's authority. */
  readonly transport?: Transport;
  readonly signal?: AbortSignal;
  readonly network?: CallNetwork;
  /** What others have heard than the server: none of them may hear the key. */
  readonly overheard?: () => unknown;
  /** What each connection has brought to where no call may lead. One without a byte counts too. */
  readonly strays?: () => readonly Uint8Array[];
  /** What the answer's `Location` says; the record and the words have to tell it as it came. `null`: there is none. */
  readonly location?: string | null;
  /** More that nobody may hear and that no record may hold. */
  readonly secrets?: readonly ApiKey[];
}

/** What comes of a call, in the words of `inShort`; several where the machine's own timing decides. */
type Expected = string | readonly string[];

/** One row of a table: a way in which the world misbehaves, and what has to come of it. */
export interface Fault {
  /** Names the case. No two rows of a group share it. */
  readonly name: string;
  readonly arrange: (call: Call) => Promise<Scene>;
  /** Without it the fault does not exist for this call. */
  readonly start?: Expected;
  readonly query?: Expected;
  /** How many whole requests the server has seen afterwards; default 1. `many`: the most that may be. */
  readonly requests?: number | { readonly atMost: number };
  readonly limits?: Partial<CallLimits>;
  /** At least and at most in ms, by the transport's own clock. Default: from 0 to the whole-time limit. */
  readonly tookMs?: readonly [number, number];
  /** Of a start; default a small one. */
  readonly body?: string;
  readonly key?: SendOptions["key"];
  /** Memory is measured while it lasts. */
  readonly large?: true;
  /** The bytes of the answer's body that have to be in the record. */
  readonly recorded?: Uint8Array;
}

/** A named case: one fault and one call. */
export interface Case {
  readonly name: string;
  readonly fault: Fault;
  readonly call: Call;
  readonly expected: readonly string[];
}

/** The cases of a table: each row once for each call that it exists for. */
export function casesOf(faults: readonly Fault[]): readonly Case[] {
  return faults.flatMap((fault) =>
    (["start", "query"] as const).flatMap((call): readonly Case[] => {
      const expected = fault[call];
      if (expected === undefined) return [];
      const any = typeof expected === "string" ? [expected] : expected;
      return [{ name: `${fault.name} (${call})`, fault, call, expected: any }];
    }),
  );
}
