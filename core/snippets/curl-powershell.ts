import { powershellLoop, powershellText } from "./powershell-text.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";

/**
 * `curl.exe` from PowerShell (where `curl` alone is another command in 5.1).
 *
 * The body lies in a file: quotation marks in an argument reach a program changed in PowerShell before 7.3, and a pipe
 * would write it anew in another encoding.
 */
export function curlPowershell({ url, body, wait }: SnippetRequest): string {
  return `$sessions = ${powershellText(url)}
$body = ${powershellText(body ?? "")}
$file = [IO.Path]::GetTempFileName()
[IO.File]::WriteAllBytes($file, [Text.Encoding]::UTF8.GetBytes($body))
${wait ? "$answer = " : ""}curl.exe --silent --show-error --request POST $sessions \`
    --header "Authorization: Bearer $env:${KEY_VARIABLE}" \`
    --header 'Content-Type: application/json' \`
    --data-binary "@$file"
Remove-Item $file
${wait ? `$text = $answer -join "\`n"\n${powershellLoop(QUERY)}` : ""}`;
}

const QUERY = `        $answer = @(curl.exe --silent --write-out '\\n%{http_code}' --header 'Accept: application/json' \`
            --header "Authorization: Bearer $env:${KEY_VARIABLE}" "$sessions/$([Uri]::EscapeDataString($session))")
        $status = [int]$answer[-1]
        $text = ($answer | Select-Object -SkipLast 1) -join "\`n"`;
