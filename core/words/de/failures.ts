// Longer than most files: each code has its own line of three, side by side for whoever adds one or translates them.
import type { CallPhase, FailureCode } from "../../transport.ts";

/** Who a call failed at, in the forms that sentences need: a host, or the proxy on the way to it. */
export interface Party {
  /** The first word of a sentence: `acme.bryter.io`, `Der Proxy …`. */
  readonly who: string;
  /** `von acme.bryter.io`, `vom Proxy …`. */
  readonly from: string;
  /** `zu acme.bryter.io`, `zum Proxy …`. */
  readonly to: string;
}

/** Words for a call without a complete answer. */
export interface PartyWords {
  /** Stands behind “Nicht gesendet: ” and “Keine Antwort: ”; names nobody. */
  readonly short: string;
  /** What happened, in a sentence. */
  readonly what: (party: Party, phase: CallPhase) => string;
  /** What mends it, in a sentence or two. */
  readonly mend: (host: string) => string;
}

const WHILE: Readonly<Record<CallPhase, string>> = {
  resolve: "während der Name gesucht wurde",
  connect: "beim Verbinden",
  proxy: "während der Proxy nach einem Weg gefragt wurde",
  tls: "während sie gesichert wurde",
  send: "beim Senden",
  wait: "bevor eine Antwort kam",
  receive: "mitten in der Antwort",
};

const askTheHost = (host: string) =>
  `Fragen Sie, wer ${host} betreibt; die Prüfung von Zertifikaten lässt sich nicht abschalten.`;
const setNetwork = () => "Prüfen Sie die Netzwerkeinstellungen der Verbindung.";
const lookAtNetwork = () =>
  "Prüfen Sie das Netzwerk dieses Computers: Vielleicht führt nur ein VPN oder ein Proxy dorthin.";
const lookInBetween = () =>
  "Versuchen Sie es noch einmal. Bleibt es dabei, trennt vielleicht eine Firewall oder ein Proxy die Aufrufe: Fragen Sie, wer das Netzwerk betreibt.";
const lookAtService = () =>
  "Vielleicht ist der Dienst langsam: Sehen Sie nach, ob er läuft, oder fragen Sie, wer ihn betreibt.";
const lookAtAddress = () =>
  "Prüfen Sie die Adresse der Verbindung: Vielleicht antwortet dort nicht die API, sondern ein Proxy oder eine Anmeldeseite.";

