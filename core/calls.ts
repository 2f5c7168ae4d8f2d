import type { ApiKey } from "./api-key.ts";
import type { Clock } from "./clock.ts";
import { type Exchange, keptResult } from "./exchange.ts";
import { type CallAddress, type HttpRequest, queryRequest, startRequest } from "./http-request.ts";
import type { KnownSecrets } from "./known-secrets.ts";
import { judgeQuery, type QueryOutcome } from "./query-outcome.ts";
import { judgeStart, type StartOutcome } from "./start-outcome.ts";
import type { CallFailure, HttpAnswer, SendOptions, Transport } from "./transport.ts";

/** What a call needs from its surroundings. */
export interface CallPorts {
  readonly transport: Transport;
  readonly clock: Pick<Clock, "now">;
  /** Masked in what comes back; the call's own key becomes one of them. */
  readonly secrets: KnownSecrets;
}

/** What the two calls share. `key` is `null` where none is set; the call then goes out without Authorization. */
export interface CallOptions extends Omit<SendOptions, "key"> {
  readonly address: CallAddress;
  readonly key: ApiKey | null;
}

/** A call's record and what it means. */
export interface CallReport<Outcome> {
  readonly exchange: Exchange;
  /** Wall time in ms when the answer was complete, or the failure known. */
  readonly heardAt: number;
  readonly outcome: Outcome;
}

/**
 * Starts a session: exactly one request, whatever becomes of it.
 *
 * @param body  From `buildStartBody`; sent as it is.
 */
export async function callStart(
  ports: CallPorts,
  options: CallOptions & { readonly body: string | null },
): Promise<CallReport<StartOutcome>> {
  const request = startRequest(options.address, options.body);
  const { exchange, heardAt } = await perform(ports, { call: "start", request, options });
  return { exchange, heardAt, outcome: judgeStart(exchange.result, heardAt) };
}

/** Asks for a session's state, once. */
export async function callQuery(
  ports: CallPorts,
  options: CallOptions & { readonly sessionId: string },
): Promise<CallReport<QueryOutcome>> {
  const request = queryRequest(options.address, options.sessionId);
  const { exchange, heardAt } = await perform(ports, { call: "query", request, options });
  return { exchange, heardAt, outcome: judgeQuery(exchange.result, heardAt) };
}

async function perform(
  { transport, clock, secrets }: CallPorts,
  { call, request, options }: { call: Exchange["call"]; request: HttpRequest; options: CallOptions },
): Promise<{ exchange: Exchange; heardAt: number }> {
  const { address: _, ...send } = options;
  secrets.learn(options.key);
  const sentAt = clock.now();
  const result: HttpAnswer | CallFailure = await transport.send(request, send);
  return {
    exchange: { call, sentAt, request, result: keptResult(result, secrets) },
    heardAt: clock.now(),
  };
}
