import { spellHidden } from "../visible-text.ts";
import { snippets as words } from "../words/en/snippets.ts";
import { escapeQuote } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** A script for PHP 7.4 and later with its curl extension, which follows no redirect by itself. */
export function php({ url, body, wait }: SnippetRequest): string {
  return `<?php
function call(string $url, array $options): array
{
    $key = getenv('${KEY_VARIABLE}');
    if ($key === false) throw new RuntimeException('${words.keyMissing}');
    $options[CURLOPT_HTTPHEADER][] = 'Authorization: Bearer ' . $key;
    $handle = curl_init($url);
    curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true] + $options);
    $text = curl_exec($handle);
    return [curl_getinfo($handle, CURLINFO_RESPONSE_CODE), (string) $text];
}

$sessions = ${literal(url)};
$body = ${body === null ? "''" : literal(body)};
[$status, $text] = call($sessions, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
]);
${wait ? LOOP : "echo $status, ' ', $text, PHP_EOL;\nexit(intdiv($status, 100) === 2 ? 0 : 1);\n"}`;
}

/** Between single quotes nothing is expanded; what hides is spelt between double ones. */
function literal(text: string): string {
  const spelt = spellHidden(escapeQuote(text, "'"), (character) => {
    const bytes = Array.from(new TextEncoder().encode(character), (byte) =>
      byte.toString(16).padStart(2, "0"),
    );
    return `' . "${bytes.map((byte) => `\\x${byte}`).join("")}" . '`;
  });
  return `'${spelt}'`;
}

const LOOP = `if (intdiv($status, 100) !== 2) throw new RuntimeException("HTTP $status: $text");
$session = json_decode($text, true)['data']['sessionId'];
echo '${words.session} ', $session, PHP_EOL;

$last = '';
$count = 0;
$wait = 0;
while (true) {
    [$status, $text] = call($sessions . '/' . rawurlencode($session), [CURLOPT_HTTPHEADER => ['Accept: application/json']]);
    $seen = intdiv($status, 100) === 2 ? json_decode($text, true) : null;
    $trouble = !is_string($seen['data']['state'] ?? null);
    $state = $trouble ? ($status === 0 ? '${words.noAnswer}' : "HTTP $status") : $seen['data']['state'];
    $count = $state === $last ? $count + 1 : 1;
    if ($count === 1) echo $state, PHP_EOL;
    if ($count === 1 && $state === 'waiting_for_input') {
        echo '${words.openInBrowser} ', $seen['links']['browser'] ?? '', PHP_EOL;
    }
    if ($state === 'completed') exit(0);
    $denied = in_array($state, ['unknown', 'HTTP 401', 'HTTP 403', 'HTTP 404', 'HTTP 410'], true);
    if ($state === 'fatal_errored' || ($denied && $count === ${LOOP_CONFIRMATIONS})) exit(1);
    [$first, $growth, $longest] = $trouble ? [${LOOP_WAITS.trouble}]
        : ($state === 'waiting_for_input' ? [${LOOP_WAITS.waiting}] : [${LOOP_WAITS.working}]);
    $wait = $count === 1 ? $first : min($wait * $growth, $longest);
    $last = $state;
    usleep((int) ($wait * 1000000));
}
`;
