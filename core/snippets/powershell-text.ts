import { snippets as words } from "../words/en/snippets.ts";
import { spellUnits } from "./quoting.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/**
 * A text for PowerShell, in ASCII alone: curly quotes end a text there as straight ones do, and Windows PowerShell 5.1
 * reads a file without a mark in the system's code page. Begins with a text, so that `+` joins and does not add.
 */
export function powershellText(text: string): string {
  const spelt = spellUnits(
    text.replaceAll("'", "''"),
    (unit) => `' + [char]0x${unit.toString(16).padStart(4, "0")} + '`,
    "non_ascii",
  );
  return `'${spelt}'`.replaceAll(" + '' + ", " + ");
}

/**
 * The loop that PowerShell's two languages share.
 *
 * @param query  Lines that ask and set `$status` (0 without an answer) and `$text`, eight blanks in.
 */
export function powershellLoop(query: string): string {
  return `$session = ($text | ConvertFrom-Json).data.sessionId
"${words.session} $session"

$last = ''
$count = 0
$wait = 0
while ($true) {
    $state = '${words.noAnswer}'
    $seen = $null
    try {
${query}
        if ($status -ne 0) { $state = "HTTP $status" }
        if ($status -ge 200 -and $status -lt 300) { $seen = $text | ConvertFrom-Json }
        if ($seen.data.state) { $state = $seen.data.state }
    } catch { Write-Verbose $_ }
    $trouble = -not $seen.data.state
    if ($state -ceq $last) { $count++ } else {
        $count = 1
        $state
        if ($state -ceq 'waiting_for_input') { "${words.openInBrowser} $($seen.links.browser)" }
    }
    if ($state -ceq 'completed') { exit 0 }
    $denied = 'unknown', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 410' -ccontains $state
    if ($state -ceq 'fatal_errored' -or ($denied -and $count -eq ${LOOP_CONFIRMATIONS})) { exit 1 }
    $first, $growth, $longest = if ($trouble) { ${LOOP_WAITS.trouble} }
        elseif ($state -ceq 'waiting_for_input') { ${LOOP_WAITS.waiting} } else { ${LOOP_WAITS.working} }
    $wait = if ($count -eq 1) { $first } else { [Math]::Min($wait * $growth, $longest) }
    $last = $state
    Start-Sleep -Milliseconds ($wait * 1000)
}
`;
}
