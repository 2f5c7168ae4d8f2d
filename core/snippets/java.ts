import { snippets as words } from "../words/en/snippets.ts";
import { escapeQuote, spellUnits, unicodeEscape } from "./quoting.ts";
import { KEY_VARIABLE, type SnippetRequest } from "./snippet.ts";
import { LOOP_CONFIRMATIONS, LOOP_WAITS } from "./waits.ts";

/** A constant may be 65,535 bytes long in a class file; a unit that is spelt takes 3 of them. */
const LONGEST_CONSTANT = 16_000;

/** One class for Java 11 and later: `java StartSession.java`. ASCII alone, because the compiler's encoding is the system's. */
export function java({ url, body, wait }: SnippetRequest): string {
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
${wait ? "import java.io.IOException;\nimport java.net.URLEncoder;\nimport java.nio.charset.StandardCharsets;\nimport java.util.List;\nimport java.util.regex.Matcher;\nimport java.util.regex.Pattern;\n" : ""}
public class StartSession {
  static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static HttpRequest.Builder request(String url) {
    String key = System.getenv("${KEY_VARIABLE}");
    if (key == null) throw new IllegalStateException("${words.keyMissing}");
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + key);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
${wait ? FIND : ""}
  public static void main(String[] args) throws Exception {
    String sessions = ${literal(url)};
    HttpResponse<String> started = send(request(sessions)
        .header("Content-Type", "application/json")
        .POST(${body === null ? "HttpRequest.BodyPublishers.noBody()" : `HttpRequest.BodyPublishers.ofString(${literal(body)})`}));
${wait ? LOOP : '    System.out.println(started.statusCode() + " " + started.body());\n'}  }
}
`;
}

function literal(text: string): string {
  const pieces: string[] = [];
  for (let from = 0; from === 0 || from < text.length; from += LONGEST_CONSTANT) {
    pieces.push(`"${spell(text.slice(from, from + LONGEST_CONSTANT))}"`);
  }
  return pieces.length === 1 ? (pieces[0] ?? '""') : `String.join("", ${pieces.join(", ")})`;
}

/** A line break as \`\\u000a\` would end the line before the compiler sees a text: controls are octal. */
function spell(text: string): string {
  return spellUnits(
    escapeQuote(text, '"'),
    (unit) => (unit < 0x80 ? `\\${unit.toString(8).padStart(3, "0")}` : unicodeEscape(unit)),
    "non_ascii",
  );
}

const FIND = `
  /** The first text of that name; the JDK has no JSON. */
  static String find(String name, String json) {
    Matcher found = Pattern.compile("\\"" + name + "\\"\\\\s*:\\\\s*\\"([^\\"]*)\\"").matcher(json);
    return found.find() ? found.group(1).replace("\\\\/", "/") : null;
  }
`;

const LOOP = `    if (started.statusCode() / 100 != 2) {
      throw new IllegalStateException("HTTP " + started.statusCode() + ": " + started.body());
    }
    String session = find("sessionId", started.body());
    System.out.println("${words.session} " + session);
    String query = sessions + "/" + URLEncoder.encode(session, StandardCharsets.UTF_8).replace("+", "%20");

    String last = "";
    int count = 0;
    double wait = 0;
    while (true) {
      String state;
      String link = null;
      boolean trouble = true;
      try {
        HttpResponse<String> answer = send(request(query).header("Accept", "application/json"));
        state = "HTTP " + answer.statusCode();
        if (answer.statusCode() / 100 == 2) {
          state = find("state", answer.body());
          link = find("browser", answer.body());
          trouble = state == null;
        }
      } catch (IOException noAnswer) {
        state = null;
      }
      if (state == null) state = "${words.noAnswer}";
      count = state.equals(last) ? count + 1 : 1;
      if (count == 1) System.out.println(state);
      if (count == 1 && state.equals("waiting_for_input")) System.out.println("${words.openInBrowser} " + link);
      if (state.equals("completed")) return;
      boolean denied = List.of("unknown", "HTTP 401", "HTTP 403", "HTTP 404", "HTTP 410").contains(state);
      if (state.equals("fatal_errored") || (denied && count == ${LOOP_CONFIRMATIONS})) System.exit(1);
      double[] waits = trouble ? new double[] {${LOOP_WAITS.trouble}}
          : state.equals("waiting_for_input") ? new double[] {${LOOP_WAITS.waiting}}
          : new double[] {${LOOP_WAITS.working}};
      wait = count == 1 ? waits[0] : Math.min(wait * waits[1], waits[2]);
      last = state;
      Thread.sleep((long) (wait * 1000));
    }
`;
