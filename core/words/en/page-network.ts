import type { ProxyUrlProblem } from "../../network.ts";
import { assertNever } from "../../result.ts";

/** Words about the network settings of a connection. */
export const network = {
  title: "Network",
  asSystem: "as the system says",
  summary: {
    ownProxy: "own proxy",
    noProxy: "no proxy",
    proxyUser: "proxy with a name",
    extraCa: "extra certificates",
    clientCertificate: "client certificate",
  },
  proxy: "Proxy",
  proxies: {
    system: "As the system says",
    systemDetail: "Automatic configuration (PAC) included.",
    none: "None",
    noneDetail: "Calls go straight to the host.",
    own: "This one…",
    ownDetail: "An http or https proxy.",
  },
  proxyUrl: "Proxy address",
  proxyUrlHint:
    "Such as http://proxy.example.com:3128. The proxy learns the host’s name, and nothing of the calls.",
  proxyUser: "Name for the proxy",
  proxyUserHint: "Only if the proxy asks for one.",
  proxyUserProblem: "A name for a proxy has no colon and no line break in it.",
  proxyPassword: "Proxy password",
  setProxyPassword: "Set proxy password…",
  extraCa: "Extra certificates to trust",
  extraCaHint:
    "A file with the certificates of your organisation’s own CA. They are trusted beside the system’s.",
  certificate: "Client certificate",
  certificateHint: "A PEM file, for hosts that want one.",
  key: "Private key of the client certificate",
  keyHint: "A PEM file; it may be the same one.",
  keyPassphrase: "Passphrase of the private key",
  setKeyPassphrase: "Set passphrase…",
  needBothFiles: "A client certificate needs both files: the certificate and its private key.",
  notChosen: "none chosen",
  choose: "Choose…",
  chooseNamed: (what: string) => `Choose: ${what}`,
  remove: "Remove",
  removeNamed: (what: string) => `Remove: ${what}`,
  forget: "Forget",
  forgetNamed: (what: string) => `Forget: ${what}`,
  secretNone: "not set",
  secretKept: "set",
  secretMemory: "set, until you quit",
  saveFirst: "Save the connection first.",
  noSystemProxy: "The system names no proxy for this address, so there is none to tell a password.",
  notSpoken: "SOCKS proxies, and proxies that ask for NTLM or Kerberos, are not spoken.",

  /** Why an address cannot be a proxy’s. */
  proxyUrlProblem(problem: ProxyUrlProblem): string {
    switch (problem.kind) {
      case "empty":
        return "Enter the proxy’s address.";
      case "not_an_address":
        return "Not an address. It looks like http://proxy.example.com:3128.";
      case "scheme":
        return `A ${problem.scheme} proxy is not spoken. Use an http or https proxy.`;
      case "user_info":
        return "Leave out the name and the password: they have fields of their own.";
      default:
        return assertNever(problem);
    }
  },

  /** The window that takes a password or a passphrase. */
  window: {
    proxy_password: {
      title: (connection: string) => `Proxy password for ${connection}`,
      goesOnlyTo: "Goes only to the proxy",
      field: "Password",
      save: "Save password",
      hint: "It is sent as it is, with the name of the connection’s network settings.",
      replaces: "It replaces the password that is there.",
      needText: "Enter or paste the password.",
    },
    key_passphrase: {
      title: (connection: string) => `Passphrase for ${connection}`,
      goesOnlyTo: "Unlocks only",
      field: "Passphrase",
      save: "Save passphrase",
      hint: "It never leaves this computer.",
      replaces: "It replaces the passphrase that is there.",
      needText: "Enter or paste the passphrase.",
    },
  },
};
