// Longer than most files: each code has its own line of three, side by side for whoever adds one or translates them.
import type { CallPhase, FailureCode } from "../../transport.ts";

/** Words for a call without a complete answer. */
export interface FailureWords {
  /** Stands behind “Not sent: ” and “No answer: ”. */
  readonly short: string;
  /** What happened, in a sentence. */
  readonly what: (host: string, phase: CallPhase) => string;
  /** What mends it, in a sentence or two. */
  readonly mend: (host: string) => string;
}

const WHILE: Readonly<Record<CallPhase, string>> = {
  resolve: "while its name was looked up",
  connect: "while connecting",
  proxy: "while the proxy was asked for a way",
  tls: "while it was being secured",
  send: "while sending",
  wait: "before an answer came",
  receive: "in the middle of the answer",
};

const askTheHost = (host: string) => `Ask whoever runs ${host}; certificate checks cannot be switched off.`;
const setNetwork = () => "Look over the connection’s network settings.";
const lookAtNetwork = () => "Check this computer’s network: a VPN or a proxy may be needed to reach it.";
const lookInBetween = () =>
  "Try again; if it stays, a firewall or a proxy on the way may cut calls: ask whoever runs the network.";
const lookAtService = () => "The service may be slow: look whether it is up, or ask whoever runs it.";
const lookAtAddress = () =>
  "Check the connection’s address: something else than the API may answer there, such as a proxy or a sign-in page.";

/** Words for every code. */
export const FAILURES: Readonly<Record<FailureCode, FailureWords>> = {
  DNS: {
    short: "the name was not found",
    what: (host) => `The name ${host} could not be resolved.`,
    mend: () => "Check the spelling of the connection’s address, and this computer’s network.",
  },
  REFUSED: {
    short: "the host refused the connection",
    what: (host) => `${host} refused the connection.`,
    mend: () => "Check that the host is up, and that the connection’s address and port are right.",
  },
  UNREACHABLE: {
    short: "the host cannot be reached",
    what: (host) => `${host} cannot be reached from this network.`,
    mend: lookAtNetwork,
  },
  RESET: {
    short: "the connection was cut",
    what: (host, phase) => `The connection to ${host} was cut ${WHILE[phase]}.`,
    mend: lookInBetween,
  },
  TIMEOUT_CONNECT: {
    short: "no connection in time",
    what: (host, phase) =>
      phase === "resolve"
        ? `The name ${host} was not resolved in time.`
        : phase === "tls" || phase === "proxy"
          ? `The connection to ${host} was not ready in time.`
          : `${host} did not accept a connection in time.`,
    mend: () => "Check that the host is up, and that this network lets you reach it.",
  },
  TIMEOUT_FIRST_BYTE: {
    short: "no answer in time",
    what: (host) => `${host} took the request and began no answer in time.`,
    mend: lookAtService,
  },
  TIMEOUT_IDLE: {
    short: "the answer stopped",
    what: (host) => `The answer of ${host} stopped in the middle.`,
    mend: lookAtService,
  },
  TIMEOUT_TOTAL: {
    short: "the answer took too long",
    what: (host, phase) =>
      phase === "receive"
        ? `The answer of ${host} was not complete in time.`
        : `No answer of ${host} was there in time.`,
    mend: lookAtService,
  },
  TLS_EXPIRED: {
    short: "the certificate has expired",
    what: (host) => `The certificate of ${host} has expired.`,
    mend: askTheHost,
  },
  TLS_NOT_YET: {
    short: "the certificate is not valid yet",
    what: (host) => `The certificate of ${host} is not valid yet, by this computer’s clock.`,
    mend: (host) => `Check this computer’s clock. If it is right: ${lowered(askTheHost(host))}`,
  },
  TLS_HOST: {
    short: "the certificate is for another name",
    what: (host) => `The certificate of ${host} is for another name.`,
    mend: (host) => `Check the connection’s address. If it is right: ${lowered(askTheHost(host))}`,
  },
  TLS_UNTRUSTED: {
    short: "the certificate is not trusted",
    what: (host) => `The certificate of ${host} comes from nobody that this computer trusts.`,
    mend: (host) =>
      `Where your organisation issues its own certificates, its CA has to be known here. Else: ${lowered(askTheHost(host))}`,
  },
  TLS_CLIENT_CERT: {
    short: "a client certificate is wanted",
    what: (host) => `${host} wants a client certificate, or another one than it was given.`,
    mend: () => "Give the right one in the connection’s network settings, or to the command line.",
  },
  TLS_OTHER: {
    short: "no secure connection",
    what: (host) => `No secure connection to ${host} came about.`,
    mend: askTheHost,
  },
  PROXY: {
    short: "the proxy opened no way",
    what: (host) => `The proxy opened no way to ${host}.`,
    mend: () => "Ask whoever runs the proxy, or choose another in the connection’s network settings.",
  },
  PROXY_AUTH: {
    short: "the proxy wants a name and a password",
    what: (host) =>
      `The proxy on the way to ${host} wants a name and a password, or others than it was given.`,
    mend: () =>
      "Give both in the connection’s network settings, or on the command line in the proxy variable.",
  },
  PROXY_KIND: {
    short: "the proxy is of another kind",
    what: (host) => `Only proxies of a kind that the bench does not speak, such as SOCKS, lead to ${host}.`,
    mend: () =>
      "Choose an http proxy in the connection’s network settings, or in the proxy variable of the command line.",
  },
  CA_FILE: {
    short: "the extra certificates cannot be used",
    what: () => "The connection’s file of extra certificates cannot be read, or holds none.",
    mend: setNetwork,
  },
  CLIENT_CERT: {
    short: "the client certificate cannot be used",
    what: () =>
      "The connection’s client certificate or its private key cannot be read, or they do not belong together.",
    mend: setNetwork,
  },
  CLIENT_PASSPHRASE: {
    short: "the client certificate stays locked",
    what: () => "The passphrase of the connection’s private key is missing or wrong.",
    mend: () => "Enter it in the connection’s network settings.",
  },
  PROTOCOL: {
    short: "the answer is not HTTP",
    what: (host) => `${host} answered with something that is not HTTP.`,
    mend: lookAtAddress,
  },
  TRUNCATED: {
    short: "the answer broke off",
    what: (host) => `The answer of ${host} broke off.`,
    mend: lookInBetween,
  },
  TOO_LARGE: {
    short: "the answer is too large",
    what: (host) => `The answer of ${host} is larger than the bench reads.`,
    mend: lookAtAddress,
  },
  ABORTED: {
    short: "ended from here",
    what: () => "The call was ended from here.",
    mend: () => "Call again when you are ready.",
  },
  NOT_SECURE: {
    short: "http would carry the key unprotected",
    what: (host) => `${host} is another computer, and http would carry the key unprotected.`,
    mend: () => "Use https in the connection’s address.",
  },
  UNKNOWN: {
    short: "a failure that has no name here",
    what: (host) => `The call to ${host} failed in a way that has no name here.`,
    mend: () => "Try again; if it stays, ask whoever runs the host or the network.",
  },
};

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
