import { z } from "zod";
import type { AnswerProblem } from "../../../core/answers.ts";
import type { CallEnd } from "../../../core/call-history.ts";
import type { CheckReport } from "../../../core/connection-check.ts";
import type { HttpRequest } from "../../../core/http-request.ts";
import type { Trouble } from "../../../core/query-outcome.ts";
import type { StartOutcome } from "../../../core/start-outcome.ts";
import type { StoredExchange } from "../../../core/store.ts";
import {
  type CallFailure,
  type CallPhase,
  type CallTiming,
  FAILURE_CODES,
  type HttpAnswer,
  type ProxyHop,
} from "../../../core/transport.ts";
import { at, exactly, kind, row } from "./exactly.ts";

const status = z.number().int();
const code = z.enum(FAILURE_CODES);
const phase = exactly<CallPhase>()(z.enum(["resolve", "connect", "proxy", "tls", "send", "wait", "receive"]));
const noAnswer = z.strictObject({ kind: z.literal("no_answer"), code, phase });

const problem = exactly<AnswerProblem>()(
  z.discriminatedUnion("kind", [
    kind("empty"),
    kind("not_utf8"),
    kind("too_deep"),
    kind("not_json"),
    z.strictObject({ kind: z.literal("missing"), field: z.enum(["data.sessionId", "data.state"]) }),
  ]),
);

export const trouble = exactly<Trouble>()(
  z.discriminatedUnion("kind", [
    noAnswer,
    z.strictObject({ kind: z.literal("status"), status }),
    z.strictObject({ kind: z.literal("unreadable"), status, problem }),
  ]),
);

export const callEnd = exactly<CallEnd>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("status"), status }),
    z.strictObject({ kind: z.literal("failure"), code }),
  ]),
);

const extra = z.array(z.strictObject({ path: z.string(), text: z.string() }));

export const startOutcome = exactly<StartOutcome | { readonly kind: "sending" }>()(
  z.discriminatedUnion("kind", [
    kind("sending"),
    z.strictObject({ kind: z.literal("not_sent"), code, phase }),
    z.strictObject({
      kind: z.literal("refused"),
      status,
      retryAfterMs: z.number().nullable(),
      location: z.string().nullable(),
    }),
    z.strictObject({
      kind: z.literal("accepted"),
      status,
      sessionId: z.string(),
      browserLink: z.string().nullable(),
      extra,
    }),
    z.strictObject({
      kind: z.literal("in_doubt"),
      doubt: z.discriminatedUnion("kind", [
        noAnswer,
        z.strictObject({ kind: z.literal("unreadable"), status, problem }),
        z.strictObject({ kind: z.literal("server_error"), status }),
        kind("interrupted"),
      ]),
    }),
  ]),
);

const ms = z.number().nullable();
const timing = exactly<CallTiming>()(
  z.strictObject({
    resolvedMs: ms,
    connectedMs: ms,
    tunnelledMs: ms.exactOptional(),
    securedMs: ms,
    sentMs: ms,
    firstByteMs: ms,
    totalMs: z.number(),
  }),
);
const proxy = exactly<ProxyHop>()(z.strictObject({ address: z.string(), status: status.nullable() }));
const headers = z.array(z.strictObject({ name: z.string(), value: z.string() }));
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const received = { status, statusText: z.string(), headers, body: bytes };

const request = exactly<HttpRequest>()(
  z.strictObject({
    method: z.enum(["GET", "POST"]),
    url: z.string(),
    headers,
    body: z.string().nullable(),
  }),
);

const result = exactly<HttpAnswer | CallFailure>()(
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("answer"), ...received, proxy: proxy.exactOptional(), timing }),
    z.strictObject({
      kind: z.literal("failure"),
      code,
      phase,
      mayHaveLeft: z.boolean(),
      partial: z.strictObject(received).nullable(),
      proxy: proxy.exactOptional(),
      timing,
    }),
  ]),
);

/** One exchange of a session, as it is kept. */
export const storedExchange = exactly<StoredExchange>()(
  z.strictObject({ id: row, call: z.enum(["start", "query"]), sentAt: at, request, result }),
);

/** What trying out a connection found. */
export const checkReport = exactly<CheckReport>()(
  z.strictObject({
    baseUrl: z.string(),
    addresses: z.array(z.string()),
    connectedTo: z.string().nullable(),
    proxy: proxy.nullable(),
    certificate: z
      .strictObject({
        subject: z.string(),
        issuer: z.string(),
        validFrom: at,
        validTo: at,
        vouchedBy: z.enum(["system", "bundled", "extra"]).nullable(),
      })
      .nullable(),
    status: status.nullable(),
    failure: z.strictObject({ code, phase }).nullable(),
    timing,
  }),
);
