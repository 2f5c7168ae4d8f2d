// Longer than other files: one table, read from top to bottom by where an answer points.
import { nodeTransport } from "../../../adapters/http-transport.ts";
import { type RawServer, rawServer } from "../../adapters/raw-server.ts";
import { makeIdentity } from "../../support/certificates.ts";
import type { Call, Fault, Scene } from "../fault.ts";
import { answers, GOOD_BODY, http } from "../scenes.ts";
import { AUTHORITY } from "./tls.ts";

const STATUSES = ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] as const;
const GOOD = { start: "accepted S", query: "state running" } as const;
const identity = makeIdentity({ name: "redirects", issuer: AUTHORITY, addresses: ["127.0.0.1"] });
const trusting = nodeTransport({ extraRoots: [AUTHORITY.cert] });

/** Who is there: the server that is called, and two that no call may reach. */
interface Around {
  /** Host and port of the server that is called. */
  readonly own: string;
  /** Another port of this computer. */
  readonly other: string;
  /** Another address, which is another host. */
  readonly foreign: string;
}

/** What the server says, with these around it. */
interface Says {
  readonly status: string;
  readonly headers: readonly string[];
  readonly body?: string;
  /** Of `headers`, for the oracle; `undefined` where none is to be looked for. */
  readonly location?: string | null;
}

/** A server that points elsewhere, beside two that would answer whoever came, and write down each byte. */
function pointing(says: (around: Around) => Says, secure = false): (call: Call) => Promise<Scene> {
  return async (call) => {
    const other = await rawServer((connection) => void answers(http())(connection, call));
    const foreign = await rawServer(
      (connection) => void answers(http())(connection, call),
      undefined,
      "127.0.0.2",
    );
    let answer: Says = { status: "", headers: [] };
    const own = await rawServer(
      (connection) => {
        const { status, headers, body = "" } = answer;
        void answers(http(body, { status, headers }))(connection, call);
      },
      secure ? { key: identity.key, cert: identity.cert } : undefined,
    );
    answer = says({
      own: `127.0.0.1:${own.port}`,
      other: `127.0.0.1:${other.port}`,
      foreign: `127.0.0.2:${foreign.port}`,
    });
    const heard = ({ connections }: RawServer) => connections.map((connection) => connection.received());
    return {
      baseUrl: `${secure ? "https" : "http"}://127.0.0.1:${own.port}`,
      requests: own.requests,
      heard: () => heard(own),
      strays: () => [...heard(other), ...heard(foreign)],
      close: async () => void (await Promise.all([own, other, foreign].map((each) => each.close()))),
      ...(answer.location === undefined ? {} : { location: answer.location }),
      ...(secure ? { transport: trusting } : {}),
    };
  };
}

/** A 3xx: refused for a start, trouble for a query; never more than the one request. */
function moved(name: string, status: string, location: (around: Around) => string, secure = false): Fault {
  const [code = ""] = status.split(" ");
  return {
    name,
    start: `refused ${code}`,
    query: `trouble ${code}`,
    arrange: pointing((around) => {
      const to = location(around);
      // Of user information no record keeps more than that it was there.
      const told = to.includes("@") ? {} : { location: to };
      return { status, headers: [`Location: ${to}`], ...told };
    }, secure),
  };
}

const TARGETS: readonly (readonly [name: string, location: (around: Around) => string, secure?: true])[] = [
  ["the same origin", ({ own }) => `http://${own}/elsewhere`],
  ["another port", ({ other }) => `http://${other}/elsewhere`],
  ["another host", ({ foreign }) => `http://${foreign}/elsewhere`],
  ["http from https", ({ other }) => `http://${other}/elsewhere`, true],
  ["a user in front of another host", ({ own, foreign }) => `http://${own}@${foreign}/elsewhere`],
  ["a file", () => "file:///etc/passwd"],
  ["data", () => `data:application/json,${encodeURIComponent(GOOD_BODY)}`],
  ["a relative path", () => "../elsewhere"],
  ["another host without a scheme", ({ foreign }) => `//${foreign}/elsewhere`],
];

const POINTING: readonly Fault[] = STATUSES.flatMap((status) =>
  TARGETS.map(([name, location, secure]) => moved(`${status} to ${name}`, status, location, secure)),
);

/** The path that was called, so that whoever followed would come back for ever. */
const LOOPING: readonly Fault[] = [
  moved("a loop to the very same address", "302 Found", ({ own }) => `http://${own}/`),
  moved("a loop that keeps the method", "307 Temporary", () => ""),
];

/** Whoever followed would be led on: the others answer at once, so that a first step would be seen. */
const CHAINS: readonly Fault[] = [
  moved("a chain within the origin", "301 Moved", ({ own }) => `http://${own}/1/then/2`),
  moved(
    "a chain that leaves the origin",
    "308 Permanent",
    ({ own, other }) => `http://${own}/1/then/http://${other}/`,
  ),
  moved(
    "a chain over another host back home",
    "303 See Other",
    ({ own, foreign }) => `http://${foreign}/then/http://${own}/`,
  ),
];

