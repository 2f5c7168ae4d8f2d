import type { ArrivalVerdict } from "../../arrival.ts";
import { environmentName } from "./environment.ts";
import { arrivals } from "./page-arrivals.ts";

/** What stands in the page that is handed over to whoever builds the calls into another program. */
export const handOver = {
  title: (module: string) => `Calling ${module}`,
  what: "How another program starts this published module through the Execution API and learns how its sessions end.",
  facts: {
    title: "What is called",
    head: ["What", "Value"],
    module: "Module",
    moduleId: "Module ID",
    kind: "Kind",
    baseUrl: "Base URL",
    environment: "Environment",
    environmentName,
  },
  key: {
    title: "API key",
    text: "The key is not in this document. It comes by a safe way of its own and stays out of code, logs and addresses. The calls below take it from the environment variable MODULE_BENCH_API_KEY.",
  },
  parameters: {
    title: "Start parameters",
    none: "The module starts without parameters: the request has no body.",
    hint: "The call uses the API parameter name; upper and lower case and blanks count. The examples are made up and written as the body has them. A parameter may be left out.",
    name: "Name",
    type: "Type",
    apiName: "API parameter name",
    example: "Example",
    lastLook: (day: string) => `Seen in a session of ${day}`,
    seen,
    notSeen: "not looked",
  },
  start: {
    title: "Start a session",
    text: "201 means accepted: data.sessionId names the session, and links.browser is where a person opens it. It does not mean that each value was taken over; the API does not say that.",
    rules: [
      "Send a start once. Where no answer came it may have been accepted all the same: look on the platform before another one is sent.",
      "Do not follow redirects: they could carry the key elsewhere.",
      "Content-Length counts bytes, and most programs write it by themselves.",
    ],
  },
  query: {
    title: "Ask for its state",
    text: "The placeholder SESSION_ID is data.sessionId of the start. 200 tells the state in data.state. Do not take the address from links.self.",
  },
  states: {
    title: "What the states mean",
    head: ["State", "What it means", "Ask again"],
    askAgain: "yes",
    ended: "no, it has ended",
    noMore: "a few times, then no more",
    unlisted: "A word that is not in this table means: ask again.",
  },
  wait: {
    title: "Wait for its end",
    text: "Start and wait, for a POSIX shell with curl and jq. The pauses grow, since every query counts against the limit of calls. A query that fails is no session that failed: ask again. A session may wait for a person for days.",
  },
  notFound: {
    title: "When the answer is 404",
    start: "A start that is answered with 404 can come from:",
    query: "A query that is answered with 404 can come from:",
    retention: "The session was deleted by the environment’s retention. Look on the platform.",
    cause: (title: string, mend: string) => `${title}. ${mend}`,
  },
};

function seen(verdict: ArrivalVerdict, note: string): string {
  const word = arrivals.verdicts[verdict];
  return note === "" ? word : `${word}: ${note}`;
}
