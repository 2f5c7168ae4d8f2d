import { snippets as words } from "../words/en/snippets.ts";
import { spellUnits } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** One argument may be 128 KiB long on Linux; what comes near goes through a pipe. */
const LONGEST_ARGUMENT = 100_000;

/** A call of the loop: the status follows the answer on a line of its own. */
const CALL = `curl --silent --write-out '\\n%{http_code}' --header "Authorization: Bearer $${KEY_VARIABLE}"`;

/** For a POSIX shell: sh, bash, zsh. The loop reads answers with jq. */
export function curl({ url, body, wait }: SnippetRequest): string {
  const { before, data } = handOver(body);
  if (wait) {
    return `# ${words.needs}
: "\${${KEY_VARIABLE}:?}"
sessions=${quoted(url)}
answer=$(${before}${CALL} --request POST "$sessions" \\
  --header 'Content-Type: application/json' \\
  ${data})
${LOOP}`;
  }
  return `${before}curl --request POST ${quoted(url)} \\
  --header "Authorization: Bearer $${KEY_VARIABLE}" \\
  --header 'Content-Type: application/json' \\
  ${data}
`;
}

/** The body as an argument where it can be one; else `printf` writes it byte by byte, all that hides in octal. */
function handOver(body: string | null): { readonly before: string; readonly data: string } {
  const text = body ?? "";
  const spelt = spellUnits(text, () => "");
  if (spelt === text && text.length < LONGEST_ARGUMENT)
    return { before: "", data: `--data-raw ${quoted(text)}` };
  return { before: `printf ${printfFormat(text)} |\n  `, data: "--data-binary @-" };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function printfFormat(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("%", "%%");
  const pieces = Array.from(escaped, (character) => {
    if (spellUnits(character, () => "") !== "") return character;
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
  });
  return quoted(pieces.join(""));
}

const set = (waits: string) => {
  const [first = "", growth = "", longest = ""] = waits.split(", ");
  return `first=${first} growth=${growth} longest=${longest}`;
};

const LOOP = `case \${answer##*
} in 2??) ;; *) printf '%s\\n' "$answer" >&2; exit 1 ;; esac
session=$(printf '%s\\n' "$answer" | sed '$d' | jq --exit-status --raw-output '.data.sessionId | strings | @uri') || exit 1
echo "${words.session} $session"

last= count=0 wait=0
while :; do
  answer=$(${CALL} "$sessions/$session" \\
    --header 'Accept: application/json')
  state="HTTP \${answer##*
}" link= trouble=yes
  answer=$(printf '%s\\n' "$answer" | sed '$d')
  case $state in 'HTTP '2??)
    trouble=no
    state=$(printf '%s\\n' "$answer" | jq --raw-output '.data.state | strings' 2>/dev/null)
    link=$(printf '%s\\n' "$answer" | jq --raw-output '.links.browser' 2>/dev/null)
    [ -n "$state" ] || { state='${words.noAnswer}' trouble=yes; } ;;
  'HTTP 000') state='${words.noAnswer}' ;;
  esac
  if [ "$state" = "$last" ]; then count=$((count + 1)); else
    count=1
    printf '%s\\n' "$state"
    [ "$state" != waiting_for_input ] || printf '%s\\n' "${words.openInBrowser} $link"
  fi
  case $state in
    completed) exit 0 ;;
    fatal_errored) exit 1 ;;
    unknown | 'HTTP 401' | 'HTTP 403' | 'HTTP 404' | 'HTTP 410') [ "$count" -lt ${LOOP_CONFIRMATIONS} ] || exit 1 ;;
  esac
  case $trouble$state in
    yes*) ${set(LOOP_WAITS.trouble)} ;;
    nowaiting_for_input) ${set(LOOP_WAITS.waiting)} ;;
    *) ${set(LOOP_WAITS.working)} ;;
  esac
  if [ "$count" = 1 ]; then wait=$first; else
    wait=$(awk "BEGIN { w = $wait * $growth; print (w > $longest ? $longest : w) }")
  fi
  last=$state
  sleep "$wait"
done
`;
