import type { ApiKey } from "../core/api-key.ts";
import type { CallOptions } from "../core/calls.ts";
import type { Exchange } from "../core/exchange.ts";
import type { CallAddress } from "../core/http-request.ts";
import type { CallNetwork } from "../core/transport.ts";
import type { Bench } from "./bench.ts";
import type { BenchEvent, EndReason } from "./events.ts";
import { EXIT, type ExitCode, type ExitName } from "./exit-codes.ts";
import type { Reporter } from "./output/reporter.ts";
import type { SessionRecord } from "./record.ts";
import { spoken } from "./spoken.ts";

/** How a command ends: its exit code, why, and a sentence (empty where all was said). */
export interface Conclusion {
  readonly exit: ExitName;
  readonly reason: EndReason;
  readonly message: string;
}

/** What is known of the session in the end. */
export interface Known {
  readonly sessionId: string | null;
  readonly state: string | null;
  readonly browserLink: string | null;
}

/** A command that is ready to call: where, with which key, and whom it tells. */
export class Job {
  readonly bench: Bench;
  readonly address: CallAddress;
  readonly key: ApiKey;
  readonly #network: CallNetwork | undefined;
  readonly #reporter: Reporter;
  readonly #record: SessionRecord | null;
  #recordBroke = false;

  constructor(
    bench: Bench,
    call: { readonly address: CallAddress; readonly key: ApiKey; readonly network?: CallNetwork | undefined },
    told: { readonly reporter: Reporter; readonly record: SessionRecord | null },
  ) {
    this.bench = bench;
    this.address = call.address;
    this.key = call.key;
    this.#network = call.network;
    this.#reporter = told.reporter;
    this.#record = told.record;
  }

  /** What every call of this command is made with. */
  get call(): CallOptions {
    const { address, key, bench } = this;
    const network = this.#network === undefined ? {} : { network: this.#network };
    return { address, key, signal: bench.ending.signal, ...network };
  }

  /** The host as sentences name it. */
  get host(): string {
    return new URL(this.address.baseUrl).host;
  }

  /** Node's code when the record could not be written; `null` while all is well, or without one. */
  get recordBroken(): string | null {
    return this.#record?.broken ?? null;
  }

  /** Tells and records an event. An output that nobody reads ends the command. */
  tell(event: BenchEvent): void {
    this.#record?.event(event);
    this.#reporter.tell(event);
    this.#checkOutputs();
  }

  record(exchange: Exchange): void {
    this.#record?.exchange(exchange);
    this.#checkOutputs();
  }

  /** Tells how it ended and gives the exit code. */
  finish({ exit, reason, message }: Conclusion, known: Known): ExitCode {
    const exitCode = EXIT[exit];
    this.tell({ event: "ended", at: this.bench.clock.now(), exitCode, exit, reason, ...known, message });
    this.#reporter.close();
    this.#record?.close();
    return exitCode;
  }

  #checkOutputs(): void {
    const { stdout, ending } = this.bench;
    if (stdout.broken !== null && ending.cause === null) {
      if (stdout.broken !== "EPIPE") this.#reporter.say(spoken.cli.remarks.stdoutBroke(stdout.broken));
      ending.end("stdout_gone");
    }
    if (this.recordBroken !== null && !this.#recordBroke) {
      this.#recordBroke = true;
      this.#reporter.say(spoken.cli.remarks.recordBroke(this.recordBroken));
    }
  }
}
