import { type CallAddress, startRequest } from "../http-request.ts";
import { csharp } from "./csharp.ts";
import { curl } from "./curl.ts";
import { curlCmd } from "./curl-cmd.ts";
import { curlPowershell } from "./curl-powershell.ts";
import { go } from "./go.ts";
import { http } from "./http.ts";
import { java } from "./java.ts";
import { javascript } from "./javascript.ts";
import { n8n } from "./n8n.ts";
import { php } from "./php.ts";
import { powerAutomate } from "./power-automate.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import type { SnippetLanguage, SnippetRequest } from "./snippet.ts";

interface Language {
  /** What is proposed when a snippet is saved. */
  readonly file: string;
  readonly write: (request: SnippetRequest) => string;
}

const LANGUAGES: Readonly<Record<SnippetLanguage, Language>> = {
  curl: { file: "start-session.sh", write: curl },
  "curl-cmd": { file: "start-session.cmd", write: curlCmd },
  "curl-powershell": { file: "start-session.ps1", write: curlPowershell },
  powershell: { file: "start-session.ps1", write: powershell },
  javascript: { file: "start-session.mjs", write: javascript },
  python: { file: "start_session.py", write: python },
  java: { file: "StartSession.java", write: java },
  csharp: { file: "StartSession.cs", write: csharp },
  go: { file: "start-session.go", write: go },
  php: { file: "start-session.php", write: php },
  http: { file: "start-session.http", write: http },
  "power-automate": { file: "power-automate.txt", write: powerAutomate },
  n8n: { file: "n8n.txt", write: n8n },
};

/** A call in a language, ready to be copied or saved. */
export interface Snippet {
  readonly text: string;
  /** A name for its file; Java's must be the class's. */
  readonly file: string;
}

/**
 * Writes a start as code that sends the very bytes the app sends. It names the key's variable and never holds a key.
 *
 * @param options.body  From `buildStartBody`.
 * @param options.wait  True for the loop that queries until the session ends, too.
 */
export function makeSnippet(
  language: SnippetLanguage,
  {
    address,
    body,
    wait,
  }: { readonly address: CallAddress; readonly body: string | null; readonly wait: boolean },
): Snippet {
  const { file, write } = LANGUAGES[language];
  const asSent = body === null ? null : body.replace(/\p{Surrogate}/gu, "\ufffd");
  return { file, text: write({ url: startRequest(address, null).url, body: asSent, wait }) };
}
