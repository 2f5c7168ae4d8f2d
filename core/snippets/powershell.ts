import { powershellLoop, powershellText } from "./powershell-text.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";

/**
 * For Windows PowerShell 5.1 and PowerShell 7. The body goes out as bytes: 5.1 would send a text as ISO-8859-1.
 */
export function powershell({ url, body, wait }: SnippetRequest): string {
  return `$ErrorActionPreference = 'Stop'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$sessions = ${powershellText(url)}
$headers = @{ Authorization = "Bearer $env:${KEY_VARIABLE}" }
$body = ${powershellText(body ?? "")}

$answer = Invoke-WebRequest -UseBasicParsing -MaximumRedirection 0 -Method Post -Uri $sessions -Headers $headers \`
    -ContentType 'application/json' -Body ([Text.Encoding]::UTF8.GetBytes($body))
${wait ? `$text = $answer.Content\n${powershellLoop(QUERY)}` : '"$($answer.StatusCode) $($answer.Content)"\n'}`;
}

/** A refusal is an exception here; its status stands in it. */
const QUERY = `        try {
            $answer = Invoke-WebRequest -UseBasicParsing -MaximumRedirection 0 -Headers ($headers + @{ Accept = 'application/json' }) \`
                -Uri "$sessions/$([Uri]::EscapeDataString($session))"
            $status = [int]$answer.StatusCode
            $text = $answer.Content
        } catch {
            $status = [int]$_.Exception.Response.StatusCode
        }`;
