import type { Clock } from "../core/clock.ts";
import type { ConnectionChecker } from "../core/connection-check.ts";
import type { KnownSecrets } from "../core/known-secrets.ts";
import type { Transport } from "../core/transport.ts";
import type { Ending } from "./ending.ts";
import type { FdWriter } from "./output/fd-writer.ts";
import type { Screen } from "./output/screen.ts";

/** What every command works with: put together once, in main. */
export interface Bench {
  /** As typed, without Node and the program. */
  readonly args: readonly string[];
  /** Already taken out of the environment. */
  readonly environmentKey: string | null;
  /** Unlocks the key of a client certificate; already taken out of the environment too. */
  readonly environmentPassphrase: string | null;
  readonly platform: NodeJS.Platform;
  readonly version: string;
  /** Opened by the first call only: an untouched stdin keeps no process alive. */
  readonly stdin: () => NodeJS.ReadableStream;
  readonly stdout: FdWriter;
  readonly stderr: FdWriter;
  /** `null` where stdout is no terminal. */
  readonly screen: Screen | null;
  readonly stderrIsTerminal: boolean;
  /** Masked in all that is written. */
  readonly secrets: KnownSecrets;
  readonly ending: Ending;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly transport: Transport;
  readonly checker: ConnectionChecker;
}
