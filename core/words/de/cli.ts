// Longer than most files: a translator finds every sentence of the headless bench in one place.

import { EXPORT_FORMS } from "../../exports/exported-module.ts";
import { SNIPPET_LANGUAGES } from "../../snippets/snippet.ts";
import type { Words } from "../words.ts";

type CliWords = Words["cli"];

/** The exit codes' meanings, by their names; shown by --help. */
const exits: CliWords["exits"] = {
  done: "Erledigt: Ein Zustand von --until wurde gesehen (sonst: completed); ohne --watch wurde der Aufruf wie gewünscht beantwortet.",
  usage: "Verwendung: So lässt sich der Befehl nicht ausführen. Es wurde nichts gesendet.",
  refused:
    "Der Aufruf wurde abgelehnt oder nicht gesendet; beim Beobachten: 401, 403, 404 oder 410 auf drei Abfragen hintereinander.",
  fatal_errored: "Die Session endete als fatal_errored, und das war nicht erwartet.",
  not_there:
    "Nicht in der Zeit erreicht oder anders geendet: waiting_for_input, completed oder unknown, ohne dass es erwartet war; eine Abfrage ohne brauchbare Antwort; eine Prüfung, die den Host nicht erreichte.",
  in_doubt:
    "Der Start ist unklar: Vielleicht gibt es eine Session. Auch wenn --timeout vor seiner Antwort ablief.",
  bug: "Ein Fehler in Module Bench.",
  interrupted: "Durch ein Signal unterbrochen. Die ID der Session wird ausgegeben, wenn es eine gibt.",
};

const KEY_WAYS = "Geben Sie ihn mit MODULE_BENCH_API_KEY, --key-stdin oder --key-file FILE an.";

const options: CliWords["options"] = {
  baseUrl: "Adresse des Tenants, etwa https://acme.bryter.io; jeder Link dorthin wird gekürzt",
  module: "Modulbeschreibung (JSON): Namen, Reihenfolge und Typen der Startparameter",
  param: "ein Startparameter; name:=JSON sendet rohes JSON; mehrfach möglich",
  preset: "die Werte dieser Vorlage aus der Datei von --module oder aus --library; ein --param geht vor",
  fill: "Werte bilden, die sich selbst bilden, etwa {{today+14d}} oder {{uuid}}, in Texten",
  seed: "mit --fill: Zufälliges folgt aus diesem Text (sonst: jedes Mal anders)",
  counter: "mit --fill: die Zahl, für die {{counter}} steht",
  watch: "die Session abfragen, bis sie endet",
  until: "Zustände, die als erledigt gelten, durch Kommas getrennt (sonst: completed)",
  timeout: "Frist für den ganzen Befehl, etwa 500ms, 30s, 5m oder 2h (sonst: keine)",
  json: "ein JSON-Objekt je Zeile auf stdout",
  record: "alles Gesendete und Gesehene in FILE schreiben, ein JSON-Objekt je Zeile, ohne Schlüssel",
  keyStdin: "den API-Schlüssel von stdin lesen",
  caFile: "auch den Zertifikaten dieser Datei (PEM oder DER) vertrauen",
  clientCert: "dieses Client-Zertifikat (PEM) zeigen, wo ein Host eines verlangt",
  clientKey: "sein privater Schlüssel (PEM), wenn er nicht in derselben Datei liegt",
  library: "Bibliothek (Datei oder Ordner) mit dem Modul, nach ID oder Name, und seiner Basis-URL",
  libraryTo: "Gelesenes in diese Bibliothek (Datei oder Ordner) schreiben, neben das Vorhandene",
  conflicts: "was gilt, wo beide es haben und es abweicht: mine, theirs oder both (sonst: mine)",
  keyFile: "den API-Schlüssel aus einer Datei lesen, die nur Sie lesen können",
  lang: "die Sprache; --help zählt sie auf",
  speak: (languages) => `vor dem Befehl: ${languages.join(" oder ")} sprechen (sonst: wie die Umgebung)`,
  exportAs: "die Form; --help zählt sie auf",
  exportTo: "mit --as bruno: der Ordner, der geschrieben wird",
  exportFrom: "mit --as har: die Aufzeichnung einer Session, wie --record sie schrieb",
  wait: "mit der Schleife, die abfragt, bis die Session endet",
  port: "Port an 127.0.0.1, von 1 bis 65535; 0 nimmt einen freien (sonst: 0)",
  scenario: "was jedes Modul spielt (sonst: jedes sein eigenes)",
  help: "diese Hilfe zeigen",
  version: "die Version zeigen",
};

