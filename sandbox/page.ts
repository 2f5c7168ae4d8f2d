import { html } from "hono/html";
import type { ArrivedParameter } from "./arrived-parameters.ts";
import type { SessionView } from "./calls.ts";
import type { PageWords } from "./page-words.ts";
import type { SandboxParameterType } from "./sample-modules.ts";

/** Markup with every value in it escaped. */
export type Markup = ReturnType<typeof html>;

const TYPE_NAMES: Readonly<Record<SandboxParameterType, string>> = {
  text: "Text",
  date: "Date",
  number: "Number",
  email: "Email Address",
};

/**
 * Draws a session's page: its state in words, a form when there is something to do, and what arrived.
 *
 * @param words  In the language of whoever opens it.
 * @param token  Goes into the form; null draws no form.
 */
export function sessionPage(words: PageWords, view: SessionView, token: string | null): Markup {
  const { module, state } = view;
  return frame(words, {
    title: `${state} · ${module.name}`,
    data: html`data-state="${state}" data-settled="${String(view.settled)}"`,
    body: html`<header>
  <p class="eyebrow">${words.sandbox}</p>
  <h1>${module.name}</h1>
  <p class="state" role="status"><code class="chip ${state}">${state}</code> <span>${words.states[state] ?? words.otherState}</span></p>
</header>
${token === null ? "" : form(words, token)}${view.submission === null ? "" : submitted(words, view)}
<section aria-labelledby="arrived">
  <h2 id="arrived">${words.arrived}</h2>
  ${view.parameters.length === 0 ? html`<p>${words.noParameters}</p>` : table(words, view.parameters)}
</section>
<section aria-labelledby="session">
  <h2 id="session">${words.session}</h2>
  <dl>
    <dt>${words.sessionId}</dt><dd><code>${view.sessionId}</code></dd>
    <dt>${words.moduleId}</dt><dd><code>${module.moduleId}</code></dd>
    <dt>${words.scenario}</dt><dd>${words.plays(view.scenario)}</dd>
  </dl>
</section>`,
  });
}

/** Draws a page that says why there is nothing else to see. `back` is the address of the session, if there is one. */
export function noticePage(
  words: PageWords,
  notice: { readonly title: string; readonly text: string; readonly back?: string },
): Markup {
  const link = notice.back === undefined ? "" : html`<p><a href="${notice.back}">${words.back}</a></p>`;
  return frame(words, {
    title: notice.title,
    data: html``,
    body: html`<header><p class="eyebrow">${words.sandbox}</p><h1>${notice.title}</h1></header>
<section><p>${notice.text}</p>${link}</section>`,
  });
}

function frame(
  words: PageWords,
  page: { readonly title: string; readonly data: Markup; readonly body: Markup },
): Markup {
  return html`<!doctype html>
<html lang="${words.language}" ${page.data}>
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
<footer><p>${words.footer}</p></footer>
</main>
</body>
</html>
`;
}

function form(words: PageWords, token: string): Markup {
  return html`<section aria-labelledby="turn">
  <h2 id="turn">${words.turn}</h2>
  <p>${words.turnHint}</p>
  <form method="post">
    <input type="hidden" name="token" value="${token}">
    <div class="field"><label for="name">${words.name}</label><input id="name" name="name" maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="comment">${words.comment}</label><textarea id="comment" name="comment" maxlength="2000"></textarea></div>
    <button type="submit">${words.complete}</button>
  </form>
</section>`;
}

function submitted(words: PageWords, { submission, state }: SessionView): Markup {
  const next = state === "completed" ? words.completed : words.goesOn;
  return html`<section aria-labelledby="done">
  <h2 id="done">${words.done}</h2>
  <p>${next}</p>
  <dl>
    <dt>${words.name}</dt><dd>${submission?.name || html`<span class="none">${words.empty}</span>`}</dd>
    <dt>${words.comment}</dt><dd>${submission?.comment || html`<span class="none">${words.empty}</span>`}</dd>
  </dl>
</section>`;
}

function table(words: PageWords, parameters: readonly ArrivedParameter[]): Markup {
  const [before, between, after] = words.asWritten;
  return html`<p>${before}<code>"1"</code>${between}<code>1</code>${after}</p>
  <div class="scroll" role="region" aria-label="${words.parameters}" tabindex="0"><table>
    <thead><tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${parameters.map((parameter) => row(words, parameter))}</tbody>
  </table></div>`;
}

function row(words: PageWords, parameter: ArrivedParameter): Markup {
  const type =
    parameter.kind === "not_declared" ? html`<span class="none">–</span>` : TYPE_NAMES[parameter.type];
  const value =
    parameter.kind === "not_sent"
      ? html`<span class="none">–</span>`
      : html`<code><bdi>${parameter.json}</bdi></code>`;
  return html`
      <tr><th scope="row"><code><bdi>${parameter.apiName}</bdi></code></th><td>${type}</td><td>${value}</td><td class="verdict ${parameter.kind}">${verdict(words, parameter)}</td></tr>`;
}

function verdict(words: PageWords, parameter: ArrivedParameter): string {
  switch (parameter.kind) {
    case "arrived":
      return words.yes;
    case "blank":
      return words.blank(TYPE_NAMES[parameter.type]);
    case "not_declared":
      return words.notDeclared;
    case "not_sent":
      return words.notSent;
    default:
      throw new Error(`No such arrival: ${parameter satisfies never}`);
  }
}
