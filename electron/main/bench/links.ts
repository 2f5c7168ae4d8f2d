import { judgeLink } from "../../../core/browser-link.ts";
import type { Store } from "../../../core/store.ts";
import type { OpenLinkReply } from "../../bridge/views/session.ts";
import type { SandboxHost } from "./sandbox-host.ts";

/** What opening links needs from its surroundings. */
export interface LinkPorts {
  readonly store: Store;
  readonly sandbox: SandboxHost;
  readonly confirmedHosts: () => readonly string[];
  readonly confirmHost: (host: string) => void;
  /** The system's opener. Rejects when there is none. */
  readonly open: (url: string) => Promise<void>;
}

/**
 * Opens a session's browser link: the one gate for links. It takes a session's row, never a link.
 *
 * @param confirmedHost  The host that the person confirmed just now; it is remembered once a link to it has opened.
 */
export async function openInBrowser(
  ports: LinkPorts,
  sessionRow: number,
  confirmedHost: string | null,
): Promise<OpenLinkReply> {
  const detail = await ports.store.session(sessionRow);
  if (detail === null) return { kind: "refused", refusal: { kind: "no_link" } };
  const { place, startLink, queryLink } = detail.session;
  const given = startLink ?? queryLink;
  const link = place.builtIn ? atSandbox(given, ports.sandbox.url) : given;
  const hosts = [...ports.confirmedHosts(), ...(confirmedHost === null ? [] : [confirmedHost])];
  const judged = judgeLink(link, place.builtIn ? ports.sandbox.url : place.baseUrl, hosts);
  if (!judged.ok) return { kind: "refused", refusal: judged.error };
  try {
    await ports.open(judged.value);
  } catch {
    return { kind: "no_browser" };
  }
  if (confirmedHost !== null) ports.confirmHost(confirmedHost);
  return { kind: "opened" };
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
