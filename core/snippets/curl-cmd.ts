import { snippets as words } from "../words/en/snippets.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** A line of cmd may be 8,191 characters long. */
const LONGEST_ARGUMENT = 6_000;

/** Characters of Base64 on one line. */
const BASE64_LINE = 4_000;

/**
 * A batch file for cmd with `curl.exe`; start alone can be pasted too where the module id has no special characters.
 *
 * A body of plain ASCII is an argument. Anything else (`%` and `!` are expanded inside of quotes, other letters reach
 * `curl.exe` in the system's code page, a line break ends a command) goes through a file that `certutil` writes.
 */
export function curlCmd({ url, body, wait }: SnippetRequest): string {
  const { before, data, after } = handOver(body ?? "");
  const target = `"${url.replaceAll("%", "%%")}"`;
  const post = [
    `curl.exe${wait ? ' --silent --output "%TEMP%\\started.json"' : ""} --request POST ${target}`,
    `  --header "Authorization: Bearer %${KEY_VARIABLE}%"`,
    '  --header "Content-Type: application/json"',
    `  ${data}`,
  ].join(" ^\n");
  const lines = `@rem ${words.saveAsCmd}\n${wait ? "@echo off\nsetlocal\n" : ""}${before}${post}\n${after}`;
  return crlf(wait ? lines + loop(target) : lines);
}

function handOver(body: string): { readonly before: string; readonly data: string; readonly after: string } {
  if (/^[\x20-\x7e]*$/.test(body) && !/[%!]/.test(body) && body.length <= LONGEST_ARGUMENT) {
    return { before: "", data: `--data-raw ${argument(body)}`, after: "" };
  }
  const base64 = btoa(bytesAsText(body));
  const lines: string[] = [];
  for (let from = 0; from < base64.length; from += BASE64_LINE) {
    const arrow = from === 0 ? ">" : ">>";
    lines.push(`${arrow}"%TEMP%\\body.b64" echo ${base64.slice(from, from + BASE64_LINE)}`);
  }
  return {
    before: `${lines.join("\n")}\ncertutil -f -decode "%TEMP%\\body.b64" "%TEMP%\\body.json" >nul\n`,
    data: '--data-binary "@%TEMP%\\body.json"',
    after: 'del "%TEMP%\\body.b64" "%TEMP%\\body.json"\n',
  };
}

function bytesAsText(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/**
 * One argument. The C runtime reads `\"` as a quotation mark; cmd does not, and turns its own quoting on and off at each:
 * where it is off, its signs get a `^`.
 */
function argument(text: string): string {
  const escaped = text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1");
  let quoted = false;
  return Array.from(`"${escaped}"`, (character) => {
    if (character === '"') quoted = !quoted;
    return !quoted && /[&|<>^()]/.test(character) ? `^${character}` : character;
  }).join("");
}

/** cmd has no JSON: PowerShell, which every Windows with `curl.exe` has, reads the answers. */
function loop(target: string): string {
  const read = (member: string, file: string) =>
    `powershell -NoProfile -Command "(Get-Content -Raw '%TEMP%\\${file}' | ConvertFrom-Json).${member}" 2^>nul`;
  const set = (waits: string) => {
    const [first = "", growth = "", longest = ""] = waits.split(", ");
    return `set /a first=${first}, tenths=${Number(growth) * 10}, longest=${longest}`;
  };
  return `set "SESSION="
for /f "delims=" %%i in ('${read("data.sessionId", "started.json")}') do set "SESSION=%%i"
if not defined SESSION type "%TEMP%\\started.json" & exit /b 1
echo ${words.session} %SESSION%
set "LAST="
set /a count=0, wait=0

:query
set "STATE="
set "STATUS=000"
for /f %%i in ('curl.exe --silent --output "%TEMP%\\seen.json" --write-out "%%{http_code}" --header "Authorization: Bearer %${KEY_VARIABLE}%" --header "Accept: application/json" ${target.slice(0, -1)}/%SESSION%"') do set "STATUS=%%i"
if "%STATUS:~0,1%"=="2" for /f "delims=" %%i in ('${read("data.state", "seen.json")}') do set "STATE=%%i"
${set(LOOP_WAITS.working)}
if not defined STATE ${set(LOOP_WAITS.trouble)}
if not defined STATE set "STATE=HTTP %STATUS%"
if "%STATE%"=="waiting_for_input" ${set(LOOP_WAITS.waiting)}
if "%STATE%"=="%LAST%" (set /a count+=1) else (set /a count=1)
if %count%==1 echo %STATE%
if %count%==1 if "%STATE%"=="waiting_for_input" for /f "delims=" %%i in ('${read("links.browser", "seen.json")}') do echo ${words.openInBrowser} %%i
if "%STATE%"=="completed" exit /b 0
if "%STATE%"=="fatal_errored" exit /b 1
for %%s in ("unknown" "HTTP 401" "HTTP 403" "HTTP 404" "HTTP 410") do if "%STATE%"==%%s if %count%==${LOOP_CONFIRMATIONS} exit /b 1
if %count%==1 (set /a wait=first) else (set /a wait=wait*tenths/10+1)
if %wait% gtr %longest% set /a wait=longest
set "LAST=%STATE%"
timeout /t %wait% /nobreak >nul
goto query
`;
}

function crlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