/** Words for every code. */
export const FAILURES: Readonly<Record<FailureCode, PartyWords>> = {
  DNS: {
    short: "Name nicht gefunden",
    what: ({ from }) => `Der Name ${from} wurde nicht gefunden.`,
    mend: () =>
      "Prüfen Sie, wie die Adresse der Verbindung geschrieben ist, und das Netzwerk dieses Computers.",
  },
  REFUSED: {
    short: "Verbindung abgelehnt",
    what: ({ who }) => `${who} hat die Verbindung abgelehnt.`,
    mend: () => "Prüfen Sie, ob der Host läuft und ob Adresse und Port der Verbindung stimmen.",
  },
  UNREACHABLE: {
    short: "nicht erreichbar",
    what: ({ who }) => `${who} ist von diesem Netzwerk aus nicht erreichbar.`,
    mend: lookAtNetwork,
  },
  RESET: {
    short: "Verbindung getrennt",
    what: ({ to }, phase) => `Die Verbindung ${to} wurde getrennt, ${WHILE[phase]}.`,
    mend: lookInBetween,
  },
  TIMEOUT_CONNECT: {
    short: "keine Verbindung in der Frist",
    what: ({ who, from, to }, phase) =>
      phase === "resolve"
        ? `Der Name ${from} wurde in der Frist nicht gefunden.`
        : phase === "tls" || phase === "proxy"
          ? `Die Verbindung ${to} stand in der Frist nicht bereit.`
          : `${who} hat in der Frist keine Verbindung angenommen.`,
    mend: () => "Prüfen Sie, ob der Host läuft und ob dieses Netzwerk dorthin führt.",
  },
  TIMEOUT_FIRST_BYTE: {
    short: "keine Antwort in der Frist",
    what: ({ who }) => `${who} hat die Anfrage angenommen und in der Frist keine Antwort begonnen.`,
    mend: lookAtService,
  },
  TIMEOUT_IDLE: {
    short: "Antwort steckengeblieben",
    what: ({ from }) => `Die Antwort ${from} blieb in der Mitte stecken.`,
    mend: lookAtService,
  },
  TIMEOUT_TOTAL: {
    short: "Antwort dauerte zu lange",
    what: ({ from }, phase) =>
      phase === "receive"
        ? `Die Antwort ${from} war in der Frist nicht vollständig.`
        : `Eine Antwort ${from} kam nicht in der Frist.`,
    mend: lookAtService,
  },
  TLS_EXPIRED: {
    short: "Zertifikat abgelaufen",
    what: ({ from }) => `Das Zertifikat ${from} ist abgelaufen.`,
    mend: askTheHost,
  },
  TLS_NOT_YET: {
    short: "Zertifikat noch nicht gültig",
    what: ({ from }) => `Das Zertifikat ${from} ist nach der Uhr dieses Computers noch nicht gültig.`,
    mend: (host) => `Prüfen Sie die Uhr dieses Computers. Geht sie richtig: ${askTheHost(host)}`,
  },
  TLS_HOST: {
    short: "Zertifikat für einen anderen Namen",
    what: ({ from }) => `Das Zertifikat ${from} gilt für einen anderen Namen.`,
    mend: (host) => `Prüfen Sie die Adresse der Verbindung. Stimmt sie: ${askTheHost(host)}`,
  },
  TLS_UNTRUSTED: {
    short: "Zertifikat nicht vertraut",
    what: ({ from }) => `Das Zertifikat ${from} kommt von niemandem, dem dieser Computer vertraut.`,
    mend: (host) =>
      `Stellt Ihre Organisation eigene Zertifikate aus, muss ihre CA hier bekannt sein. Sonst: ${askTheHost(host)}`,
  },
  TLS_CLIENT_CERT: {
    short: "Client-Zertifikat verlangt",
    what: ({ who }) => `${who} verlangt ein Client-Zertifikat oder ein anderes als das gezeigte.`,
    mend: () =>
      "Geben Sie das richtige in den Netzwerkeinstellungen der Verbindung an oder auf der Befehlszeile.",
  },
  TLS_OTHER: {
    short: "keine sichere Verbindung",
    what: ({ to }) => `Eine sichere Verbindung ${to} kam nicht zustande.`,
    mend: askTheHost,
  },
  PROXY: {
    short: "Proxy öffnet keinen Weg",
    what: ({ to }) => `Der Proxy hat keinen Weg ${to} geöffnet.`,
    mend: () =>
      "Fragen Sie, wer den Proxy betreibt, oder wählen Sie einen anderen in den Netzwerkeinstellungen der Verbindung.",
  },
  PROXY_AUTH: {
    short: "Proxy verlangt Name und Passwort",
    what: ({ to }) =>
      `Der Proxy auf dem Weg ${to} verlangt einen Namen und ein Passwort oder andere als die angegebenen.`,
    mend: () =>
      "Geben Sie beides in den Netzwerkeinstellungen der Verbindung an, auf der Befehlszeile in der Variable für den Proxy.",
  },
  PROXY_KIND: {
    short: "Proxy anderer Art",
    what: ({ to }) =>
      `Auf dem Weg ${to} stehen nur Proxys, deren Sprache Module Bench nicht spricht, etwa SOCKS.`,
    mend: () =>
      "Wählen Sie einen http-Proxy in den Netzwerkeinstellungen der Verbindung, auf der Befehlszeile in der Variable für den Proxy.",
  },
  CA_FILE: {
    short: "zusätzliche Zertifikate unbrauchbar",
    what: () =>
      "Die Datei mit zusätzlichen Zertifikaten der Verbindung lässt sich nicht lesen oder enthält keine.",
    mend: setNetwork,
  },
  CLIENT_CERT: {
    short: "Client-Zertifikat unbrauchbar",
    what: () =>
      "Das Client-Zertifikat der Verbindung oder sein privater Schlüssel lässt sich nicht lesen, oder die beiden gehören nicht zusammen.",
    mend: setNetwork,
  },
  CLIENT_PASSPHRASE: {
    short: "Client-Zertifikat bleibt gesperrt",
    what: () => "Die Passphrase des privaten Schlüssels der Verbindung fehlt oder stimmt nicht.",
    mend: () => "Geben Sie sie in den Netzwerkeinstellungen der Verbindung ein.",
  },
  PROTOCOL: {
    short: "Antwort ist kein HTTP",
    what: ({ who }) => `${who} hat mit etwas geantwortet, das kein HTTP ist.`,
    mend: lookAtAddress,
  },
  TRUNCATED: {
    short: "Antwort abgebrochen",
    what: ({ from }) => `Die Antwort ${from} brach ab.`,
    mend: lookInBetween,
  },
  TOO_LARGE: {
    short: "Antwort zu groß",
    what: ({ from }) => `Die Antwort ${from} ist größer, als Module Bench liest.`,
    mend: lookAtAddress,
  },
  ABORTED: {
    short: "von hier beendet",
    what: () => "Der Aufruf wurde von hier aus beendet.",
    mend: () => "Wiederholen Sie ihn, wenn Sie so weit sind.",
  },
  NOT_SECURE: {
    short: "http schützt den Schlüssel nicht",
    what: ({ who }) => `${who} ist ein anderer Computer, und über http ginge der Schlüssel ungeschützt.`,
    mend: () => "Nehmen Sie https in der Adresse der Verbindung.",
  },
  UNKNOWN: {
    short: "Fehler ohne Namen",
    what: ({ to }) => `Der Aufruf ${to} scheiterte auf eine Art, für die es hier keinen Namen gibt.`,
    mend: () =>
      "Versuchen Sie es noch einmal. Bleibt es dabei, fragen Sie, wer den Host oder das Netzwerk betreibt.",
  },
};
