import type { ServerResponse } from "node:http";
import type { BrokenDelivery } from "./scenario.ts";

/** An answer that is about to be sent well-formed, and is not going to be. */
export type Answer = { readonly status: 200 | 201; readonly body: string };

/** Larger than the 2 MiB that a careful client reads. */
const HUGE_BYTES = 3 * 1024 * 1024;

const SIGN_IN_PAGE =
  '<!doctype html>\n<html lang="en"><head><title>Sign in</title></head><body><h1>Sign in to continue</h1></body></html>\n';

/**
 * Sends an answer in a broken way, on the socket where a web framework cannot.
 *
 * Writes to `outgoing` itself and leaves nothing to be sent. A client that left meanwhile is no trouble.
 */
export function sendBroken(outgoing: ServerResponse, answer: Answer, delivery: BrokenDelivery): void {
  const json = { "Content-Type": "application/json" };
  switch (delivery) {
    case "malformed": {
      const body = answer.body.replace(',"links"', '"links"');
      outgoing.writeHead(answer.status, { ...json, "Content-Length": Buffer.byteLength(body) }).end(body);
      return;
    }
    case "html":
      outgoing
        .writeHead(200, {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Length": Buffer.byteLength(SIGN_IN_PAGE),
        })
        .end(SIGN_IN_PAGE);
      return;
    case "huge": {
      const body = `${answer.body.slice(0, -1)},"padding":"${"x".repeat(HUGE_BYTES)}"}`;
      outgoing.writeHead(answer.status, { ...json, "Content-Length": Buffer.byteLength(body) }).end(body);
      return;
    }
    case "truncated": {
      outgoing.writeHead(answer.status, { ...json, "Content-Length": Buffer.byteLength(answer.body) });
      outgoing.write(firstHalf(answer.body), () => outgoing.socket?.end());
      return;
    }
    case "cut_before":
      outgoing.socket?.resetAndDestroy();
      return;
    case "cut_during": {
      // Without Content-Length the body is chunked, and the chunk that ends it never comes. Not a reset: that could
      // overtake the first chunk, and the answer would not have begun.
      outgoing.writeHead(answer.status, json);
      outgoing.write(firstHalf(answer.body), () => outgoing.socket?.destroy());
      return;
    }
    default:
      throw new Error(`No such delivery: ${delivery satisfies never}`);
  }
}

function firstHalf(body: string): string {
  return body.slice(0, Math.floor(body.length / 2));
}