const programs: CliWords["programs"] = {
  summary:
    "Sessions veröffentlichter Module vom Terminal oder aus CI starten und beobachten, was aus ihnen wird.",
  start: "Eine Session starten: eine Anfrage, nie wiederholt. Mit --watch abfragen, bis sie endet.",
  snippet:
    "Einen Start als Code schreiben, der genau dieselben Bytes sendet. Sendet nichts, braucht keinen Schlüssel.",
  export:
    "Ein Modul für andere Programme schreiben: OpenAPI, JSON Schema, Postman, Bruno, HAR. Sendet nichts, braucht keinen Schlüssel.",
  dryRun:
    "Die genaue Anfrage eines Starts ausgeben, den Schlüssel verdeckt. Sendet nichts, braucht keinen Schlüssel.",
  query: "Einmal nach dem Zustand einer Session fragen.",
  watch: "Eine Session abfragen, bis sie endet, wie start --watch nach seinem Start.",
  check: "Ohne API-Schlüssel zu einem Host verbinden und Schritt für Schritt sagen, was dabei begegnete.",
  import:
    "Sagen, was eine Datei bringt: einen Aufruf, einen JSON-Body, Postman, OpenAPI, eine Bibliothek. Sendet nichts.",
  file: "die Datei oder - für stdin",
  sandbox: "Auf diesem Computer eine Execution API betreiben, die Szenarien spielt. Endet mit Ctrl+C.",
  help: "die Hilfe zu einem Befehl zeigen",
  moduleId: "die ID des veröffentlichten Moduls",
  sessionId: "die ID der Session",
};

const headings: CliWords["headings"] = {
  "Usage:": "Verwendung:",
  "Arguments:": "Argumente:",
  "Options:": "Optionen:",
  "Commands:": "Befehle:",
  "[options]": "[Optionen]",
  "[command]": "[Befehl]",
};

const KEY_HELP = `Der API-Schlüssel kommt aus einer dieser Quellen, der ersten, die angegeben ist:
  --key-stdin | --key-file FILE | MODULE_BENCH_API_KEY
Nie aus einem Argument: Die können andere an diesem Computer lesen.`;

const NETWORK_HELP = `Proxys kommen aus der Umgebung: https_proxy, HTTPS_PROXY, all_proxy, ALL_PROXY, die erste, die angegeben
ist, es sei denn, NO_PROXY nennt den Host. Zu diesem Computer selbst geht es ohne Proxy.
Einen gesperrten --client-key öffnet MODULE_BENCH_KEY_PASSPHRASE.`;

