import type { Header } from "../../core/http-request.ts";
import type { CallFailure, CallPhase, CallTiming, FailureCode, HttpAnswer } from "../../core/transport.ts";

const TIMING: CallTiming = {
  resolvedMs: 1,
  connectedMs: 2,
  securedMs: 3,
  sentMs: 4,
  firstByteMs: 5,
  totalMs: 6,
};

/** A text as UTF-8. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A complete answer. */
export function answer(
  status: number,
  body: string | Uint8Array = "",
  { headers = [], statusText = "" }: { headers?: readonly Header[]; statusText?: string } = {},
): HttpAnswer {
  return {
    kind: "answer",
    status,
    statusText,
    headers,
    body: typeof body === "string" ? bytes(body) : body,
    timing: TIMING,
  };
}

/** A call without a complete answer. */
export function failure(
  code: FailureCode,
  {
    phase = "wait",
    mayHaveLeft = true,
    partial = null,
  }: { phase?: CallPhase; mayHaveLeft?: boolean; partial?: CallFailure["partial"] } = {},
): CallFailure {
  return { kind: "failure", code, phase, mayHaveLeft, partial, timing: TIMING };
}
