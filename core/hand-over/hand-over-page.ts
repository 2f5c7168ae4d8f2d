import type { LastArrivals } from "../arrival.ts";
import type { Connection } from "../connection.ts";
import { NO_EVIDENCE } from "../evidence.ts";
import { type HttpRequest, queryRequest, startRequest } from "../http-request.ts";
import type { PublishedModule } from "../published-module.ts";
import { rankCauses } from "../rank-causes.ts";
import { isFinalState, SESSION_STATES } from "../session-state.ts";
import { curl } from "../snippets/curl.ts";
import { spellUnits, unicodeEscape } from "../snippets/quoting.ts";
import { KEY_VARIABLE } from "../snippets/snippet.ts";
import { buildStartBody, valueAsJson } from "../start-body.ts";
import { dayText } from "../words/clock-time.ts";
import type { Words } from "../words/words.ts";
import type { Block, Cell } from "./block.ts";
import { exampleValue } from "./example-value.ts";

/** What a page tells of. */
export interface HandOver {
  readonly module: Pick<PublishedModule, "name" | "moduleId" | "kind" | "parameters">;
  readonly connection: Pick<Connection, "baseUrl" | "environment">;
  /** What was seen of the parameters in a session, where anybody looked. */
  readonly lastArrivals: LastArrivals | null;
}

/** The page for whoever builds a module's calls into another program. No key is in it, nor anything to put one in. */
export function handOverPage(
  { module, connection, lastArrivals }: HandOver,
  spoken: Words,
): readonly Block[] {
  const words = spoken.handOverPage;
  const address = { baseUrl: connection.baseUrl, moduleId: module.moduleId };
  const body = exampleBody(module);
  const start = startRequest(address, body);
  const { host } = new URL(start.url);
  return [
    { kind: "heading", level: 1, text: words.title(module.name) },
    paragraph(words.what),
    heading(words.facts.title),
    facts(module, connection, spoken),
    heading(words.key.title),
    paragraph(words.key.text),
    heading(words.parameters.title),
    ...parameterBlocks(module, lastArrivals, spoken),
    heading(words.start.title),
    { kind: "code", language: "http", text: requestText(start) },
    paragraph(words.start.text),
    { kind: "list", items: words.start.rules },
    heading(words.query.title),
    { kind: "code", language: "http", text: requestText(queryRequest(address, "SESSION_ID")) },
    paragraph(words.query.text),
    heading(words.states.title),
    states(module, spoken),
    paragraph(words.states.unlisted),
    heading(words.wait.title),
    paragraph(words.wait.text),
    { kind: "code", language: "sh", text: curl({ url: start.url, body, wait: true }) },
    heading(words.notFound.title),
    paragraph(words.notFound.start),
    notFound("start", host, spoken),
    paragraph(words.notFound.query),
    notFound("query", host, spoken),
  ];
}

/** JSON may write any character by number: what hides in a name is written so, and the body still says the same. */
function exampleBody({ parameters }: HandOver["module"]): string | null {
  const { text } = buildStartBody(
    parameters,
    parameters.map(({ type }) => exampleValue(type)),
  );
  return text === null ? null : spellUnits(text, unicodeEscape);
}

function facts(
  module: HandOver["module"],
  { baseUrl, environment }: HandOver["connection"],
  { handOverPage: words, modules }: Words,
): Block {
  const named =
    environment === null
      ? []
      : [[text(words.facts.environment), text(words.facts.environmentName(environment))]];
  return {
    kind: "table",
    head: words.facts.head,
    rows: [
      [text(words.facts.module), text(module.name)],
      [text(words.facts.moduleId), code(module.moduleId)],
      [text(words.facts.kind), text(modules.kind(module.kind))],
      [text(words.facts.baseUrl), code(baseUrl)],
      ...named,
    ],
  };
}

function parameterBlocks(
  { parameters }: HandOver["module"],
  last: LastArrivals | null,
  spoken: Words,
): readonly Block[] {
  const say = spoken.handOverPage.parameters;
  if (parameters.length === 0) return [paragraph(say.none)];
  const seenOf = (apiName: string): readonly Cell[] => {
    if (last === null) return [];
    const arrival = last.arrivals.find((each) => each.apiName === apiName);
    return [text(arrival === undefined ? say.notSeen : say.seen(arrival.verdict, arrival.note))];
  };
  const table: Block = {
    kind: "table",
    head: [
      say.name,
      say.type,
      say.apiName,
      say.example,
      ...(last === null ? [] : [say.lastLook(dayText(last.beganAt))]),
    ],
    rows: parameters.map(({ name, type, otherType, apiName }) => [
      text(name),
      text(spoken.parameters.typeName(type, otherType)),
      code(apiName),
      code(valueAsJson(type, exampleValue(type)) ?? ""),
      ...seenOf(apiName),
    ]),
  };
  return [table, paragraph(say.hint)];
}

function states({ kind }: HandOver["module"], spoken: Words): Block {
  const words = spoken.handOverPage;
  const askAgain = (state: string) =>
    isFinalState(state)
      ? words.states.ended
      : state === "unknown"
        ? words.states.noMore
        : words.states.askAgain;
  return {
    kind: "table",
    head: words.states.head,
    rows: SESSION_STATES.map((state) => [
      code(state),
      text(spoken.states.stateSentence(state, kind)),
      text(askAgain(state)),
    ]),
  };
}

function notFound(call: "start" | "query", host: string, { handOverPage: words, causes }: Words): Block {
  const items = rankCauses({ call, status: 404 }, NO_EVIDENCE, 0)
    .filter(({ likelihood }) => likelihood !== "cannot")
    .map(({ cause }) =>
      cause === "retention"
        ? words.notFound.retention
        : words.notFound.cause(causes.title(cause), causes.mend(cause, host)),
    );
  return { kind: "list", items };
}

/** As HTTP writes it. How long the connection is kept is each program's own affair. */
function requestText({ method, url, headers, body }: HttpRequest): string {
  const lines = headers
    .filter(({ name }) => name !== "Connection")
    .map(({ name, value }) => `${name}: ${name === "Authorization" ? `Bearer $${KEY_VARIABLE}` : value}`);
  return `${method} ${new URL(url).pathname} HTTP/1.1\n${lines.join("\n")}\n${body === null ? "" : `\n${body}`}`;
}

function heading(of: string): Block {
  return { kind: "heading", level: 2, text: of };
}

function paragraph(of: string): Block {
  return { kind: "paragraph", text: of };
}

function text(of: string): Cell {
  return { kind: "text", text: of };
}

function code(of: string): Cell {
  return { kind: "code", text: of };
}
