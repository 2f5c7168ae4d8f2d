import { judgeLink } from "../../../core/browser-link.ts";
import type { Store } from "../../../core/store.ts";
import type { OpenLinkReply } from "../../bridge/views/session.ts";
import type { SandboxHost } from "./sandbox-host.ts";

/** What the person is asked before a link to another host than the connection's is opened. */
export interface HostQuestion {
  /** As `URL.host` spells it: no letter of it can look like another. */
  readonly host: string;
  /** The connection's. */
  readonly expected: string;
  /** The whole address that would be opened. */
  readonly url: string;
}

/** What opening links needs from its surroundings. */
export interface LinkPorts {
  readonly store: Pick<Store, "session">;
  readonly sandbox: Pick<SandboxHost, "url">;
  readonly confirmedHosts: () => readonly string[];
  readonly confirmHost: (host: string) => void;
  /** Asks the person, outside of the page. */
  readonly ask: (question: HostQuestion) => Promise<boolean>;
  /** The system's opener. Rejects when there is none. */
  readonly open: (url: string) => Promise<void>;
  /** Steady time in ms. */
  readonly steady: () => number;
}

/** A link at most this often, in ms: a page gone wild cannot fill the desktop with windows. */
export const OPEN_EVERY_MS = 1_000;

/**
 * The one gate through which an address leaves for the system's browser.
 *
 * It takes a session's row, never a link: what is opened is what the server gave for that session, as the URL parser
 * understood it. Another host than the connection's is opened once the person has said yes to main itself.
 */
export class LinkGate {
  readonly #ports: LinkPorts;
  #asking = false;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(ports: LinkPorts) {
    this.#ports = ports;
  }

  async open(sessionRow: number): Promise<OpenLinkReply> {
    const { store, sandbox, confirmedHosts, steady } = this.#ports;
    if (this.#asking || steady() - this.#lastAt < OPEN_EVERY_MS) return { kind: "too_soon" };
    this.#lastAt = steady();
    const detail = await store.session(sessionRow);
    if (detail === null) return { kind: "refused", refusal: { kind: "no_link" } };
    const { place, startLink, queryLink } = detail.session;
    const given = startLink ?? queryLink;
    const link = place.builtIn ? atSandbox(given, sandbox.url) : given;
    const baseUrl = place.builtIn ? sandbox.url : place.baseUrl;
    const judged = judgeLink(link, baseUrl, confirmedHosts());
    if (judged.ok) return this.#hand(judged.value);
    if (judged.error.kind !== "other_host") return { kind: "refused", refusal: judged.error };
    const { host, url } = judged.error;
    if (!(await this.#ask({ host, expected: new URL(baseUrl).host, url }))) return { kind: "not_confirmed" };
    const reply = await this.#hand(url);
    if (reply.kind === "opened") this.#ports.confirmHost(host);
    return reply;
  }

  async #ask(question: HostQuestion): Promise<boolean> {
    this.#asking = true;
    try {
      return await this.#ports.ask(question);
    } finally {
      this.#asking = false;
    }
  }

  async #hand(url: string): Promise<OpenLinkReply> {
    try {
      await this.#ports.open(url);
      return { kind: "opened" };
    } catch {
      return { kind: "no_browser" };
    }
  }
}

/** The sandbox has another port in each run, so an older link of its own is led to where it listens now. */
function atSandbox(link: string | null, sandboxUrl: string): string | null {
  if (link === null || !URL.canParse(link)) return link;
  const { protocol, hostname, pathname, search } = new URL(link);
  const own = new URL(sandboxUrl);
  // A link that was pasted beside a sandbox's session id may lead elsewhere: it is judged as it is.
  if (protocol !== own.protocol || hostname !== own.hostname) return link;
  return `${sandboxUrl}${pathname}${search}`;
}
