// Longer than most files: a translator finds every sentence of the headless bench in one place.

import { EXPORT_FORMS } from "../../exports/exported-module.ts";
import { SNIPPET_LANGUAGES } from "../../snippets/snippet.ts";

/** The exit codes' meanings, by their names; shown by --help and in docs/cli.md. */
const exits = {
  done: "Done: a state of --until was seen (default: completed); without --watch, the call was answered as wanted.",
  usage: "Usage: the command cannot be run as it was given. Nothing was sent.",
  refused:
    "The call was refused or not sent; while watching: 401, 403, 404 or 410 on three queries in a row.",
  fatal_errored: "The session ended fatal_errored, and that was not awaited.",
  not_there:
    "Not there in time, or ended otherwise: waiting_for_input, completed or unknown when that was not awaited; a query without a usable answer; a check that did not reach the host.",
  in_doubt: "The start is in doubt: a session may exist. Also when --timeout ran out before its answer.",
  bug: "A bug of Module Bench.",
  interrupted: "Interrupted by a signal. The session’s id is printed when there is one.",
};

const KEY_WAYS = "Give it by MODULE_BENCH_API_KEY, --key-stdin or --key-file FILE.";

const options = {
  baseUrl: "address of the tenant, such as https://acme.bryter.io; any link of it is cut down",
  module: "module definition (JSON): names, order and types of its start parameters",
  param: "a start parameter; name:=JSON sends raw JSON; can be given several times",
  preset:
    "take the values of this preset in the file of --module or in --library; a --param counts before it",
  fill: "make the values that make themselves, such as {{today+14d}} or {{uuid}}, in texts",
  seed: "with --fill: what is random follows from this text (default: another at each run)",
  counter: "with --fill: the number that {{counter}} stands for",
  watch: "query the session until it ends",
  until: "states that count as done, separated by commas (default: completed)",
  timeout: "limit for the whole command, such as 500ms, 30s, 5m or 2h (default: none)",
  json: "one JSON object a line on stdout",
  record: "write everything that was sent and seen to FILE, one JSON object a line, without the key",
  keyStdin: "read the API key from stdin",
  caFile: "trust the certificates of this file (PEM or DER) too",
  clientCert: "show this client certificate (PEM) to hosts that want one",
  clientKey: "its private key (PEM), when it does not lie in the same file",
  library: "library (file or folder) that has the module, by its id or name, and its base URL",
  libraryTo: "write what came in to this library (file or folder), beside what is there",
  conflicts: "what counts where both have it and it differs: mine, theirs or both (default: mine)",
  keyFile: "read the API key from a file that only you can read",
  lang: "the language; --help lists them",
  speak: (languages: readonly string[]) =>
    `in front of the command: speak ${languages.join(" or ")} (default: as the environment says)`,
  exportAs: "the form; --help lists them",
  exportTo: "with --as bruno: the folder that is written",
  exportFrom: "with --as har: the record of a session, as --record wrote it",
  wait: "with the loop that queries until the session ends",
  port: "port on 127.0.0.1, from 1 to 65535; 0 takes a free one (default: 0)",
  scenario: "what every module plays (default: one of its own for each)",
  help: "show this help",
  version: "show the version",
};

const programs = {
  summary: "Start sessions of published modules from a terminal or a CI job, and watch what becomes of them.",
  start: "Start a session: one request, never repeated. With --watch, query it until it ends.",
  snippet: "Write a start as code that sends the very same bytes. Sends nothing, needs no key.",
  export:
    "Write a module for other programs: OpenAPI, JSON Schema, Postman, Bruno, HAR. Sends nothing, needs no key.",
  dryRun: "Print the exact request of a start, its key masked. Sends nothing, needs no key.",
  query: "Ask for a session’s state, once.",
  watch: "Query a session until it ends, as start --watch does after its start.",
  check: "Connect to a host without an API key, and tell step by step what it met.",
  import: "Tell what a file brings: a call, a JSON body, Postman, OpenAPI, a library. Nothing is sent.",
  file: "the file, or - for stdin",
  sandbox: "Run an Execution API on this computer that plays scenarios. Ends with Ctrl+C.",
  help: "show the help of a command",
  moduleId: "the published module’s id",
  sessionId: "the session’s id",
};

const headings: Readonly<Record<string, string>> = {
  "Usage:": "Usage:",
  "Arguments:": "Arguments:",
  "Options:": "Options:",
  "Commands:": "Commands:",
  "[options]": "[options]",
  "[command]": "[command]",
};

const KEY_HELP = `The API key comes from one of these, the first that is given:
  --key-stdin | --key-file FILE | MODULE_BENCH_API_KEY
It is never taken from an argument: other people of this computer can read those.`;

