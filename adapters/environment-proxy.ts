import net from "node:net";
import { ApiKey } from "../core/api-key.ts";
import type { ProxyCredentials, SystemWays, Way } from "./way.ts";

/** The environment's variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The ways that the proxy variables name, by curl's rules: `https_proxy`, `HTTPS_PROXY`, `all_proxy`, `ALL_PROXY`, the
 * first that is not empty, unless `no_proxy` or `NO_PROXY` names the host.
 *
 * A name and password in the variable are told to that proxy. Without a port it is the scheme's own (curl would take
 * 1080). Source: curl's manual page, "Environment".
 */
export function environmentWays(env: Environment): SystemWays {
  const way = wayIn(first(env, ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]));
  const exceptions = first(env, ["no_proxy", "NO_PROXY"]);
  return (url) => (way === null || isException(url.hostname, exceptions) ? [{ kind: "direct" }] : [way]);
}

/** The password that the environment's proxy is told, in every spelling that it has there; to be masked in what is written. */
export function environmentProxyPasswords(env: Environment): readonly string[] {
  const way = wayIn(first(env, ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]));
  const password = way?.kind === "proxy" ? (way.credentials?.password ?? null) : null;
  return password === null ? [] : [password.reveal()];
}

function first(env: Environment, names: readonly string[]): string {
  return names.map((name) => env[name]?.trim() ?? "").find((value) => value !== "") ?? "";
}

function wayIn(value: string): Way | null {
  if (value === "") return null;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  // A proxy was meant: going around it in silence would be the wrong way.
  if (!URL.canParse(full)) return { kind: "unsupported", scheme: "" };
  const url = new URL(full);
  const scheme = url.protocol.slice(0, -1);
  if (scheme !== "http" && scheme !== "https") return { kind: "unsupported", scheme };
  return { kind: "proxy", origin: url.origin, credentials: credentialsIn(url) };
}

function credentialsIn({ username, password }: URL): ProxyCredentials | null {
  if (username === "" && password === "") return null;
  return { user: decoded(username), password: password === "" ? null : new ApiKey(decoded(password)) };
}

/** A lone percent sign is one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `*`, or names (which cover what lies below them), addresses and CIDR blocks, separated by commas or blanks. */
function isException(hostname: string, list: string): boolean {
  const host = bare(hostname);
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => entry === "*" || covers(bare(entry.toLowerCase()), host));
}

function covers(entry: string, host: string): boolean {
  if (entry === host) return true;
  const family = net.isIP(host);
  if (family !== 0) return isInBlock(entry, host, family === 4 ? "ipv4" : "ipv6");
  return entry !== "" && host.endsWith(`.${entry}`);
}

function isInBlock(entry: string, host: string, family: "ipv4" | "ipv6"): boolean {
  const [network = "", bits] = entry.split("/");
  if (net.isIP(network) !== (family === "ipv4" ? 4 : 6)) return false;
  const width = family === "ipv4" ? 32 : 128;
  const prefix = bits === undefined ? width : Number(bits);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > width || bits === "") return false;
  const block = new net.BlockList();
  block.addSubnet(network, prefix, family);
  return block.check(host, family);
}

/** Without brackets, without the dot that some put in front of a name or behind it. */
function bare(name: string): string {
  return name
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/^\./, "")
    .replace(/\.$/, "");
}
