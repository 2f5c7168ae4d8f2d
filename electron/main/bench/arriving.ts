import { type Arrival, withArrival } from "../../../core/arrival.ts";
import type { Clock } from "../../../core/clock.ts";
import type { Session } from "../../../core/session.ts";
import type { Store } from "../../../core/store.ts";
import type { SaidArrival } from "../../bridge/commands.ts";
import type { Emit } from "./emit.ts";
import type { SandboxHost } from "./sandbox-host.ts";

interface ArrivingPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly sandbox: Pick<SandboxHost, "arrivalsOf">;
  readonly emit: Emit;
  readonly onBug: (error: unknown) => void;
}

/** Keeps what was seen of sent parameters: by a person in the session's page, or by the sandbox, which knows. */
export class Arriving {
  readonly #ports: ArrivingPorts;

  constructor(ports: ArrivingPorts) {
    this.#ports = ports;
  }

  /**
   * Takes what a person saw.
   *
   * @throws For a session that is not there, or that did not send that parameter.
   */
  async say({ sessionRow, apiName, said }: SaidArrival): Promise<Session> {
    const { store, clock } = this.#ports;
    const session = (await store.session(sessionRow))?.session;
    if (session?.values.some((value) => value.apiName === apiName && value.json !== null) !== true) {
      throw new Error("No such sent parameter.");
    }
    const arrival = said === null ? null : ({ ...said, by: "person", at: clock.now() } as const);
    return await this.#keep(sessionRow, withArrival(session.arrivals, apiName, arrival));
  }

  /** Asks the built-in sandbox about a session that it has just accepted; does nothing for any other. Never rejects. */
  async askSandbox({ id, place, sessionId }: Session): Promise<void> {
    const { clock, sandbox, onBug } = this.#ports;
    if (!place.builtIn || sessionId === null) return;
    const at = clock.now();
    const seen = sandbox
      .arrivalsOf(place.moduleId, sessionId)
      .map((each): Arrival => ({ ...each, note: "", by: "sandbox", at }));
    if (seen.length > 0) await this.#keep(id, seen).catch(onBug);
  }

  async #keep(id: number, arrivals: readonly Arrival[]): Promise<Session> {
    const { store, emit } = this.#ports;
    const session = await store.noteArrivals(id, arrivals);
    if (session === null) throw new Error(`No session ${id}.`);
    emit({ kind: "session", session });
    return session;
  }
}
