import type { Words } from "../words.ts";

/** The start as code. */
export const snippets: Words["snippets"] = {
  open: "Kopieren als…",
  title: "Als Code kopieren",
  language: "Sprache",
  languages: {
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
    http: "HTTP-Datei",
    "power-automate": "Power Automate",
    n8n: "n8n",
  },
  extent: "Was er tut",
  startAlone: "Starten",
  withLoop: "Starten und warten",
  text: "Der Code",
  copy: "Code kopieren",
  key: "Er sendet dieselben Bytes wie die Schaltfläche. Der Schlüssel ist die Variable MODULE_BENCH_API_KEY und steht nirgends darin.",
  notRun:
    "Diese Sprache führen unsere Tests nicht aus: Ihr Text wird mit einer Tabelle verglichen, die von Hand geprüft wurde.",
};
