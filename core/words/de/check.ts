import {
  CHECK_STEPS,
  type CheckReport,
  type CheckStep,
  checkSteps,
  type StepResult,
  type TrustSource,
} from "../../connection-check.ts";
import { isLoopback } from "../../loopback.ts";
import { assertNever } from "../../result.ts";
import { dayText } from "../clock-time.ts";
import type { WayChooser } from "../en/check.ts";
import type { Words } from "../words.ts";
import { failureWords } from "./at-proxy.ts";

/** Words of “Verbindung prüfen”. */
export const check: Words["check"] = {
  button: "Verbindung prüfen",
  title: "Prüfung der Verbindung",
  running: "Wird geprüft…",
  bug: "Die Prüfung selbst ist gescheitert. Versuchen Sie es noch einmal.",
  notReady: "Geben Sie eine Adresse ein, und berichtigen Sie zuerst die Netzwerkeinstellungen.",
  results: {
    done: "in Ordnung",
    failed: "gescheitert",
    not_reached: "nicht erreicht",
    skipped: "nicht nötig",
  },

  describe(report, chooser) {
    const { host } = new URL(report.baseUrl);
    const { failure } = report;
    const trouble = failure === null ? null : failureWords(failure.code, failure.phase);
    const results = checkSteps(report);
    return {
      outcome:
        trouble === null
          ? `${host} ist erreichbar. Die Antwort war ${report.status}.`
          : `${host} wurde nicht erreicht: ${trouble.short}.`,
      lines: CHECK_STEPS.map((step) => {
        const result = results[step];
        const what = failure === null ? undefined : trouble?.what(host, failure.phase);
        return {
          step,
          result,
          title: TITLES[step],
          found: foundText(step, result, { report, chooser, what }),
        };
      }),
      next: trouble?.mend(host) ?? null,
      keyNote:
        "Es wurde kein API-Schlüssel gesendet. Ob der Schlüssel stimmt, lässt sich nicht prüfen: Diese API kennt keinen Aufruf, der nichts tut.",
    };
  },
};

const TITLES: Readonly<Record<CheckStep, string>> = {
  settings: "Einstellungen",
  proxy: "Weg",
  name: "Name",
  connection: "Verbindung",
  certificate: "Zertifikat",
  answer: "Antwort",
};

interface Found {
  readonly report: CheckReport;
  readonly chooser: WayChooser;
  /** What went wrong, where something did. */
  readonly what: string | undefined;
}

function foundText(step: CheckStep, result: StepResult, { report, chooser, what }: Found): string {
  if (result === "not_reached") return "";
  const text = {
    settings: "Jede Datei, die darin steht, ist brauchbar.",
    proxy: wayText(report, chooser),
    name: nameText(report),
    connection: connectionText(report),
    certificate: certificateText(report),
    answer: `Der Host antwortete ${report.status} ${after(report.timing.firstByteMs)}. Gefragt wurde nach seiner Startseite; jeder Status zeigt, dass er da ist.`,
  }[step];
  if (result !== "failed") return text;
  const worthAdding = step === "proxy" || (step === "certificate" && report.certificate !== null);
  return [what, worthAdding ? text : ""].filter((each) => each !== undefined && each !== "").join(" ");
}

function wayText({ baseUrl, proxy, failure }: CheckReport, chooser: WayChooser): string {
  if (proxy !== null) {
    const by = {
      own: "nach den Einstellungen der Verbindung",
      none: "nach den Einstellungen der Verbindung",
      system: "wie vom System vorgegeben",
      environment: "wie von der Umgebung vorgegeben",
    }[chooser];
    const answered =
      failure?.phase === "proxy" && proxy.status !== null ? ` Er antwortete ${proxy.status}.` : "";
    return `Über den Proxy ${proxy.address}, ${by}.${answered}`;
  }
  if (failure?.phase === "proxy") return "";
  if (baseUrl.startsWith("http:")) return "Direkt: http geht nur zu diesem Computer.";
  if (chooser === "none") return "Direkt, nach den Einstellungen der Verbindung.";
  const toItself = isLoopback(new URL(baseUrl).hostname);
  if (chooser === "environment") {
    return toItself
      ? "Direkt: Zu diesem Computer selbst wird kein Proxy der Umgebung genommen."
      : "Direkt: Die Umgebung nennt für diesen Host keinen Proxy.";
  }
  return toItself
    ? "Direkt: Zu diesem Computer selbst wird kein Proxy des Systems genommen."
    : "Direkt: Das System nennt für diesen Host keinen Proxy.";
}

function nameText({ baseUrl, proxy, addresses, timing }: CheckReport): string {
  const { hostname } = new URL(baseUrl);
  if (proxy !== null) return `Der Proxy löst ${hostname} auf.`;
  if (addresses.length === 0) return `${hostname} ist eine Adresse: Es gab nichts aufzulösen.`;
  return `${hostname} ist ${list(addresses)}, bekannt ${after(timing.resolvedMs)}.`;
}

function connectionText({ proxy, connectedTo, timing }: CheckReport): string {
  return proxy === null
    ? `${connectedTo ?? "Der Host"} nahm die Verbindung ${after(timing.connectedMs)} an.`
    : `Der Proxy öffnete den Weg ${after(timing.tunnelledMs ?? null)}.`;
}

function certificateText({ baseUrl, certificate, failure, timing }: CheckReport): string {
  if (baseUrl.startsWith("http:")) return "Keines nötig: http geht nur zu diesem Computer.";
  if (certificate === null) return "";
  const { subject, issuer, validFrom, validTo, vouchedBy } = certificate;
  const says = `Es gilt für ${subject}, ausgestellt von ${issuer}, gültig vom ${dayText(validFrom)} bis ${dayText(validTo)}.`;
  if (failure?.phase === "tls") return says;
  return `${says} ${voucherText(vouchedBy)} Die Verbindung war ${after(timing.securedMs)} gesichert.`;
}

function voucherText(source: TrustSource | null): string {
  switch (source) {
    case "system":
      return "Der Speicher des Systems bürgt dafür.";
    case "bundled":
      return "Die mitgelieferten Zertifikate bürgen dafür.";
    case "extra":
      return "Die zusätzlichen Zertifikate bürgen dafür.";
    case null:
      return "Ihm wird vertraut.";
    default:
      return assertNever(source);
  }
}

function after(ms: number | null): string {
  return `nach ${Math.round(ms ?? 0)} ms`;
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} und ${last}`;
}