/** What stands below a command's options. The addresses and ids are examples. */
const after: CliWords["after"] = {
  program: `Beispiele:
  module-bench sandbox
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --watch
  module-bench start --help`,
  start: `Parameter werden am ersten "=" geteilt. Ein ":" direkt davor heißt: rohes JSON. Was folgt, wird so gesendet:
  --param employee_name="John Doe"        der Text John Doe
  --param employee_name=                  der leere Text
  --param employee_reference_number:=1234 die Zahl 1234
Mit --module zählt der Typ der Beschreibung; eine Zahl braucht dann kein ":".
Mit --fill werden diese in Texten gebildet, nie in rohem JSON; alles andere geht wie getippt:
  {{today}} {{today+14d}} (auch -, w, m, y) {{now}} {{uuid}} {{counter}}
  {{random.name}} {{random.email}} {{random.text(2000)}}

${KEY_HELP}

${NETWORK_HELP}

Beispiele:
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --key-file key.txt
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --watch --timeout 5m
  module-bench start oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --watch --until completed,waiting_for_input --json --record run.jsonl`,
  snippet: `Sprachen: ${SNIPPET_LANGUAGES.join(", ")}.
Der Schlüssel ist immer die Variable MODULE_BENCH_API_KEY, wie die Sprache sie schreibt. Die übrigen Optionen
sind die von start.

Beispiele:
  module-bench snippet oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --lang curl
  module-bench snippet oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --lang python --wait > start_session.py`,
  export: `Formen: ${EXPORT_FORMS.join(", ")}, har. bruno ist ein Ordner und braucht --to; die anderen gehen nach stdout.
Der Schlüssel ist immer die leere Variable MODULE_BENCH_API_KEY. Die übrigen Optionen sind die von start; was sie
ergeben, ist das Beispiel. har entsteht aus einer Aufzeichnung: --from nennt die Datei.

Beispiele:
  module-bench export oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe" --as openapi > onboarding.json
  module-bench export oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --as bruno --to onboarding`,
  dryRun: `Die Optionen sind die von start; die Anfrage ist die, die start senden würde.

Beispiele:
  module-bench dry-run oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io \\
    --module onboarding.json --param employee_name="John Doe"
  module-bench dry-run oITwNKIrRdS0A0TFVPP54g --base-url https://acme.bryter.io --json`,
  query: `${KEY_HELP}

${NETWORK_HELP}

Beispiele:
  module-bench query oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io
  module-bench query --base-url https://acme.bryter.io --json -- oITwNKIrRdS0A0TFVPP54g -dash_in_front`,
  watch: `${KEY_HELP}

${NETWORK_HELP}

Beispiele:
  module-bench watch oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io
  module-bench watch oITwNKIrRdS0A0TFVPP54g C0jz_2J6RmOLoB8DyXPs9Q --base-url https://acme.bryter.io \\
    --until waiting_for_input --timeout 10m`,
  check: `Gefragt wird ohne Schlüssel nach der Startseite des Hosts. Ob ein Schlüssel stimmt, lässt sich so nicht prüfen.

${NETWORK_HELP}

Beispiele:
  module-bench check --base-url https://acme.bryter.io
  module-bench check --base-url https://acme.bryter.io --ca-file own-ca.pem --json`,
  import: `Steht ein API-Schlüssel in der Datei, wird das gesagt; aufbewahrt wird er nirgends.

Beispiele:
  module-bench import call.txt
  module-bench import collection.json --library team.modulebench
  pbpaste | module-bench import - --library our-modules --conflicts theirs`,
  sandbox: `Beispiele:
  module-bench sandbox
  module-bench sandbox --port 8080 --scenario fatal-error
  module-bench sandbox --json`,
  exitCodes: "Exit-Codes:",
  scenarios: "Szenarien:",
};

/** Words about --preset. */
const preset: CliWords["preset"] = {
  withoutModule:
    "Ein --preset steht in der Datei von --module oder in einer --library, und keines von beiden ist angegeben.",
  unknown: (names) =>
    names.length === 0
      ? "Das Modul hat keine Vorlagen."
      : `Das Modul hat keine Vorlage dieses Namens. Es hat ${list(names)}.`,
  twice: "Das Modul hat zwei Vorlagen dieses Namens.",
};

/** Words about --fill. */
const filling: CliWords["filling"] = {
  withoutFill: "--seed und --counter gehören zu --fill.",
  seed: (most) => `Ein --seed hat 1 bis ${most} Zeichen.`,
  counter: "Ein --counter ist eine ganze Zahl ab 1.",
  noCounter: "{{counter}} braucht --counter N: Hier wird nichts gezählt.",
  made: (seed) => `Werte wurden gebildet; --seed ${seed} bildet das Zufällige darin noch einmal genauso.`,
};

