import type { SnippetLanguage } from "../../snippets/snippet.ts";

const LANGUAGES: Readonly<Record<SnippetLanguage, string>> = {
  curl: "curl (bash, zsh, sh)",
  "curl-cmd": "curl (Windows cmd)",
  "curl-powershell": "curl (PowerShell)",
  powershell: "PowerShell",
  javascript: "JavaScript (Node)",
  python: "Python",
  java: "Java",
  csharp: "C#",
  go: "Go",
  php: "PHP",
  http: "HTTP request file",
  "power-automate": "Power Automate",
  n8n: "n8n",
};

/** The start as code. */
export const snippets = {
  open: "Copy as…",
  title: "Copy as code",
  language: "Language",
  languages: LANGUAGES,
  extent: "What it does",
  startAlone: "Start",
  withLoop: "Start and wait",
  text: "The code",
  copy: "Copy code",
  key: "It sends the same bytes as the button. The key is the variable MODULE_BENCH_API_KEY and stands nowhere in it.",
  notRun:
    "This language is not run by our tests: its text is compared with a table that was checked by hand.",
};
