import { fail, ok, type Result } from "../result.ts";
import type { BroughtRemark } from "./brought.ts";
import { curlRequest, isCurl, splitHeader } from "./curl.ts";
import { type PowerShellCommand, type PowerShellValue, powershellCommands } from "./powershell-words.ts";
import type { RequestProblem, RequestText } from "./request-text.ts";
import { SourceText } from "./source-text.ts";

const INVOKE = /^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)$/i;

/** Switches of the two, which have no value. */
const SWITCH =
  /^-(?:UseBasicParsing|UseDefaultCredentials|SkipCertificateCheck|SkipHttpErrorCheck|SkipHeaderValidation|PassThru|Resume|AllowUnencryptedAuthentication|DisableKeepAlive|PreserveAuthorizationOnRedirect|NoProxy|FollowRelLink|Verbose)$/i;

/** Writes a file, as .NET does. */
const WRITE = /^\[(?:System\.)?IO\.File\]::WriteAll(?:Bytes|Text)$/i;

/** Turns a text into bytes: the text is what follows. */
const BYTES = /^\[(?:System\.)?Text\.Encoding\]::UTF8\.GetBytes$/i;

/** Reads PowerShell's own calls and its calls of curl. Fails with `quote_open` and `no_address`. */
export function powershellRequests(text: string): Result<readonly RequestText[], RequestProblem> {
  const commands = powershellCommands(text);
  if (!commands.ok) return commands;
  const requests: RequestText[] = [];
  const files = new Map<string, SourceText>();
  for (const command of commands.value) {
    const [writes, path, ...content] = command.words;
    if (WRITE.test(plain(writes))) {
      const written = content.find((word) => !BYTES.test(plain(word)));
      if (written?.kind === "text") files.set(plain(path), written.text);
    }
    const request = requestOf({ ...command, files });
    if (request === null) continue;
    if (!request.ok) return request;
    requests.push(request.value);
  }
  return ok(requests);
}

function requestOf(command: PowerShellCommand): Result<RequestText, RequestProblem> | null {
  const first = plain(command.words[0]);
  if (isCurl(first)) {
    const words = command.words.map((word) => (word.kind === "text" ? word.text : new SourceText()));
    return curlRequest({ ...command, words }, "curl_powershell");
  }
  return INVOKE.test(first) ? invoke(command) : null;
}

function invoke({ words, unset }: PowerShellCommand): Result<RequestText, RequestProblem> {
  const named = new Map<string, PowerShellValue>();
  const rest: PowerShellValue[] = [];
  for (let index = 1; index < words.length; index++) {
    const word = words[index];
    const option = /^-([A-Za-z]+):?$/.exec(plain(word))?.[1];
    if (word === undefined || SWITCH.test(plain(word))) continue;
    const ofBytes = option !== undefined && BYTES.test(plain(words[index + 1]));
    if (ofBytes) index++;
    const next = words[index + 1];
    if (option === undefined) rest.push(word);
    else if (next !== undefined) {
      named.set(option.toLowerCase(), next);
      index++;
    }
  }
  const address = named.get("uri") ?? rest[0];
  const at = words[0]?.kind === "text" ? words[0].text.sourceAt(0) : 0;
  if (address === undefined || plain(address) === "") return fail({ kind: "no_address", at });
  const given = named.get("headers");
  const headers =
    given?.kind === "table"
      ? given.members.map(([name, value]) => splitHeader(`${name}: ${value.text}`))
      : [];
  const token = plain(named.get("token"));
  if (token !== "") headers.push({ name: "Authorization", value: `Bearer ${token}` });
  const body = named.get("body");
  // A body that is made by a command, such as ConvertTo-Json, does not stand in the text.
  const bodyText = body?.kind === "text" && !body.text.text.startsWith("$") ? body.text : null;
  const remarks: BroughtRemark[] = [
    ...(body !== undefined && bodyText === null ? [{ kind: "body_elsewhere" } as const] : []),
    ...unset
      .filter((name) => !/key|token|secret|env|body/i.test(name))
      .map((name) => ({ kind: "variable", name }) as const),
  ];
  return ok({
    form: "powershell",
    method: plain(named.get("method")) || "GET",
    url: plain(address),
    headers,
    body:
      bodyText === null
        ? null
        : { text: bodyText.text, sourceAt: (offset) => bodyText.sourceAt(offset), whole: true },
    remarks,
    secrets: [],
  });
}

function plain(value: PowerShellValue | undefined): string {
  return value?.kind === "text" ? value.text.text : "";
}
