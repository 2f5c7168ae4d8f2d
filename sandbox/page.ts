import { html } from "hono/html";
import type { ArrivedParameter } from "./arrived-parameters.ts";
import type { SessionView } from "./calls.ts";
import type { SandboxParameterType } from "./sample-modules.ts";

/** Markup with every value in it escaped. */
export type Markup = ReturnType<typeof html>;

const STATE_SENTENCES: Readonly<Record<string, string>> = {
  created: "Accepted, not begun.",
  running: "The engine works.",
  waiting_for_input: "It is a person's turn.",
  completed: "The session is done.",
  fatal_errored: "The module failed.",
  unknown: "The session is older than the API, the server says.",
};

const TYPE_NAMES: Readonly<Record<SandboxParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
};

/**
 * Draws a session's page: its state in words, a form when there is something to do, and what arrived.
 *
 * @param token  Goes into the form; null draws no form.
 */
export function sessionPage(view: SessionView, token: string | null): Markup {
  const { module, state } = view;
  return frame({
    title: `${state} · ${module.name}`,
    data: html`data-state="${state}" data-settled="${String(view.settled)}"`,
    body: html`<header>
  <p class="eyebrow">Module Bench sandbox</p>
  <h1>${module.name}</h1>
  <p class="state" role="status"><code class="chip ${state}">${state}</code> <span>${sentence(state)}</span></p>
</header>
${token === null ? "" : form(token)}${view.submission === null ? "" : submitted(view)}
<section aria-labelledby="arrived">
  <h2 id="arrived">What arrived</h2>
  ${view.parameters.length === 0 ? html`<p>The session was started without parameters.</p>` : table(view.parameters)}
</section>
<section aria-labelledby="session">
  <h2 id="session">Session</h2>
  <dl>
    <dt>Session ID</dt><dd><code>${view.sessionId}</code></dd>
    <dt>Module ID</dt><dd><code>${module.moduleId}</code></dd>
    <dt>Scenario</dt><dd>${view.scenario.title}. ${view.scenario.description}</dd>
  </dl>
</section>`,
  });
}

/** Draws a page that says why there is nothing else to see. `back` is the address of the session, if there is one. */
export function noticePage(notice: {
  readonly title: string;
  readonly text: string;
  readonly back?: string;
}): Markup {
  const link =
    notice.back === undefined ? "" : html`<p><a href="${notice.back}">Open the session's page</a></p>`;
  return frame({
    title: notice.title,
    data: html``,
    body: html`<header><p class="eyebrow">Module Bench sandbox</p><h1>${notice.title}</h1></header>
<section><p>${notice.text}</p>${link}</section>`,
  });
}

function frame(page: { readonly title: string; readonly data: Markup; readonly body: Markup }): Markup {
  return html`<!doctype html>
<html lang="en" ${page.data}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="/page.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<main>
${page.body}
<footer><p>This page is served by the sandbox on this computer. Nothing leaves it.</p></footer>
</main>
</body>
</html>
`;
}

function sentence(state: string): string {
  return STATE_SENTENCES[state] ?? "A word that the API text does not list.";
}

function form(token: string): Markup {
  return html`<section aria-labelledby="turn">
  <h2 id="turn">Your turn</h2>
  <p>The session waits until this form is sent. Both fields may stay empty.</p>
  <form method="post">
    <input type="hidden" name="token" value="${token}">
    <div class="field"><label for="name">Your name</label><input id="name" name="name" maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="comment">Comment</label><textarea id="comment" name="comment" maxlength="2000"></textarea></div>
    <button type="submit">Complete session</button>
  </form>
</section>`;
}

function submitted({ submission, state }: SessionView): Markup {
  const next =
    state === "completed"
      ? "The session has completed; this page can be closed."
      : "The session goes on by itself.";
  return html`<section aria-labelledby="done">
  <h2 id="done">Your part is done</h2>
  <p>${next}</p>
  <dl>
    <dt>Your name</dt><dd>${submission?.name || html`<span class="none">empty</span>`}</dd>
    <dt>Comment</dt><dd>${submission?.comment || html`<span class="none">empty</span>`}</dd>
  </dl>
</section>`;
}

function table(parameters: readonly ArrivedParameter[]): Markup {
  return html`<p>Values as they stood in the request's JSON: <code>"1"</code> is a text, <code>1</code> a number.</p>
  <div class="scroll" role="region" aria-label="Parameters" tabindex="0"><table>
    <thead><tr><th scope="col">API parameter name</th><th scope="col">Type</th><th scope="col">Value</th><th scope="col">Arrived</th></tr></thead>
    <tbody>${parameters.map(row)}</tbody>
  </table></div>`;
}

function row(parameter: ArrivedParameter): Markup {
  const type =
    parameter.kind === "not_declared" ? html`<span class="none">–</span>` : TYPE_NAMES[parameter.type];
  const value =
    parameter.kind === "not_sent"
      ? html`<span class="none">–</span>`
      : html`<code><bdi>${parameter.json}</bdi></code>`;
  return html`
      <tr><th scope="row"><code><bdi>${parameter.apiName}</bdi></code></th><td>${type}</td><td>${value}</td><td class="verdict ${parameter.kind}">${verdict(parameter)}</td></tr>`;
}

function verdict(parameter: ArrivedParameter): string {
  switch (parameter.kind) {
    case "arrived":
      return "yes";
    case "blank":
      return `blank: does not fit ${TYPE_NAMES[parameter.type]}`;
    case "not_declared":
      return "not declared";
    case "not_sent":
      return "not sent";
    default:
      throw new Error(`No such arrival: ${parameter satisfies never}`);
  }
}
