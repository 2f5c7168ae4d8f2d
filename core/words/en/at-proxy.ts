import { type CallPhase, type FailureCode, isCertificateFailure } from "../../transport.ts";
import { FAILURES, type FailureWords } from "./failures.ts";

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
  const words = FAILURES[code];
  if (phase !== "proxy" || SAME_ANYWHERE.includes(code)) return words;
  return {
    short: `at the proxy, ${words.short.replace("the host ", "it ")}`,
    what: (host) => raised(words.what(`the proxy on the way to ${host}`, phase)),
    mend: () =>
      isCertificateFailure(code)
        ? "Ask whoever runs the proxy; certificate checks cannot be switched off."
        : "Check the proxy’s address in the connection’s network settings, or ask whoever runs the proxy.",
  };
}

function raised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
