import { describe, expect, it } from "vitest";
import { failureCode } from "../../adapters/failure-code.ts";
import type { CallPhase, FailureCode } from "../../core/transport.ts";

function systemError(code: string, syscall?: string): Error {
  return Object.assign(new Error(code), { code, ...(syscall === undefined ? {} : { syscall }) });
}

describe("failureCode", () => {
  it.each<[string, CallPhase, FailureCode]>([
    ["ECONNREFUSED", "connect", "REFUSED"],
    ["EHOSTUNREACH", "connect", "UNREACHABLE"],
    ["ENETUNREACH", "connect", "UNREACHABLE"],
    ["EPERM", "connect", "UNREACHABLE"],
    ["ETIMEDOUT", "connect", "TIMEOUT_CONNECT"],
    ["ETIMEDOUT", "wait", "TIMEOUT_FIRST_BYTE"],
    ["ETIMEDOUT", "receive", "TIMEOUT_IDLE"],
    ["EPIPE", "send", "RESET"],
    ["HPE_INVALID_CONSTANT", "wait", "PROTOCOL"],
    ["CERT_HAS_EXPIRED", "tls", "TLS_EXPIRED"],
    ["CERT_NOT_YET_VALID", "tls", "TLS_NOT_YET"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls", "TLS_HOST"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls", "TLS_UNTRUSTED"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls", "TLS_UNTRUSTED"],
    ["ERR_TLS_CERT_SIGNATURE_ALGORITHM_UNSUPPORTED", "tls", "TLS_OTHER"],
    ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "wait", "TLS_CLIENT_CERT"],
    ["ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", "tls", "TLS_CLIENT_CERT"],
    ["ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE", "tls", "TLS_CLIENT_CERT"],
    ["ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED", "wait", "TLS_CLIENT_CERT"],
    ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", "wait", "TLS_CLIENT_CERT"],
    ["ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE", "tls", "TLS_OTHER"],
    ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "tls", "TLS_OTHER"],
    ["EPROTO", "tls", "TLS_OTHER"],
    ["SOMETHING_NEW", "tls", "TLS_OTHER"],
    ["SOMETHING_NEW", "wait", "UNKNOWN"],
  ])("%s in phase %s is %s", (code, phase, expected) => {
    expect(failureCode(systemError(code), phase)).toBe(expected);
  });

  it.each(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"])("a look-up that failed with %s is DNS", (code) => {
    expect(failureCode(systemError(code, "getaddrinfo"), "resolve")).toBe("DNS");
  });

  it("tells a refusal before what the other addresses of a name said", () => {
    const errors = [systemError("ETIMEDOUT"), systemError("ECONNREFUSED"), systemError("EADDRNOTAVAIL")];
    expect(failureCode(new AggregateError(errors), "connect")).toBe("REFUSED");
    expect(failureCode(new AggregateError([errors[0], errors[2]]), "connect")).toBe("UNREACHABLE");
  });

  it.each([new Error("no code"), "text", { code: 7 }])("what says nothing is UNKNOWN", (error) => {
    expect(failureCode(error, "wait")).toBe("UNKNOWN");
  });
});
