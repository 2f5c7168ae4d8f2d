import http from "node:http";
import type { Socket } from "node:net";
import type { ApiKey } from "../core/api-key.ts";
import { MASKED_KEY } from "../core/api-key.ts";
import type { Header, HttpRequest } from "../core/http-request.ts";
import type { CallFailure, FailureCode, HttpAnswer } from "../core/transport.ts";
import type { CallProgress } from "./call-progress.ts";
import { failureCode } from "./failure-code.ts";

/** What one exchange needs and whom it tells. */
export interface ExchangeWish {
  readonly request: HttpRequest;
  readonly key: ApiKey | null;
  readonly bodyBytes: number;
  readonly progress: CallProgress;
  /** Bytes came in. */
  readonly heard: () => void;
  readonly answered: (answer: Omit<HttpAnswer, "kind" | "timing">) => void;
  readonly failed: (code: FailureCode) => void;
}

/** A running exchange. */
export interface RunningExchange {
  /** What has arrived of the answer; `null` when not even its status. */
  partial(): CallFailure["partial"];
}

/** Room for the answer's headers, fixed so that no command-line switch of Node's changes it. */
const HEADER_BYTES = 64 * 1024;

/**
 * Writes one request to a connection and reads its answer. Exactly the given header lines leave, in their order.
 *
 * @throws When Node refuses to write the request at all (a character that no header can hold); nothing has left then.
 */
export function beginExchange(socket: Socket, wish: ExchangeWish): RunningExchange {
  const { request, progress, failed } = wish;
  let response: http.IncomingMessage | null = null;
  const chunks: Uint8Array[] = [];
  let size = 0;

  const outgoing = http.request({
    createConnection: () => socket,
    method: request.method,
    path: pathOf(request.url),
    // An array is written as it stands; an object would be given a Host and a Connection of Node's choice.
    headers: headerLines(request.headers, wish.key),
    maxHeaderSize: HEADER_BYTES,
    insecureHTTPParser: false,
  });
  outgoing.maxHeadersCount = 0;
  progress.enter("send");
  outgoing.once("finish", () => progress.mark("sentMs"));
  outgoing.once("socket", () => {
    // Only now, when Node listens itself and no byte can be missed; before it, so that bytes which it rejects count too.
    socket.prependListener("data", () => {
      progress.mark("firstByteMs");
      wish.heard();
    });
  });
  outgoing.once("upgrade", () => failed("PROTOCOL"));
  outgoing.on("error", broke);
  outgoing.once("response", (incoming) => {
    response = incoming;
    progress.mark("firstByteMs");
    incoming.on("data", (chunk: Uint8Array) => {
      const room = wish.bodyBytes - size;
      chunks.push(chunk.subarray(0, room));
      size += Math.min(chunk.length, room);
      if (chunk.length > room) failed("TOO_LARGE");
    });
    incoming.on("error", broke);
    incoming.once("end", () => {
      if (incoming.complete) wish.answered(gathered(incoming));
    });
  });
  outgoing.end(request.body === null ? undefined : Buffer.from(request.body, "utf8"));

  function gathered(incoming: http.IncomingMessage): Omit<HttpAnswer, "kind" | "timing"> {
    return {
      status: incoming.statusCode ?? 0,
      statusText: incoming.statusMessage ?? "",
      headers: pairs(incoming.rawHeaders),
      body: joined(chunks, size),
    };
  }

  function broke(error: Error): void {
    // Bytes behind a complete answer, or a reset after it, take nothing away from it.
    if (response?.complete === true) return;
    const code = failureCode(error, progress.phase);
    const cleanEnd = code === "RESET" && socket.readableEnded && progress.phase === "receive";
    failed(cleanEnd ? "TRUNCATED" : code);
  }

  return { partial: () => (response === null ? null : gathered(response)) };
}

/** As spelt in the request: `new URL` would fold the `..` of an odd id, and something else than shown would be called. */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?#]*/i, "");
}

function headerLines(headers: readonly Header[], key: ApiKey | null): string[] {
  return headers.flatMap(({ name, value }) => {
    if (name.toLowerCase() !== "authorization") return [name, value];
    return key === null ? [] : [name, value.replace(MASKED_KEY, () => key.reveal())];
  });
}

function pairs(raw: readonly string[]): readonly Header[] {
  return raw.flatMap((name, index) => (index % 2 === 0 ? [{ name, value: raw[index + 1] ?? "" }] : []));
}

/** One array with memory of its own, so that handing it to another thread does not copy a shared pool. */
function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
