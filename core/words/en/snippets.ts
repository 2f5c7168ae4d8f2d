/** What stands inside code that is handed on. Plain ASCII without quotes, so that it fits between those of every language. */
export const snippets = {
  keyMissing: "MODULE_BENCH_API_KEY is not set",
  session: "session",
  noAnswer: "no readable answer",
  openInBrowser: "Open in a browser:",
  needs: "Needs curl and jq.",
  saveAsCmd: "Save as start-session.cmd and run it.",
  forHttpYac:
    "For httpyac: the values hold what other tools would read as variables or as the end of the request.",
  loopByHttpYac:
    "The loop runs in httpyac. Elsewhere, send the second request by hand until the session has ended.",
};

/** What a tool without code is set to. */
interface Settings {
  readonly url: string;
  readonly body: string | null;
  /** The body as an expression that gives the very bytes, where the tool would write it anew. */
  readonly exactBody: string | null;
  readonly wait: boolean;
}

/** The settings of Power Automate's HTTP action, line by line. */
export function powerAutomateSettings({ url, body, exactBody, wait }: Settings): string {
  return `Power Automate, action HTTP: start a session

Method: POST
URI: ${url}
Headers:
  Authorization: Bearer and the value of an environment variable named MODULE_BENCH_API_KEY
  Content-Type: application/json
Body:${body === null ? " leave it empty" : `\n${body}`}
${exactBody === null ? "" : `\nThe designer may write the body anew: long numbers lose digits, and texts that begin with @ become expressions.\nFor the very bytes use this expression as the body:\n${exactBody}\n`}
Settings of the action:
  Retry policy: None. The default repeats a start after 408, 429 and 5xx, and a second session may run.
  Asynchronous pattern: Off
  Secure inputs: On, so that the run history does not show the key.
${
  wait
    ? `
Then wait for its end:
  1. Initialize variable “state”, String, empty.
  2. Do until “state” is equal to completed, or fatal_errored, or unknown. Limit: Count 60, Timeout PT1H.
     a. HTTP, Method GET, Headers Authorization as above and Accept: application/json, URI:
        ${url}/ followed by the expression body('Start')?['data']?['sessionId']
     b. Set variable “state” to the expression body('Query')?['data']?['state']
     c. When “state” is waiting_for_input, send body('Query')?['links']?['browser'] to the person whose turn it is.
     d. Delay: 15 seconds; 60 seconds while waiting_for_input.
  “Start” and “Query” are the names of the two HTTP actions.
  Only completed is a success. A query that fails is no failed session: let the loop go on.
`
    : ""
}`;
}

/** The settings of n8n's HTTP Request node, line by line. */
export function n8nSettings({ url, body, wait }: Settings): string {
  return `n8n, node HTTP Request: start a session

Method: POST
URL: ${url}
Authentication: Generic Credential Type, Header Auth
  Name: Authorization
  Value: Bearer and the value of MODULE_BENCH_API_KEY
Send Headers: Content-Type: application/json
${
  body === null
    ? "Send Body: Off"
    : `Send Body: On
Body Content Type: Raw
Content Type: application/json
Body (Fixed, not Expression):
${body}`
}

Options, Redirects: Follow Redirects off
Settings, Retry On Fail: Off. A start that is repeated may run a second session.
${
  wait
    ? `
Then wait for its end:
  1. HTTP Request “Query”: GET, the same credential, header Accept: application/json, URL (Expression):
     ${url}/{{ $('Start').item.json.data.sessionId }}
     Settings, On Error: Continue, so that a query that fails does not end the loop.
  2. Switch on {{ $json.data.state }}:
     completed: done. fatal_errored or unknown: ended without success.
     waiting_for_input: send {{ $json.links.browser }} to the person whose turn it is, then Wait 60 seconds, back to 1.
     anything else: Wait 15 seconds, back to 1.
  “Start” is the name of the node above.
`
    : ""
}`;
}
