import { snippets as words } from "../words/en/snippets.ts";
import { escapeQuote, spellUnits, unicodeEscape } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** Top-level statements for .NET 6 and later. The body goes out as bytes: `StringContent` would add a charset. */
export function csharp({ url, body, wait }: SnippetRequest): string {
  return `using System.Net.Http.Headers;
using System.Text;
${wait ? "using System.Text.Json;\n" : ""}
var key = Environment.GetEnvironmentVariable("${KEY_VARIABLE}")
    ?? throw new InvalidOperationException("${words.keyMissing}");
var sessions = ${literal(url)};
var body = ${body === null ? '""' : literal(body)};

using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
using var started = await client.PostAsync(sessions, content);
var text = await started.Content.ReadAsStringAsync();
${wait ? LOOP : 'Console.WriteLine($"{(int)started.StatusCode} {text}");\nreturn started.IsSuccessStatusCode ? 0 : 1;\n'}`;
}

function literal(text: string): string {
  return `"${spellUnits(escapeQuote(text, '"'), unicodeEscape)}"`;
}

const LOOP = `if (!started.IsSuccessStatusCode) throw new HttpRequestException($"HTTP {(int)started.StatusCode}: {text}");
var session = JsonDocument.Parse(text).RootElement.GetProperty("data").GetProperty("sessionId").GetString()!;
Console.WriteLine($"${words.session} {session}");

var last = "";
var count = 0;
var wait = 0.0;
while (true)
{
    string state;
    string? link = null;
    var trouble = true;
    try
    {
        using var query = new HttpRequestMessage(HttpMethod.Get, $"{sessions}/{Uri.EscapeDataString(session)}");
        query.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await client.SendAsync(query);
        state = $"HTTP {(int)answer.StatusCode}";
        if (answer.IsSuccessStatusCode)
        {
            var seen = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            state = seen.GetProperty("data").GetProperty("state").GetString() ?? throw new JsonException();
            if (seen.TryGetProperty("links", out var links) && links.TryGetProperty("browser", out var browser))
                link = browser.GetString();
            trouble = false;
        }
    }
    catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException
        or InvalidOperationException or TaskCanceledException)
    {
        state = "${words.noAnswer}";
        trouble = true;
    }
    count = state == last ? count + 1 : 1;
    if (count == 1) Console.WriteLine(state);
    if (count == 1 && state == "waiting_for_input") Console.WriteLine($"${words.openInBrowser} {link}");
    if (state == "completed") return 0;
    var denied = state is "unknown" or "HTTP 401" or "HTTP 403" or "HTTP 404" or "HTTP 410";
    if (state == "fatal_errored" || (denied && count == ${LOOP_CONFIRMATIONS})) return 1;
    var (first, growth, longest) = trouble ? (${decimals(LOOP_WAITS.trouble)})
        : state == "waiting_for_input" ? (${decimals(LOOP_WAITS.waiting)}) : (${decimals(LOOP_WAITS.working)});
    wait = count == 1 ? first : Math.Min(wait * growth, longest);
    last = state;
    await Task.Delay(TimeSpan.FromSeconds(wait));
}
`;

/** A tuple of whole numbers would be one of integers. */
function decimals(waits: string): string {
  return waits
    .split(", ")
    .map((number) => (number.includes(".") ? number : `${number}.0`))
    .join(", ");
}
