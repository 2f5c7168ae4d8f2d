import type { HttpRequest } from "./http-request.ts";
import type { CallFailure, CallTiming, FailureCode, ProxyHop, SendOptions } from "./transport.ts";

/** Where a trusted root is known from: the system's store, what comes with the bench, or the extra CA file. */
export type TrustSource = "system" | "bundled" | "extra";

/** What a host's certificate says, and who vouches for it. */
export interface CertificateFacts {
  /** The common name, or all of the name where there is none. */
  readonly subject: string;
  readonly issuer: string;
  /** Wall time in ms. */
  readonly validFrom: number;
  readonly validTo: number;
  /** `null` when nothing trusted stands at the end of its chain. */
  readonly vouchedBy: TrustSource | null;
}

/** What “Check connection” found, up to where it stopped. */
export interface CheckReport {
  readonly baseUrl: string;
  /** Of the host's name, or through a proxy of the proxy's; empty for an address, and when none was found. */
  readonly addresses: readonly string[];
  /** The address that took the connection; `null` when none did. */
  readonly connectedTo: string | null;
  /** `null` when the way led directly. */
  readonly proxy: ProxyHop | null;
  /** The host's, refused or not; `null` for http, and when none came. */
  readonly certificate: CertificateFacts | null;
  /** What the host answered to a harmless question without a key; `null` when it answered nothing readable. */
  readonly status: number | null;
  /** What it stopped at; `null` when the host answered. */
  readonly failure: Pick<CallFailure, "code" | "phase"> | null;
  readonly timing: CallTiming;
}

/** Tries out a connection without an API key. */
export interface ConnectionChecker {
  /**
   * Resolves, connects, secures and asks for the host's front page (`GET /`); stops where it fails. Never throws.
   *
   * @param baseUrl  An origin, see `cutToBaseUrl`.
   */
  check(baseUrl: string, options: Omit<SendOptions, "key">): Promise<CheckReport>;
}

/** The one question of a check. It carries no key and starts nothing: the API has no harmless call of its own. */
export function checkRequest(baseUrl: string): HttpRequest {
  return {
    method: "GET",
    url: `${baseUrl}/`,
    headers: [
      { name: "Host", value: new URL(baseUrl).host },
      { name: "Accept", value: "*/*" },
      { name: "Connection", value: "close" },
    ],
    body: null,
  };
}

/** The steps of a check, in their order. */
export const CHECK_STEPS = ["settings", "proxy", "name", "connection", "certificate", "answer"] as const;

/** One of `CHECK_STEPS`. */
export type CheckStep = (typeof CHECK_STEPS)[number];

/** How one step went. `skipped`: it does not apply, such as a certificate over http. */
export type StepResult = "done" | "failed" | "not_reached" | "skipped";

/** How each step went. Exactly one has failed when the report has a failure, and none else. */
export function checkSteps(report: CheckReport): Readonly<Record<CheckStep, StepResult>> {
  const stoppedAt =
    report.failure === null ? CHECK_STEPS.length : CHECK_STEPS.indexOf(stepOf(report.failure));
  const secured = report.baseUrl.startsWith("https:");
  const result = (step: CheckStep): StepResult => {
    const at = CHECK_STEPS.indexOf(step);
    if (at === stoppedAt) return "failed";
    if (at > stoppedAt) return "not_reached";
    return step === "certificate" && !secured ? "skipped" : "done";
  };
  return {
    settings: result("settings"),
    proxy: result("proxy"),
    name: result("name"),
    connection: result("connection"),
    certificate: result("certificate"),
    answer: result("answer"),
  };
}

const PHASE_STEPS = {
  resolve: "name",
  connect: "connection",
  proxy: "proxy",
  tls: "certificate",
  send: "answer",
  wait: "answer",
  receive: "answer",
} as const satisfies Record<CallFailure["phase"], CheckStep>;

function stepOf({
  code,
  phase,
}: {
  readonly code: FailureCode;
  readonly phase: CallFailure["phase"];
}): CheckStep {
  // The files of the settings are read before anything is connected to.
  if (["CA_FILE", "CLIENT_CERT", "CLIENT_PASSPHRASE"].includes(code)) return "settings";
  // TLS 1.3 tells of a missing client certificate only after the request.
  return code === "TLS_CLIENT_CERT" && phase !== "proxy" ? "certificate" : PHASE_STEPS[phase];
}