/** Why a command cannot be run as given. None repeats what was typed: it may be a key. */
const usage: CliWords["usage"] = {
  hint: (command) => `${command} --help zeigt, wie es geht.`,
  unknownOption: (suggestion) =>
    suggestion === null
      ? 'Eine der Optionen ist nicht bekannt. Eine ID, die mit "-" beginnt, steht hinter einem einzelnen "--".'
      : `Eine der Optionen ist nicht bekannt. Ist ${suggestion} gemeint? Eine ID, die mit "-" beginnt, steht hinter einem einzelnen "--".`,
  keyOption: `Ein API-Schlüssel wird nie von der Befehlszeile genommen, wo andere ihn lesen können. ${KEY_WAYS}`,
  keyInBody: `In den Werten steht etwas Geheimes. Nehmen Sie es dort heraus: Der Schlüssel gehört in die Authorization-Zeile und sonst nirgends hin. Es wurde nichts gesendet.`,
  keyInArguments: `Der API-Schlüssel steht unter den Argumenten, wo andere ihn lesen können. Nehmen Sie ihn dort heraus; benutzen andere diesen Computer, ersetzen Sie den Schlüssel.`,
  unknownCommand: (commands) => `Diesen Befehl gibt es nicht. Es gibt ${list(commands)}.`,
  noCommand: "Ein Befehl fehlt.",
  excessArguments:
    "Es sind mehr Argumente, als der Befehl nimmt. Setzen Sie einen Wert mit Leerzeichen in Anführungszeichen.",
  missing: (what) => `${what} fehlt, oder der Wert dazu.`,
  emptyModuleId: "Die Modul-ID ist leer.",
  emptySessionId: "Die Session-ID ist leer.",
  parameterForm:
    "Einem --param fehlt der Name vor einem „=“. Schreiben Sie --param name=Text oder --param name:=JSON.",
  timeout: "--timeout ist eine Zeit über null mit Einheit, bis 24 Tage: 500ms, 30s, 5m oder 2h.",
  until: (states) => `--until nimmt die Zustände der API, durch Kommas getrennt: ${list(states)}.`,
  untilWithoutWatch:
    "--until gehört zu --watch: Ein Start allein stellt eine Anfrage und sieht keinen Zustand.",
  language: (languages) => `--lang fehlt oder nennt keine von diesen: ${list(languages)}.`,
  spoken: (languages) => `--lang vor dem Befehl ist ${languages.join(" oder ")}.`,
  port: "--port ist eine Zahl von 0 bis 65535.",
  scenario: (scenarios) => `Dieses Szenario gibt es nicht. Es gibt ${list(scenarios)}.`,
  notListening: (code) =>
    `Die Sandbox kann an diesem Port nicht lauschen (${code}). Ohne --port nimmt sie einen freien.`,
  clientKeyAlone: "--client-key gehört zu --client-cert.",
  caFileUnreadable: (code) => `Die Datei von --ca-file lässt sich nicht lesen (${code}).`,
  caFileEmpty: "Die Datei von --ca-file enthält kein Zertifikat oder eines, das sich nicht lesen lässt.",
  clientFileUnreadable: (option, code) => `Die Datei von ${option} lässt sich nicht lesen (${code}).`,
  clientFilesWrong:
    "Das Client-Zertifikat oder sein privater Schlüssel ist keines in PEM, oder die beiden gehören nicht zusammen.",
  clientKeyLocked:
    "Der private Schlüssel des Client-Zertifikats ist gesperrt. Geben Sie seine Passphrase mit MODULE_BENCH_KEY_PASSPHRASE an; die vorhandene öffnet ihn nicht.",
  keySources: "--key-stdin und --key-file gehen nicht zusammen.",
  noKey: `Es gibt keinen API-Schlüssel. ${KEY_WAYS}`,
  keyOnTerminal:
    "Mit --key-stdin wäre der Schlüssel beim Tippen zu sehen. Senden Sie ihn durch eine Pipe, oder nehmen Sie --key-file FILE.",
  keyEmpty: (source) => `Der API-Schlüssel aus ${source} ist leer.`,
  keyCharacters: (source) =>
    `Der API-Schlüssel aus ${source} enthält einen Zeilenumbruch oder ein Zeichen, das kein HTTP-Header trägt. Ein Schlüssel hat Buchstaben, Ziffern und ASCII-Zeichen.`,
  keyTooLong: (source) => `Was aus ${source} kam, ist zu lang für einen API-Schlüssel.`,
  keyFileOpen:
    "Andere können die Schlüsseldatei lesen oder ändern. Machen Sie sie mit chmod 600 zu Ihrer allein, und versuchen Sie es noch einmal.",
  keyFileUnreadable: (code) => `Die Schlüsseldatei lässt sich nicht lesen (${code}).`,
  stdinUnreadable: (code) => `stdin lässt sich nicht lesen (${code}).`,
  recordUnwritable: (code) => `Die Datei von --record lässt sich nicht schreiben (${code}).`,
  recordNotAFile: "--record nennt etwas, das keine Datei ist.",
};