const NETWORK_HELP = `Proxies come from the environment: https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, the first that is
given, unless NO_PROXY names the host. This computer itself is reached without one.
A locked --client-key is opened by MODULE_BENCH_KEY_PASSPHRASE.`;

/** What stands below a command's options. The addresses and ids are examples. */
const after = {
  program: `Examples:
  module-bench sandbox
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --watch
  module-bench start --help`,
  start: `Parameters are split at the first "=". A ":" right before it means raw JSON. What follows is sent as it is:
  --param employee_name="John Doe"        the text John Doe
  --param employee_name=                  the empty text
  --param employee_reference_number:=1234 the number 1234
With --module the definition’s type counts, so that a Number needs no ":".
With --fill these are made in texts, never in raw JSON; all else is sent as typed:
  {{today}} {{today+14d}} (also -, w, m, y) {{now}} {{uuid}} {{counter}}
  {{random.name}} {{random.email}} {{random.text(2000)}}

${KEY_HELP}

${NETWORK_HELP}

Examples:
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --key-file key.txt
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --watch --timeout 5m
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --watch --until completed,waiting_for_input --json --record run.jsonl`,
  snippet: `Languages: ${SNIPPET_LANGUAGES.join(", ")}.
The key is always the variable MODULE_BENCH_API_KEY, in the language's way. The other options are those of start.

Examples:
  module-bench snippet oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --lang curl
  module-bench snippet oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --lang python --wait > start_session.py`,
  export: `Forms: ${EXPORT_FORMS.join(", ")}, har. bruno is a folder and takes --to; the others are written to stdout.
The key is always the empty variable MODULE_BENCH_API_KEY. The other options are those of start; what they give is the
example. har is made of a record: --from names the file.

Examples:
  module-bench export oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --as openapi > onboarding.json
  module-bench export oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --as bruno --to onboarding`,
  dryRun: `The options are those of start; the request is the one that start would send.

Examples:
  module-bench dry-run oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe"
  module-bench dry-run oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --json`,
  query: `${KEY_HELP}

${NETWORK_HELP}

Examples:
  module-bench query oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io
  module-bench query --base-url https://acme.bryter.io --json -- oITwNKIrRdS0A0TFVPP54g -dash_in_front`,
  watch: `${KEY_HELP}

${NETWORK_HELP}

Examples:
  module-bench watch oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io
  module-bench watch oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io \\
    --until waiting_for_input --timeout 10m`,
  check: `It asks for the host’s front page without a key. Whether a key is right cannot be tested so.

${NETWORK_HELP}

Examples:
  module-bench check --base-url https://acme.bryter.io
  module-bench check --base-url https://acme.bryter.io --ca-file own-ca.pem --json`,
  import: `An API key in the file is told and kept nowhere.

Examples:
  module-bench import call.txt
  module-bench import collection.json --library team.modulebench
  pbpaste | module-bench import - --library our-modules --conflicts theirs`,
  sandbox: `Examples:
  module-bench sandbox
  module-bench sandbox --port 8080 --scenario fatal-error
  module-bench sandbox --json`,
  exitCodes: "Exit codes:",
  scenarios: "Scenarios:",
};

/** Words about --preset. */
const preset = {
  withoutModule: "A --preset stands in the file of --module or in a --library, and neither is given.",
  unknown: (names: readonly string[]) =>
    names.length === 0
      ? "The module has no presets."
      : `The module has no preset of that name. It has ${list(names)}.`,
  twice: "The module has two presets of that name.",
};

/** Words about --fill. */
const filling = {
  withoutFill: "--seed and --counter belong to --fill.",
  seed: (most: number) => `A --seed has from 1 to ${most} characters.`,
  counter: "A --counter is a whole number from 1.",
  noCounter: "{{counter}} needs --counter N: nothing is counted here.",
  made: (seed: string) => `Values were made; --seed ${seed} makes what is random in them again.`,
};

