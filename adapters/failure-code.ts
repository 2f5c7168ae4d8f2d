import type { CallPhase, FailureCode } from "../core/transport.ts";

const SYSTEM: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: "REFUSED",
  EHOSTUNREACH: "UNREACHABLE",
  ENETUNREACH: "UNREACHABLE",
  EHOSTDOWN: "UNREACHABLE",
  ENETDOWN: "UNREACHABLE",
  EADDRNOTAVAIL: "UNREACHABLE",
  // A firewall of this computer that rejects instead of dropping.
  EACCES: "UNREACHABLE",
  EPERM: "UNREACHABLE",
  ECONNRESET: "RESET",
  ECONNABORTED: "RESET",
  EPIPE: "RESET",
};

const CERTIFICATE: Readonly<Record<string, FailureCode>> = {
  CERT_HAS_EXPIRED: "TLS_EXPIRED",
  CERT_NOT_YET_VALID: "TLS_NOT_YET",
  ERR_TLS_CERT_ALTNAME_INVALID: "TLS_HOST",
  HOSTNAME_MISMATCH: "TLS_HOST",
  DEPTH_ZERO_SELF_SIGNED_CERT: "TLS_UNTRUSTED",
  SELF_SIGNED_CERT_IN_CHAIN: "TLS_UNTRUSTED",
  UNABLE_TO_GET_ISSUER_CERT: "TLS_UNTRUSTED",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "TLS_UNTRUSTED",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "TLS_UNTRUSTED",
  CERT_CHAIN_TOO_LONG: "TLS_UNTRUSTED",
  CERT_REJECTED: "TLS_UNTRUSTED",
  CERT_REVOKED: "TLS_UNTRUSTED",
  CERT_SIGNATURE_FAILURE: "TLS_UNTRUSTED",
  CERT_UNTRUSTED: "TLS_UNTRUSTED",
  INVALID_CA: "TLS_UNTRUSTED",
  INVALID_PURPOSE: "TLS_UNTRUSTED",
  PATH_LENGTH_EXCEEDED: "TLS_UNTRUSTED",
};

/**
 * A server's alerts about the certificate that this side showed, or did not show. OpenSSL (Node) and BoringSSL
 * (Electron) begin them differently.
 */
const OUR_CERTIFICATE =
  /^ERR_SSL_(SSL\/TLS|SSLV3|TLSV1|TLSV13)_ALERT_(CERTIFICATE_REQUIRED|NO_CERTIFICATE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)$/;

/**
 * Puts an error of Node's sockets, TLS or HTTP parser into the closed list.
 *
 * @param phase  Where it happened: a time-out of the system's own means something else before and after the connect.
 */
export function failureCode(error: unknown, phase: CallPhase): FailureCode {
  const { code, syscall } = described(error);
  if (syscall === "getaddrinfo") return "DNS";
  if (code === "ETIMEDOUT") return timeoutCode(phase);
  if (code.startsWith("HPE_")) return "PROTOCOL";
  if (OUR_CERTIFICATE.test(code)) return "TLS_CLIENT_CERT";
  if (code === "EPROTO" || code.startsWith("ERR_SSL_")) return "TLS_OTHER";
  const known = SYSTEM[code] ?? CERTIFICATE[code];
  if (known !== undefined) return known;
  return code.startsWith("ERR_TLS_") || phase === "tls" ? "TLS_OTHER" : "UNKNOWN";
}

function timeoutCode(phase: CallPhase): FailureCode {
  if (phase === "receive") return "TIMEOUT_IDLE";
  return phase === "send" || phase === "wait" ? "TIMEOUT_FIRST_BYTE" : "TIMEOUT_CONNECT";
}

/** When every address of a name failed, Node gathers the errors in one. A refusal tells most: a computer answered. */
function described(error: unknown): { readonly code: string; readonly syscall: string } {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const each = error.errors.map(described);
    return each.find(({ code }) => code === "ECONNREFUSED") ?? each.at(-1) ?? { code: "", syscall: "" };
  }
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  return {
    code: typeof code === "string" ? code : "",
    syscall: typeof syscall === "string" ? syscall : "",
  };
}
