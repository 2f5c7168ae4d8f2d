import { spellHidden } from "../visible-text.ts";
import { snippets as words } from "../words/en/snippets.ts";
import { codePointEscape, escapeQuote } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** A script for Python 3.8 and later: the standard library alone. */
export function python({ url, body, wait }: SnippetRequest): string {
  const start = `${wait ? "import json\n" : ""}import os
import sys
${wait ? "import time\n" : ""}import urllib.error
${wait ? "import urllib.parse\n" : ""}import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def call(url, headers, data=None, method="GET"):
    key = os.environ["${KEY_VARIABLE}"]
    headers = {"Authorization": "Bearer " + key, **headers}
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        answer = urllib.request.build_opener(NoRedirect).open(request, timeout=60)
    except urllib.error.HTTPError as refused:
        answer = refused
    with answer:
        return answer.status, answer.read().decode("utf-8", "replace")


sessions = ${literal(url)}
body = ${body === null ? "''" : literal(body)}
status, text = call(sessions, {"Content-Type": "application/json"}, body.encode("utf-8"), "POST")
`;
  return start + (wait ? LOOP : "print(status, text)\nsys.exit(0 if 200 <= status < 300 else 1)\n");
}

function literal(text: string): string {
  return `'${spellHidden(escapeQuote(text, "'"), codePointEscape)}'`;
}

const LOOP = `if not 200 <= status < 300:
    sys.exit("HTTP " + str(status) + ": " + text)
session = json.loads(text)["data"]["sessionId"]
print("${words.session}", session, flush=True)

last, count, wait = "", 0, 0
while True:
    link, trouble = None, True
    try:
        url = sessions + "/" + urllib.parse.quote(session, safe="")
        status, text = call(url, {"Accept": "application/json"})
        state = "HTTP " + str(status)
        if 200 <= status < 300:
            seen = json.loads(text)
            state = seen["data"]["state"]
            link = (seen.get("links") or {}).get("browser")
            trouble = False
    except (OSError, ValueError, KeyError, TypeError):
        state = "${words.noAnswer}"
    count = count + 1 if state == last else 1
    if count == 1:
        print(state, flush=True)
        if state == "waiting_for_input":
            print("${words.openInBrowser}", link, flush=True)
    if state == "completed":
        break
    denied = state in ("unknown", "HTTP 401", "HTTP 403", "HTTP 404", "HTTP 410")
    if state == "fatal_errored" or (denied and count == ${LOOP_CONFIRMATIONS}):
        sys.exit(1)
    if trouble:
        first, growth, longest = ${LOOP_WAITS.trouble}
    elif state == "waiting_for_input":
        first, growth, longest = ${LOOP_WAITS.waiting}
    else:
        first, growth, longest = ${LOOP_WAITS.working}
    wait = first if count == 1 else min(wait * growth, longest)
    last = state
    time.sleep(wait)
`;