/** Why a command cannot be run as given. None repeats what was typed: it may be a key. */
const usage = {
  hint: (command: string) => `${command} --help shows how.`,
  unknownOption: (suggestion: string | null) =>
    `One of the options is not known.${suggestion === null ? "" : ` Did you mean ${suggestion}?`} An id that begins with "-" goes behind a lone "--".`,
  keyOption: `An API key is never taken from the command line, where others can read it. ${KEY_WAYS}`,
  keyInBody: `A secret stands in the values. Take it out there: the key goes into the Authorization line and nowhere else. Nothing was sent.`,
  keyInArguments: `The API key stands among the arguments, where others can read it. Take it out there; if others use this computer, replace the key.`,
  unknownCommand: (commands: readonly string[]) => `There is no such command. There are ${list(commands)}.`,
  noCommand: "A command is missing.",
  excessArguments:
    "There are more arguments than the command takes. Put a value with blanks into quotation marks.",
  missing: (what: string) => `${what} is missing, or its value is.`,
  emptyModuleId: "The module id is empty.",
  emptySessionId: "The session id is empty.",
  parameterForm: "A --param has no name before a “=”. Write --param name=text or --param name:=JSON.",
  timeout: "--timeout is a time above zero with its unit, up to 24 days: 500ms, 30s, 5m or 2h.",
  until: (states: readonly string[]) =>
    `--until takes the API’s states, separated by commas: ${list(states)}.`,
  untilWithoutWatch: "--until belongs to --watch: a start alone makes one request and sees no state.",
  language: (languages: readonly string[]) => `--lang is missing, or names none of ${list(languages)}.`,
  spoken: (languages: readonly string[]) => `--lang in front of the command is one of ${list(languages)}.`,
  port: "--port is a number from 0 to 65535.",
  scenario: (scenarios: readonly string[]) => `There is no such scenario. There are ${list(scenarios)}.`,
  notListening: (code: string) =>
    `The sandbox cannot listen at that port (${code}). Leave out --port, and it takes a free one.`,
  clientKeyAlone: "--client-key belongs to --client-cert.",
  caFileUnreadable: (code: string) => `The file of --ca-file cannot be read (${code}).`,
  caFileEmpty: "The file of --ca-file holds no certificate, or one that cannot be read.",
  clientFileUnreadable: (option: string, code: string) => `The file of ${option} cannot be read (${code}).`,
  clientFilesWrong:
    "The client certificate or its private key is none in PEM, or the two do not belong together.",
  clientKeyLocked:
    "The private key of the client certificate is locked. Give its passphrase by MODULE_BENCH_KEY_PASSPHRASE; the one that is there does not open it.",
  keySources: "--key-stdin and --key-file cannot both be given.",
  noKey: `There is no API key. ${KEY_WAYS}`,
  keyOnTerminal:
    "--key-stdin would show the key as it is typed. Send it through a pipe, or use --key-file FILE.",
  keyEmpty: (source: string) => `The API key from ${source} is empty.`,
  keyCharacters: (source: string) =>
    `The API key from ${source} holds a line break or a character that no HTTP header carries. A key has letters, digits and ASCII signs.`,
  keyTooLong: (source: string) => `What came from ${source} is too long for an API key.`,
  keyFileOpen: "Others may read or change the key file. Make it yours alone, with chmod 600, and try again.",
  keyFileUnreadable: (code: string) => `The key file cannot be read (${code}).`,
  stdinUnreadable: (code: string) => `stdin cannot be read (${code}).`,
  recordUnwritable: (code: string) => `The file of --record cannot be written (${code}).`,
  recordNotAFile: "The file of --record is something else than a file.",
};

/** What is said about files that are brought, and about libraries. */
const bring = {
  connection: "connection",
  module: "module",
  noId: "without an id",
  keyInIt: "An API key stands in it. It is kept nowhere; take it out of the file before you share that.",
  unreadable: (code: string) => `The file cannot be read (${code}).`,
  unwritable: (code: string) => `The library cannot be written (${code}).`,
  inFile: (file: string, problem: string) => `${file}: ${problem}`,
  noLibrary: "This is no library or module of the bench.",
  notInLibrary: "The library has no module of that id or name.",
  severalInLibrary: (count: number) =>
    `The library has ${count} modules of that id or name. Give the id, or take one of them out.`,
  conflicts: (choices: readonly string[]) => `--conflicts is one of ${list(choices)}.`,
  taken: (count: number) => (count === 1 ? "1 module was taken in." : `${count} modules were taken in.`),
  differed: (count: number, choice: string) =>
    count === 1
      ? `1 differs from what is there: ${choice}.`
      : `${count} differ from what is there: ${choice}.`,
  unfit: (count: number) =>
    count === 1
      ? "1 module was not written: it lacks an address or an id."
      : `${count} modules were not written: they lack an address or an id.`,
};

/** Words about `export`. */
const exports = {
  form: (forms: readonly string[]) => `--as is missing, or names none of ${list(forms)}.`,
  harFrom:
    "--as har is made of a record. Say which by --from FILE: start, query and watch write one with --record.",
  noFrom: "--from belongs to --as har.",
  recordUnreadable: (code: string) => `The file of --from cannot be read (${code}).`,
  recordLine: (line: number) => `Line ${line} of the file of --from was not written by --record.`,
  recordEmpty: "The file of --from holds no call.",
  recordOther: "The file of --from holds calls of another module.",
  folder: "--as bruno writes a folder. Say which by --to DIR.",
  noFolder: "--to belongs to --as bruno. The other forms are written to stdout.",
  unwritable: (code: string) => `The folder of --to cannot be written (${code}).`,
};