/** What is said about files that are brought, and about libraries. */
const bring: CliWords["bring"] = {
  connection: "Verbindung",
  module: "Modul",
  noId: "ohne ID",
  keyInIt:
    "Es steht ein API-Schlüssel darin. Er wird nirgends aufbewahrt; nehmen Sie ihn aus der Datei, bevor Sie sie weitergeben.",
  unreadable: (code) => `Die Datei lässt sich nicht lesen (${code}).`,
  unwritable: (code) => `Die Bibliothek lässt sich nicht schreiben (${code}).`,
  inFile: (file, problem) => `${file}: ${problem}`,
  noLibrary: "Das ist keine Bibliothek und kein Modul von Module Bench.",
  notInLibrary: "Die Bibliothek hat kein Modul dieser ID oder dieses Namens.",
  severalInLibrary: (count) =>
    `Die Bibliothek hat ${count} Module dieser ID oder dieses Namens. Geben Sie die ID an, oder nehmen Sie eines heraus.`,
  conflicts: (choices) => `--conflicts ist eines von ${list(choices)}.`,
  taken: (count) => (count === 1 ? "1 Modul wurde übernommen." : `${count} Module wurden übernommen.`),
  differed: (count, choice) =>
    count === 1
      ? `1 weicht von dem ab, was da ist: ${choice}.`
      : `${count} weichen von dem ab, was da ist: ${choice}.`,
  unfit: (count) =>
    count === 1
      ? "1 Modul wurde nicht geschrieben: Ihm fehlt eine Adresse oder eine ID."
      : `${count} Module wurden nicht geschrieben: Ihnen fehlt eine Adresse oder eine ID.`,
};

/** Words about `export`. */
const exports: CliWords["exports"] = {
  form: (forms) => `--as fehlt oder nennt keine von diesen: ${list(forms)}.`,
  harFrom:
    "--as har entsteht aus einer Aufzeichnung. Nennen Sie sie mit --from FILE: start, query und watch schreiben eine mit --record.",
  noFrom: "--from gehört zu --as har.",
  recordUnreadable: (code) => `Die Datei von --from lässt sich nicht lesen (${code}).`,
  recordLine: (line) => `Zeile ${line} der Datei von --from hat --record nicht geschrieben.`,
  recordEmpty: "Die Datei von --from enthält keinen Aufruf.",
  recordOther: "Die Datei von --from enthält Aufrufe eines anderen Moduls.",
  folder: "--as bruno schreibt einen Ordner. Nennen Sie ihn mit --to DIR.",
  noFolder: "--to gehört zu --as bruno. Die anderen Formen gehen nach stdout.",
  unwritable: (code) => `Der Ordner von --to lässt sich nicht schreiben (${code}).`,
};

/** What is wrong with a module definition, and where. */
const moduleFile: CliWords["moduleFile"] = {
  problem: (reason) => `Die Modulbeschreibung von --module ist nicht brauchbar: ${reason}`,
  unreadable: (code) => `ihre Datei lässt sich nicht lesen (${code}).`,
  tooLarge: "ihre Datei ist größer als 1 MiB.",
  notJson: "sie ist kein JSON in UTF-8.",
  notAnObject: (at) => `${at} ist kein Objekt.`,
  missing: (at) => `${at} fehlt.`,
  unknownMember: (at) => `${at} ist nicht bekannt.`,
  notText: (at) => `${at} ist kein Text.`,
  empty: (at) => `${at} ist leer.`,
  notAList: (at) => `${at} ist keine Liste.`,
  notOneOf: (at, allowed) => `${at} ist keines von ${list(allowed)}.`,
  twice: (at, first) => `${at} ist dasselbe wie ${first}.`,
  whole: "das Ganze",
  notRight: (at) => `${at} ist nicht so, wie es sein muss.`,
};

/** Said on stderr on the way. */
const remarks: CliWords["remarks"] = {
  about: (parameter, remark) => `${parameter}: ${remark}`,
  undeclared: (parameter) =>
    `${parameter} steht nicht in der Modulbeschreibung. Es wird hinter den beschriebenen gesendet.`,
  otherModule: "Die Modulbeschreibung gehört zu einer anderen Modul-ID. Es gilt die ID der Befehlszeile.",
  cut: (url, cut) => `Die Basis-URL ist ${url}; „${cut}“ dahinter wurde abgeschnitten.`,
  schemeAdded: (url) => `Die Basis-URL ist ${url}.`,
  keyOverEnvironment: (option) => `Es gilt ${option}, nicht MODULE_BENCH_API_KEY.`,
  recordBroke: (code) => `Die Datei von --record lässt sich nicht mehr schreiben (${code}).`,
  stdoutBroke: (code) => `stdout lässt sich nicht schreiben (${code}).`,
};

