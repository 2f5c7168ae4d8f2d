import { type CallPhase, type FailureCode, isCertificateFailure } from "../../transport.ts";
import type { FailureWords } from "../en/failures.ts";
import { FAILURES, type Party } from "./failures.ts";

/** What says the same wherever it happened. */
const SAME_ANYWHERE: readonly FailureCode[] = [
  "PROXY",
  "PROXY_AUTH",
  "PROXY_KIND",
  "CA_FILE",
  "CLIENT_CERT",
  "CLIENT_PASSPHRASE",
  "ABORTED",
  "NOT_SECURE",
];

/** Words for a failure where it happened: at a proxy they name the proxy, since the host had no part in it. */
export function failureWords(code: FailureCode, phase: CallPhase): FailureWords {
  const { short, what, mend } = FAILURES[code];
  if (phase !== "proxy" || SAME_ANYWHERE.includes(code)) {
    return { short, what: (host, at) => what(hostParty(host), at), mend };
  }
  return {
    short: `${short} (am Proxy)`,
    what: (host) => what(proxyParty(host), phase),
    mend: () =>
      isCertificateFailure(code)
        ? "Fragen Sie, wer den Proxy betreibt; die Prüfung von Zertifikaten lässt sich nicht abschalten."
        : "Prüfen Sie die Adresse des Proxys in den Netzwerkeinstellungen der Verbindung, oder fragen Sie, wer ihn betreibt.",
  };
}

function hostParty(host: string): Party {
  return { who: host, from: `von ${host}`, to: `zu ${host}` };
}

function proxyParty(host: string): Party {
  const proxy = `Proxy auf dem Weg zu ${host}`;
  return { who: `Der ${proxy}`, from: `vom ${proxy}`, to: `zum ${proxy}` };
}