/** What is wrong with a module definition, and where. */
const moduleFile = {
  problem: (reason: string) => `The module definition of --module cannot be used: ${reason}`,
  unreadable: (code: string) => `its file cannot be read (${code}).`,
  tooLarge: "its file is larger than 1 MiB.",
  notJson: "it is not JSON in UTF-8.",
  notAnObject: (at: string) => `${at} is not an object.`,
  missing: (at: string) => `${at} is missing.`,
  unknownMember: (at: string) => `${at} is not known.`,
  notText: (at: string) => `${at} is not a text.`,
  empty: (at: string) => `${at} is empty.`,
  notAList: (at: string) => `${at} is not a list.`,
  notOneOf: (at: string, allowed: readonly string[]) => `${at} is none of ${list(allowed)}.`,
  twice: (at: string, first: string) => `${at} is the same as ${first}.`,
  whole: "the whole",
  notRight: (at: string) => `${at} is not as it has to be.`,
};

/** Said on stderr on the way. */
const remarks = {
  about: (parameter: string, remark: string) => `${parameter}: ${remark}`,
  undeclared: (parameter: string) =>
    `${parameter} is not declared in the module definition. It is sent behind the declared ones.`,
  otherModule: "The module definition is for another module id. The id of the command line counts.",
  cut: (url: string, cut: string) => `The base URL is ${url}; “${cut}” behind it was cut off.`,
  schemeAdded: (url: string) => `The base URL is ${url}.`,
  keyOverEnvironment: (option: string) => `${option} counts, not MODULE_BENCH_API_KEY.`,
  recordBroke: (code: string) => `The file of --record cannot be written any more (${code}).`,
  stdoutBroke: (code: string) => `stdout cannot be written (${code}).`,
};

/** How a command ended. */
const endings = {
  accepted: (watchCommand: string) => `Started. To watch it: ${watchCommand}`,
  awaited: (state: string) => `Done: ${state}.`,
  otherwise: (state: string) => `The session ended ${state}, which was not awaited.`,
  waiting: (link: string | null) =>
    `The session is waiting_for_input, which was not awaited. ${link === null ? "The server gave no browser link for it." : `Open its browser link to go on: ${link}`}`,
  unknown: "The server said unknown three times, which was not awaited.",
  denied: (reason: string) => `${reason} Three queries in a row were answered like that.`,
  timeout: "The time of --timeout is over.",
  interrupted: "Interrupted.",
  stdoutGone: "Nobody reads the output any more.",
  nothingSent: "Nothing was sent.",
  nothingLeft: "Nothing had left this computer.",
  mayExist:
    "The start had been sent, and no answer had come: a session may exist. Nothing is sent again by itself.",
  goesOn: (sessionId: string, state: string | null) =>
    `Session ${sessionId} goes on at the server${state === null ? "" : `; its last word was ${state}`}.`,
  watchThen: (watchCommand: string) => `To watch it once its page is filled in: ${watchCommand}`,
  watchAgain: (watchCommand: string) => `To watch it: ${watchCommand}`,
  noAnswer: "No state could be read.",
};

/** The lines of the pipe and the terminal. */
const lines = {
  starting: (method: string, url: string, bodyBytes: number | null) =>
    `${method} ${url}, ${bodyBytes === null ? "no body" : `body ${bodyBytes} ${bodyBytes === 1 ? "byte" : "bytes"}`}`,
  outcome: { accepted: "accepted", refused: "refused", not_sent: "not sent", in_doubt: "in doubt" },
  session: (sessionId: string) => `session ${sessionId}`,
  browserLink: (link: string) => `browser link ${link}`,
  queryLink: (link: string) => `browser link in the query ${link}`,
  unranked: "What it may be, in no order (the command line keeps no history to go by):",
  nextQuery: (wait: string) => `Next query in ${wait}.`,
  checks: "checks",
  serverSays: (state: string) => `The server says ${state}`,
  nothingHeard: "Nothing heard yet",
  heardAgo: (ago: string) => `heard ${ago} ago`,
  nextIn: (wait: string) => `next query in ${wait}`,
  asking: "asking",
  trouble: "trouble",
};

const sandbox = {
  listening: (url: string) => `The sandbox listens at ${url} (on this computer only). It ends with Ctrl+C.`,
  scenarioOf: (scenario: string) => `plays ${scenario}`,
  key: "key",
  tryIt: "To start a session, in another terminal:",
  scenarios: "Scenarios, for --scenario:",
  ended: "The sandbox has ended; its sessions are gone.",
};

const bug = (message: string) =>
  `A bug of Module Bench: ${message} With MODULE_BENCH_DEBUG=1 it shows where it happened.`;

/** Every sentence of the headless bench. */
export const cli = {
  exits,
  options,
  programs,
  headings,
  after,
  usage,
  preset,
  filling,
  bring,
  exports,
  moduleFile,
  remarks,
  endings,
  lines,
  sandbox,
  bug,
};

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