/** How a command ended. */
const endings: CliWords["endings"] = {
  accepted: (watchCommand) => `Gestartet. So wird sie beobachtet: ${watchCommand}`,
  awaited: (state) => `Erledigt: ${state}.`,
  otherwise: (state) => `Die Session endete als ${state}, und das war nicht erwartet.`,
  waiting: (link) =>
    link === null
      ? "Die Session ist waiting_for_input, und das war nicht erwartet. Der Server nannte keinen Browser-Link für sie."
      : `Die Session ist waiting_for_input, und das war nicht erwartet. Weiter geht es über ihren Browser-Link: ${link}`,
  unknown: "Der Server sagte dreimal unknown, und das war nicht erwartet.",
  denied: (reason) => `${reason} Drei Abfragen hintereinander wurden so beantwortet.`,
  timeout: "Die Frist von --timeout ist um.",
  interrupted: "Unterbrochen.",
  stdoutGone: "Niemand liest die Ausgabe mehr.",
  nothingSent: "Es wurde nichts gesendet.",
  nothingLeft: "Nichts hatte diesen Computer verlassen.",
  mayExist:
    "Der Start war gesendet, und eine Antwort war nicht da: Vielleicht gibt es eine Session. Nichts wird von selbst noch einmal gesendet.",
  goesOn: (sessionId, state) =>
    state === null
      ? `Die Session ${sessionId} läuft beim Server weiter.`
      : `Die Session ${sessionId} läuft beim Server weiter; zuletzt sagte er ${state}.`,
  watchThen: (watchCommand) => `So wird sie beobachtet, wenn ihre Seite ausgefüllt ist: ${watchCommand}`,
  watchAgain: (watchCommand) => `So wird sie beobachtet: ${watchCommand}`,
  noAnswer: "Es ließ sich kein Zustand lesen.",
};

/** The lines of the pipe and the terminal. */
const lines: CliWords["lines"] = {
  starting: (method, url, bodyBytes) => {
    if (bodyBytes === null) return `${method} ${url}, kein Body`;
    return bodyBytes === 1 ? `${method} ${url}, Body 1 Byte` : `${method} ${url}, Body ${bodyBytes} Bytes`;
  },
  outcome: {
    accepted: "angenommen",
    refused: "abgelehnt",
    not_sent: "nicht gesendet",
    in_doubt: "unklar",
  },
  session: (sessionId) => `Session ${sessionId}`,
  browserLink: (link) => `Browser-Link ${link}`,
  queryLink: (link) => `Browser-Link in der Abfrage ${link}`,
  unranked:
    "Woran es liegen kann, ungeordnet (die Befehlszeile führt keinen Verlauf, nach dem sie ordnen könnte):",
  nextQuery: (wait) => `Nächste Abfrage in ${wait}.`,
  checks: "Abfragen",
  serverSays: (state) => `Der Server sagt ${state}`,
  nothingHeard: "Noch nichts gehört",
  heardAgo: (ago) => `gehört vor ${ago}`,
  nextIn: (wait) => `nächste Abfrage in ${wait}`,
  asking: "fragt ab",
  trouble: "Störung",
};

const sandbox: CliWords["sandbox"] = {
  listening: (url) => `Die Sandbox lauscht an ${url} (nur auf diesem Computer). Sie endet mit Ctrl+C.`,
  scenarioOf: (scenario) => `spielt ${scenario}`,
  key: "Schlüssel",
  tryIt: "So startet eine Session, in einem anderen Terminal:",
  scenarios: "Szenarien, für --scenario:",
  ended: "Die Sandbox ist beendet; ihre Sessions sind fort.",
};

const bug: CliWords["bug"] = (message) =>
  `Ein Fehler in Module Bench: ${message} Mit MODULE_BENCH_DEBUG=1 zeigt es, wo er geschah.`;

/** Every sentence of the headless bench. */
export const cli: CliWords = {
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
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} und ${last}`;
}