/** A 302 whose `Location` is as odd as it can be. */
function odd(name: string, lines: readonly string[], location: string | null): Fault {
  return {
    name,
    start: "refused 302",
    query: "trouble 302",
    arrange: pointing(() => ({ status: "302 Found", headers: lines, location })),
  };
}

const LONG = `http://127.0.0.2/${"x".repeat(12_000)}`;

const ODD: readonly Fault[] = [
  odd("no Location", [], null),
  odd("a Location of nothing but blanks", ["Location:   "], ""),
  odd("a Location that is no address", ["Location: :::/%zz\\ <b>"], ":::/%zz\\ <b>"),
  odd(
    "a Location of bytes beyond ASCII",
    ["Location: http://\u00fc\u009b\u00ad/"],
    "http://\u00fc\u009b\u00ad/",
  ),
  odd("a Location as long as a head may be", [`Location: ${LONG}`], LONG),
  odd(
    "a Location that runs code",
    ["Location: JaVaScRiPt:fetch('http://127.0.0.2')"],
    "JaVaScRiPt:fetch('http://127.0.0.2')",
  ),
  {
    name: "two Locations",
    start: "refused 302",
    query: "trouble 302",
    arrange: pointing(({ other, foreign }) => ({
      status: "302 Found",
      headers: [`Location: http://${other}/`, `Location: http://${foreign}/`],
      location: `http://${other}/`,
    })),
  },
  {
    name: "a Location longer than a head may be",
    start: "in doubt PROTOCOL receive",
    query: "trouble PROTOCOL receive",
    arrange: pointing(({ other }) => ({
      status: "302 Found",
      headers: [`Location: http://${other}/${"x".repeat(1024 * 1024)}`],
    })),
  },
  {
    name: "a Location with a line break that begins another",
    start: "refused 302",
    query: "trouble 302",
    arrange: pointing(({ other }) => ({
      status: "302 Found",
      headers: [`Location: /a\r\nX-More: 1\r\nRefresh: 0;url=http://${other}/`],
      location: "/a",
    })),
  },
];

/** Other ways to point elsewhere, with an answer that is good in itself. */
function hinting(name: string, header: (around: Around) => string, status = "200 OK"): Fault {
  return {
    name,
    ...GOOD,
    arrange: pointing((around) => ({ status, headers: [header(around)], body: GOOD_BODY })),
  };
}

const HINTS: readonly Fault[] = [
  hinting("Refresh", ({ other }) => `Refresh: 0;url=http://${other}/`),
  hinting("201 with a Location", ({ other }) => `Location: http://${other}/`, "201 Created"),
  hinting("Content-Location", ({ other }) => `Content-Location: http://${other}/`),
  hinting("Link to fetch ahead", ({ other }) => `Link: <http://${other}/>; rel=preload; as=fetch`),
  hinting("Link to connect ahead", ({ foreign }) => `Link: <http://${foreign}>; rel=preconnect`),
  hinting("another service in its place", ({ other }) => `Alt-Svc: h2="${other}"; ma=86400`),
  hinting("where to report to", ({ other }) => `Report-To: {"endpoints":[{"url":"http://${other}/"}]}`),
  {
    name: "a body whose links lead elsewhere",
    ...GOOD,
    arrange: pointing(({ other, foreign }) => ({
      status: "200 OK",
      headers: [],
      body: GOOD_BODY.replace("{}}", `{"self":"http://${other}/","browser":"http://${foreign}/"}}`),
    })),
  },
  {
    name: "a page that refreshes itself",
    start: "in doubt not_json",
    query: "trouble not_json",
    arrange: pointing(({ other }) => ({
      status: "200 OK",
      headers: ["Content-Type: text/html"],
      body: `<meta http-equiv="refresh" content="0;url=http://${other}/"><img src="http://${other}/i">`,
    })),
  },
  {
    name: "305 to a proxy",
    start: "refused 305",
    query: "trouble 305",
    arrange: pointing(({ other }) => ({ status: "305 Use Proxy", headers: [`Location: http://${other}`] })),
  },
  {
    name: "300 with a choice",
    start: "refused 300",
    query: "trouble 300",
    arrange: pointing(({ other }) => ({
      status: "300 Multiple Choices",
      headers: [`Location: http://${other}/`, `Alternates: {"http://${other}/" 1}`],
    })),
  },
];

/** Group C: answers that point elsewhere, in every way; nobody goes there, least of all with a key. */
export const REDIRECTS: readonly Fault[] = [...POINTING, ...LOOPING, ...CHAINS, ...ODD, ...HINTS];

/** Those that lead whoever follows to one of the two others, for a client that does follow. */
export const LEADING: readonly Fault[] = POINTING.filter(({ name }) =>
  /another (port|host)|user in front/.test(name),
);
