import { visibleText } from "../../visible-text.ts";
import type { PauseReason } from "../../watch/condition.ts";
import { preciseTime, timeRange } from "../clock-time.ts";
import { duration, durationRange, roughDuration } from "../duration.ts";
import type { Words } from "../words.ts";
import { describe } from "./describe.ts";

const PAUSED: Readonly<Record<PauseReason["kind"], string>> = {
  person: "angehalten",
  denied: "angehalten: verweigert",
  no_key: "angehalten: kein API-Schlüssel",
};

function pauseText(reason: PauseReason, host: string): string {
  const { meaning, next } = describe({ kind: "paused", reason, host });
  return `${meaning} ${next[0]}`;
}

/** Words of the Session view and of the session beside a form. */
export const session: Words["session"] = {
  breadcrumb: "Wo Sie sind",
  untitled: "Session ohne Werte",
  neutral: (begin) => `Session ${begin}…`,
  actions: {
    openInBrowser: "Im Browser öffnen",
    checkNow: "Jetzt abfragen",
    pause: "Anhalten",
    resume: "Fortsetzen",
    stop: "Nicht mehr beobachten",
    stopHint: "Die API kann keine Session beenden: Sie läuft beim Server weiter.",
    copyLink: "Link kopieren",
    copied: "Link kopiert",
    copyAddress: "Adresse kopieren",
    addressCopied: "Adresse kopiert. Sie öffnet diese Session hier.",
    again: "Mit diesen Werten neu starten",
    more: "Weitere Aktionen",
    openSession: "Session öffnen",
    watchStopped: "Nicht mehr beobachtet. Die API kann keine Session beenden: Sie läuft beim Server weiter.",
  },
  forNow: (leastMs, mostMs) => `seit ${durationRange(leastMs, mostMs)}`,

  marks: {
    region: "Ihre Merkmale",
    star: "Markieren",
    tag: "Schlagwort",
    addTag: "Schlagwort hinzufügen",
    removeTag: (tag) => `Schlagwort ${tag} entfernen`,
    note: "Notiz",
    notePlaceholder: "Eine Notiz, für Sie selbst",
    failed: "Das ließ sich nicht speichern.",
  },
  finding: "Es wartet, obwohl niemand gefragt werden sollte: Ein Processing-Modul hat keine Eingabeseiten.",
  waitsElsewhere: (module) => `Jetzt ist ein Mensch dran: ${module}`,

  facts: {
    region: "Fakten",
    serverSays: "Der Server sagt",
    nothingYet: "noch nichts",
    between: (from, to) => `begann ${timeRange(from, to)}`,
    lastHeard: "Zuletzt gehört",
    never: "nie",
    watching: "Beobachtung",
  },

  watchWord(condition) {
    switch (condition.kind) {
      case "not_begun":
        return "nicht begonnen";
      case "live":
        return "aktiv";
      case "backing_off":
        return "wartet nach Störung";
      case "denied":
        return "verweigert, fragt weiter";
      case "offline":
        return "offline";
      case "paused":
        return PAUSED[condition.reason.kind];
      case "stopped":
        return "beendet";
      case "ended":
        return "zu Ende";
    }
  },
  watchDetail(condition, host) {
    switch (condition.kind) {
      case "backing_off":
        return describe({ kind: "query_trouble", trouble: condition.trouble, host }).meaning;
      case "denied":
        return describe({ kind: "query_denied", status: condition.status, host }).meaning;
      case "paused":
        return pauseText(condition.reason, host);
      case "offline":
        return "Abgefragt wird wieder, sobald dieser Computer ein Netzwerk hat.";
      case "stopped":
        return "Von Ihnen beendet. Die Session läuft beim Server weiter.";
      case "not_begun":
      case "live":
      case "ended":
        return "";
    }
  },
  nextCheck: (ms) => `nächste Abfrage in ${roughDuration(ms)}`,
  checking: "fragt ab…",
  heard: (ms) => `Zuletzt gehört vor ${roughDuration(ms)}`,
  notHeard: "Noch nichts gehört",
  notHeardSince: (when, why) => `Seit ${when} nichts gehört (${why})`,
  notHeardYet: (why) => `Noch nichts gehört (${why})`,
  goesOn: (state) =>
    state === null
      ? "Die Session läuft beim Server weiter."
      : `Die Session läuft beim Server weiter; zuletzt sagte er ${visibleText(state)}.`,

  tabs: {
    label: "Zu dieser Session",
    changes: "Wechsel",
    values: "Werte",
    exchanges: "Aufrufe",
    raw: "Rohdaten",
  },
  changes: {
    state: "Zustand",
    began: "Begann zwischen",
    held: "Dauer",
    answers: "Abgefragt",
    none: "Noch hat keine Antwort einen Zustand genannt.",
    checked: (times, every) => {
      const count = times === 1 ? "einmal" : `${times}-mal`;
      return every === null ? count : `${count}, alle ${durationRange(every[0], every[1])}`;
    },
    gapWithin: (word) => `dazwischen ${word}`,
  },
  values: {
    name: "Name",
    apiName: "API-Parametername",
    sent: "Gesendet",
    omitted: "nicht gesendet",
    none: "Der Start hatte keine Parameter.",
    written: "Den Body hat ein Mensch geschrieben; er lässt sich nicht in Parameter zerlegen.",
    adopted: "Jemand anders hat diese Session gestartet: Ihre Werte sind hier nicht bekannt.",
    body: "Genauer Body",
  },
  extra: {
    title: "Was die Antwort außer dem Zustand enthält",
    startTitle: "Was die Antwort auf den Start außer der Session enthält",
    more: (count) => `${count} weitere. Der Aufruf enthält die ganze Antwort.`,
  },
  links: {
    title: "Browser-Links",
    start: "vom Start (dieser wird geöffnet)",
    query: "von der letzten Abfrage",
    differ: "Der Start und die letzte Abfrage nannten verschiedene Links.",
  },

  exchanges: {
    empty: "Es gab noch keine Anfrage.",
    call: (call) => (call === "start" ? "Start" : "Abfrage"),
    request: "Anfrage",
    answer: "Antwort",
    noAnswer: "Keine vollständige Antwort",
    sent: (at) => preciseTime(at),
    took: (ms) => duration(ms),
    noBody: "Kein Body.",
    undecodable: (size, type) => `${size}, ${type}; nicht als Text lesbar`,
    noType: "kein Content-Type",
    compressed: (coding) =>
      `Der Server hat sie komprimiert (${coding}), obwohl niemand darum bat. Sie bleibt verpackt: Das sind die Bytes, die kamen.`,
    throughProxy: (address) => `Über den Proxy ${address}.`,
    show: (size) => `${size} zeigen`,
    partial: "Bis dahin angekommen:",
    body: "Body",
    hex: "Bytes hexadezimal",
    capped: (count) => `Gezeigt werden die ${count} neuesten Aufrufe.`,
    reading: "wird gelesen…",
    failed: "Die Aufrufe ließen sich nicht lesen.",
    retry: "Noch einmal lesen",
  },

  raw: { label: "Gesehenes als JSON", copy: "JSON kopieren" },

  missing: "Diese Session ist nicht mehr in der Liste.",
  failed: "Diese Session ließ sich nicht lesen.",
  reading: "wird gelesen…",
  retry: "Noch einmal lesen",
};
