import { snippets as words } from "../words/en/snippets.ts";
import { escapeQuote, spellUnits, unicodeEscape } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** A module for Node 18 and later: `fetch`, no package. */
export function javascript({ url, body, wait }: SnippetRequest): string {
  const start = `const sessions = ${literal(url)};
const key = process.env.${KEY_VARIABLE};
if (!key) throw new Error('${words.keyMissing}');

const started = await fetch(sessions, {
  method: 'POST',
  redirect: 'manual',
  headers: { Authorization: \`Bearer \${key}\`, 'Content-Type': 'application/json' },${
    body === null ? "" : `\n  body: ${literal(body)},`
  }
});
`;
  return wait
    ? start + LOOP
    : `${start}console.log(started.status, await started.text());
if (!started.ok) process.exitCode = 1;
`;
}

function literal(text: string): string {
  return `'${spellUnits(escapeQuote(text, "'"), unicodeEscape)}'`;
}

const LOOP = `if (!started.ok) throw new Error(\`HTTP \${started.status}: \${await started.text()}\`);
const { data } = await started.json();
console.log('${words.session}', data.sessionId);

let last = '';
let count = 0;
let wait = 0;
for (;;) {
  let state = '';
  let link = null;
  let trouble = true;
  try {
    const answer = await fetch(\`\${sessions}/\${encodeURIComponent(data.sessionId)}\`, {
      redirect: 'manual',
      headers: { Authorization: \`Bearer \${key}\`, Accept: 'application/json' },
    });
    state = \`HTTP \${answer.status}\`;
    if (answer.ok) {
      const seen = await answer.json();
      state = seen.data.state;
      link = seen.links?.browser ?? null;
      trouble = false;
    }
  } catch {
    state = '${words.noAnswer}';
  }
  count = state === last ? count + 1 : 1;
  if (count === 1) console.log(state);
  if (count === 1 && state === 'waiting_for_input') console.log('${words.openInBrowser}', link);
  if (state === 'completed') break;
  const final = state === 'fatal_errored';
  const denied = ['unknown', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 410'].includes(state);
  if (final || (denied && count === ${LOOP_CONFIRMATIONS})) process.exit(1);
  const [first, growth, longest] = trouble
    ? [${LOOP_WAITS.trouble}]
    : state === 'waiting_for_input' ? [${LOOP_WAITS.waiting}] : [${LOOP_WAITS.working}];
  wait = count === 1 ? first : Math.min(wait * growth, longest);
  last = state;
  await new Promise((done) => setTimeout(done, wait * 1000));
}
`;
