import { duration, durationRange } from "../duration.ts";
import { figure } from "../formats.ts";
import type { Words } from "../words.ts";

/** Words about two sessions side by side. */
export const compare: Words["compare"] = {
  title: "Zwei Sessions im Vergleich",
  open: "Vergleichen mit…",
  together: "Die beiden vergleichen",
  choose: {
    title: "Mit welcher Session vergleichen?",
    previous: "Der Start davor",
    others: "Weitere Sessions dieses Moduls",
    all: "Sessions",
    none: "Es gibt noch keine weitere Session.",
    failed: "Die Sessions ließen sich nicht lesen.",
  },
  sides: { a: "Erste", b: "Zweite" },
  swap: "Tauschen",
  missing: "Diese Session steht nicht mehr in der Liste.",
  failed: "Diese Session ließ sich nicht lesen.",
  reading: "wird gelesen…",
  began: (when) => `begann ${when}`,

  timelines: {
    title: "Zeitleisten",
    align: "Auf einer Achse",
    byStart: "Ab dem Start",
    byClock: "Nach der Uhr",
    region: (side) => `${side} Zeitleiste`,
    empty: "Aus diesem Start wurde nichts: Es gibt keine Session zu zeichnen.",
  },

  states: {
    title: "Zustände",
    state: "Zustand",
    difference: "Zweite gegen erste",
    never: "nicht gesehen",
    ended: "Ende",
    held: (leastMs, mostMs, times) => {
      const range = durationRange(leastMs, mostMs);
      return times === 1 ? range : `${times}×, zusammen ${range}`;
    },
    lasting: (range) => `${range}, dauert noch an`,
    hint: "Jede Zeit ist nur zwischen zwei Antworten bekannt, der Unterschied darum auch.",
    differs: (difference) => {
      switch (difference.kind) {
        case "lasting":
          return "dauert noch an";
        case "at_least_longer":
          return `mindestens ${duration(difference.ms)} länger`;
        case "at_least_shorter":
          return `mindestens ${duration(difference.ms)} kürzer`;
        case "between": {
          const { leastMs, mostMs } = difference;
          if (leastMs > 0) return `${durationRange(leastMs, mostMs)} länger`;
          if (mostMs < 0) return `${durationRange(-mostMs, -leastMs)} kürzer`;
          return `zwischen ${duration(-leastMs)} kürzer und ${duration(mostMs)} länger`;
        }
      }
    },
  },

  values: {
    title: "Werte",
    parameter: "API-Parametername",
    same: (count) => (count === 1 ? "1 Parameter ist gleich." : `${count} Parameter sind gleich.`),
    allSame: "Alle Parameter sind gleich.",
    notSent: "nicht gesendet",
    adopted: "Jemand anders hat eine davon gestartet: Ihre Werte sind hier nicht bekannt.",
  },

  bytes: {
    title: "Genaue Bodys",
    same: (bytes) => `Byte für Byte gleich: ${figure(bytes)} Bytes.`,
    differ: (first, a, b) => `${figure(a)} und ${figure(b)} Bytes; ab Byte ${figure(first)} verschieden.`,
    none: "Keine von beiden hatte einen Body.",
    noBody: "Kein Body.",
    label: (side) => `${side}: Body`,
  },
};
