import { expect, test } from "vitest";
import {
  DEFAULT_LIMITS,
  FAILURE_CODES,
  isCertificateFailure,
  isNetworkFailure,
} from "../../core/transport.ts";

test("what a secured connection can fail at is told from the rest", () => {
  expect(FAILURE_CODES.filter(isCertificateFailure)).toEqual([
    "TLS_EXPIRED",
    "TLS_NOT_YET",
    "TLS_HOST",
    "TLS_UNTRUSTED",
    "TLS_CLIENT_CERT",
    "TLS_OTHER",
  ]);
  expect(FAILURE_CODES.filter(isNetworkFailure)).toEqual([
    "PROXY",
    "PROXY_AUTH",
    "PROXY_KIND",
    "CA_FILE",
    "CLIENT_CERT",
    "CLIENT_PASSPHRASE",
  ]);
});

test("the list of failures is closed and has no word twice", () => {
  expect(new Set(FAILURE_CODES).size).toBe(FAILURE_CODES.length);
});

test("a call ends in a minute, and reads no more than 2 MiB", () => {
  expect(DEFAULT_LIMITS).toEqual({
    connectMs: 10_000,
    firstByteMs: 30_000,
    idleMs: 15_000,
    totalMs: 60_000,
    bodyBytes: 2_097_152,
  });
});
