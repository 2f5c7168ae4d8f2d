import {
  CHECK_STEPS,
  type CheckReport,
  type CheckStep,
  checkSteps,
  type StepResult,
  type TrustSource,
} from "../../connection-check.ts";
import { isLoopback } from "../../loopback.ts";
import type { ProxyChoice } from "../../network.ts";
import { assertNever } from "../../result.ts";
import { dayText } from "../clock-time.ts";
import { failureWords } from "./at-proxy.ts";

/** One step of a check in words: what it is about, and what was found. */
interface CheckLine {
  readonly step: CheckStep;
  readonly result: StepResult;
  readonly title: string;
  /** A sentence or more; empty for a step that was not reached. */
  readonly found: string;
}

/** A check in words. */
export interface CheckWords {
  /** How it came out, in a sentence. */
  readonly outcome: string;
  readonly lines: readonly CheckLine[];
  /** What mends it; `null` when the host answered. */
  readonly next: string | null;
  /** What no such check can tell. */
  readonly keyNote: string;
}

/** Who chose the way: the connection's settings, or who is asked by default in the app and on the command line. */
export type WayChooser = ProxyChoice["kind"] | "environment";

/** Words of “Check connection”. */
export const check = {
  button: "Check connection",
  title: "Connection check",
  running: "Checking…",
  bug: "The check itself failed. Try it again.",
  notReady: "Enter an address, and mend the network settings first.",
  results: { done: "done", failed: "failed", not_reached: "not reached", skipped: "not needed" },

  /** Puts a check into words. */
  describe(report: CheckReport, chooser: WayChooser): CheckWords {
    const { host } = new URL(report.baseUrl);
    const { failure } = report;
    const trouble = failure === null ? null : failureWords(failure.code, failure.phase);
    const results = checkSteps(report);
    return {
      outcome:
        trouble === null
          ? `${host} can be reached. It answered ${report.status}.`
          : `${host} was not reached: ${trouble.short}.`,
      lines: CHECK_STEPS.map((step) => {
        const result = results[step];
        const what = failure === null ? undefined : trouble?.what(host, failure.phase);
        return {
          step,
          result,
          title: TITLES[step],
          found: foundText(step, result, { report, chooser, what }),
        };
      }),
      next: trouble?.mend(host) ?? null,
      keyNote:
        "No API key was sent. Whether the key is right cannot be tested: this API has no call that does nothing.",
    };
  },
};

const TITLES: Readonly<Record<CheckStep, string>> = {
  settings: "Settings",
  proxy: "Way",
  name: "Name",
  connection: "Connection",
  certificate: "Certificate",
  answer: "Answer",
};

interface Found {
  readonly report: CheckReport;
  readonly chooser: WayChooser;
  /** What went wrong, where something did. */
  readonly what: string | undefined;
}

function foundText(step: CheckStep, result: StepResult, { report, chooser, what }: Found): string {
  if (result === "not_reached") return "";
  const text = {
    settings: "Every file that they name can be used.",
    proxy: wayText(report, chooser),
    name: nameText(report),
    connection: connectionText(report),
    certificate: certificateText(report),
    answer: `The host answered ${report.status} ${after(report.timing.firstByteMs)}. It was asked for its front page; any status shows that it is there.`,
  }[step];
  if (result !== "failed") return text;
  const worthAdding = step === "proxy" || (step === "certificate" && report.certificate !== null);
  return [what, worthAdding ? text : ""].filter((each) => each !== undefined && each !== "").join(" ");
}

function wayText({ baseUrl, proxy, failure }: CheckReport, chooser: WayChooser): string {
  if (proxy !== null) {
    const by = {
      own: "by the connection’s settings",
      none: "by the connection’s settings",
      system: "as the system says",
      environment: "as the environment says",
    }[chooser];
    const answered =
      failure?.phase === "proxy" && proxy.status !== null ? ` It answered ${proxy.status}.` : "";
    return `Through the proxy ${proxy.address}, ${by}.${answered}`;
  }
  if (failure?.phase === "proxy") return "";
  if (baseUrl.startsWith("http:")) return "Directly: http goes to this computer only.";
  if (chooser === "none") return "Directly, by the connection’s settings.";
  const who = chooser === "environment" ? "environment" : "system";
  return isLoopback(new URL(baseUrl).hostname)
    ? `Directly: no proxy of the ${who}’s is taken to this computer itself.`
    : `Directly: the ${who} names no proxy for this host.`;
}

function nameText({ baseUrl, proxy, addresses, timing }: CheckReport): string {
  const { hostname } = new URL(baseUrl);
  if (proxy !== null) return `The proxy looks ${hostname} up.`;
  if (addresses.length === 0) return `${hostname} is an address: there was nothing to look up.`;
  return `${hostname} is ${list(addresses)}, known ${after(timing.resolvedMs)}.`;
}

function connectionText({ proxy, connectedTo, timing }: CheckReport): string {
  return proxy === null
    ? `${connectedTo ?? "The host"} took the connection ${after(timing.connectedMs)}.`
    : `The proxy opened the way ${after(timing.tunnelledMs ?? null)}.`;
}

function certificateText({ baseUrl, certificate, failure, timing }: CheckReport): string {
  if (baseUrl.startsWith("http:")) return "None is needed: http goes to this computer only.";
  if (certificate === null) return "";
  const { subject, issuer, validFrom, validTo, vouchedBy } = certificate;
  const says = `It is for ${subject}, by ${issuer}, valid from ${dayText(validFrom)} to ${dayText(validTo)}.`;
  if (failure?.phase === "tls") return says;
  return `${says} ${voucherText(vouchedBy)} The connection was secured ${after(timing.securedMs)}.`;
}

function voucherText(source: TrustSource | null): string {
  switch (source) {
    case "system":
      return "The system’s store vouches for it.";
    case "bundled":
      return "The certificates that come with the bench vouch for it.";
    case "extra":
      return "The extra certificates vouch for it.";
    case null:
      return "It is trusted.";
    default:
      return assertNever(source);
  }
}

function after(ms: number | null): string {
  return `after ${Math.round(ms ?? 0)} ms`;
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
