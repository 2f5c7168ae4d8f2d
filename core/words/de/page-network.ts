import { assertNever } from "../../result.ts";
import type { Words } from "../words.ts";

/** Words about the network settings of a connection. */
export const network: Words["network"] = {
  title: "Netzwerk",
  asSystem: "wie vom System vorgegeben",
  summary: {
    ownProxy: "eigener Proxy",
    noProxy: "kein Proxy",
    proxyUser: "Proxy mit Namen",
    extraCa: "zusätzliche Zertifikate",
    clientCertificate: "Client-Zertifikat",
  },
  proxy: "Proxy",
  proxies: {
    system: "Wie vom System vorgegeben",
    systemDetail: "Auch automatisch konfiguriert (PAC).",
    none: "Keiner",
    noneDetail: "Aufrufe gehen direkt zum Host.",
    own: "Dieser…",
    ownDetail: "Ein http- oder https-Proxy.",
  },
  proxyUrl: "Adresse des Proxys",
  proxyUrlHint:
    "Etwa http://proxy.example.com:3128. Der Proxy erfährt den Namen des Hosts und nichts von den Aufrufen.",
  proxyUser: "Name für den Proxy",
  proxyUserHint: "Nur wenn der Proxy einen verlangt.",
  proxyUserProblem: "In einem Namen für einen Proxy steht kein Doppelpunkt und kein Zeilenumbruch.",
  proxyPassword: "Passwort für den Proxy",
  setProxyPassword: "Passwort setzen…",
  extraCa: "Zusätzliche vertraute Zertifikate",
  extraCaHint:
    "Eine Datei mit den Zertifikaten der eigenen CA Ihrer Organisation. Ihnen wird neben denen des Systems vertraut.",
  certificate: "Client-Zertifikat",
  certificateHint: "Eine PEM-Datei, für Hosts, die eines verlangen.",
  key: "Privater Schlüssel des Client-Zertifikats",
  keyHint: "Eine PEM-Datei; es darf dieselbe sein.",
  keyPassphrase: "Passphrase des privaten Schlüssels",
  setKeyPassphrase: "Passphrase setzen…",
  needBothFiles: "Ein Client-Zertifikat braucht beide Dateien: das Zertifikat und seinen privaten Schlüssel.",
  notChosen: "keine gewählt",
  choose: "Wählen…",
  chooseNamed: (what) => `Wählen: ${what}`,
  remove: "Entfernen",
  removeNamed: (what) => `Entfernen: ${what}`,
  forget: "Vergessen",
  forgetNamed: (what) => `Vergessen: ${what}`,
  secretNone: "nicht gesetzt",
  secretKept: "gesetzt",
  secretMemory: "gesetzt, bis zum Beenden",
  saveFirst: "Speichern Sie zuerst die Verbindung.",
  noSystemProxy:
    "Das System nennt für diese Adresse keinen Proxy; also gibt es keinen, der ein Passwort bräuchte.",
  notSpoken: "Nicht möglich: SOCKS-Proxys und Proxys, die NTLM oder Kerberos verlangen.",

  proxyUrlProblem(problem) {
    switch (problem.kind) {
      case "empty":
        return "Geben Sie die Adresse des Proxys ein.";
      case "not_an_address":
        return "Keine Adresse. Sie sieht aus wie http://proxy.example.com:3128.";
      case "scheme":
        return `Ein ${problem.scheme}-Proxy ist nicht möglich. Nehmen Sie einen http- oder https-Proxy.`;
      case "user_info":
        return "Lassen Sie Name und Passwort weg: Sie haben eigene Felder.";
      default:
        return assertNever(problem);
    }
  },

  window: {
    proxy_password: {
      title: (connection) => `Passwort für den Proxy von ${connection}`,
      goesOnlyTo: "Geht nur an den Proxy",
      field: "Passwort",
      save: "Passwort speichern",
      hint: "Es wird gesendet, wie es ist, mit dem Namen aus den Netzwerkeinstellungen der Verbindung.",
      replaces: "Es ersetzt das vorhandene Passwort.",
      needText: "Tippen Sie das Passwort ein, oder fügen Sie es ein.",
    },
    key_passphrase: {
      title: (connection) => `Passphrase für ${connection}`,
      goesOnlyTo: "Entsperrt nur",
      field: "Passphrase",
      save: "Passphrase speichern",
      hint: "Sie verlässt diesen Computer nie.",
      replaces: "Sie ersetzt die vorhandene Passphrase.",
      needText: "Tippen Sie die Passphrase ein, oder fügen Sie sie ein.",
    },
  },
};
