// Longer than other files: two tables of links, by kind of attack.

/** The connection of every row. */
export const CONNECTION = "https://app.bryter.test";

/** Where another host than the connection's is asked about, and the person says no. */
type Refusal = "not_a_link" | "scheme" | "user_info" | "too_long" | `asks about ${string}`;

/** A link that a server could give, and why it is not opened. */
type Refused = readonly [kind: string, link: string, why: Refusal];

const H = "app.bryter.test";
const U = CONNECTION;

const RUNS_CODE: readonly Refused[] = [
  ["a script", "javascript:alert(1)", "not_a_link"],
  ["a script in mixed case", "JaVaScRiPt:alert(1)", "not_a_link"],
  ["a script dressed as an address", `javascript://${H}/%0aalert(1)`, "scheme"],
  ["a tab inside the scheme", `java\tscript://${H}/x`, "not_a_link"],
  ["a line break inside the scheme", `java\nscript://${H}/x`, "not_a_link"],
  ["a control in front of the scheme", `\u0001javascript://${H}/x`, "not_a_link"],
  ["a letter of the scheme as an entity", "java&#115;cript:alert(1)", "not_a_link"],
  ["another script language", `vbscript://${H}/x`, "scheme"],
  ["a page in the address", "data:text/html;base64,PHNjcmlwdD4=", "not_a_link"],
  ["a page in the address, with slashes", `data://${H}/text/html,<b>`, "scheme"],
  ["an object of the browser", `blob:${U}/0a1b`, "not_a_link"],
  ["the source of a page", `view-source:${U}/`, "not_a_link"],
  ["a file system of a page", `filesystem:${U}/temporary/x`, "not_a_link"],
  ["an empty page", "about:blank", "not_a_link"],
  ["a page of the browser's own", "chrome://settings", "scheme"],
  ["a page of the other browser's own", "edge://downloads", "scheme"],
  ["an extension's page", "chrome-extension://abcdefghijklmnop/x.html", "scheme"],
  ["a resource of the browser", "resource://gre/modules/x", "scheme"],
  ["an archive in an address", `jar:${U}/x!/y.html`, "not_a_link"],
];

const OPENS_A_FILE: readonly Refused[] = [
  ["a file", "file:///etc/passwd", "not_a_link"],
  ["a file in mixed case", "FiLe:///C:/Windows/System32/calc.exe", "not_a_link"],
  ["a file on another computer", `file://${H}/share/x.desktop`, "scheme"],
  ["a UNC path", `\\\\${H}\\share\\x.exe`, "not_a_link"],
  ["a UNC path with slashes", `//${H}/share/x.exe`, "not_a_link"],
  ["a UNC path through WebDAV", `\\\\${H}@SSL\\DavWWWRoot\\x`, "not_a_link"],
  ["a device path", "\\\\.\\PhysicalDrive0", "not_a_link"],
  ["a long path", "\\\\?\\C:\\Windows\\System32\\cmd.exe", "not_a_link"],
  ["a drive's path", "C:\\Windows\\System32\\cmd.exe", "not_a_link"],
  ["a path", "/usr/bin/xcalc", "not_a_link"],
  ["a path at home", "~/x.desktop", "not_a_link"],
  ["a share", `smb://${H}/share`, "scheme"],
  ["an older share", `cifs://${H}/share`, "scheme"],
  ["a share by another protocol", `nfs://${H}/share`, "scheme"],
  ["an Apple share", `afp://${H}/share`, "scheme"],
  ["a file server", `ftp://${H}/x`, "scheme"],
  ["a file over ssh", `sftp://${H}/x`, "scheme"],
  ["a folder of the web", `dav://${H}/x`, "scheme"],
  ["a program's launcher", "x-apple.systempreferences:com.apple.preference.security", "not_a_link"],
];

const STARTS_A_PROGRAM: readonly Refused[] = [
  ["a diagnosis", "ms-msdt:/id PCWDiagnostic /skip force", "not_a_link"],
  ["a diagnosis, with slashes", `ms-msdt://${H}/x`, "scheme"],
  ["a search", "search-ms:query=x&crumb=location:%5c%5cevil.test", "not_a_link"],
  ["a search in mixed case", `SeArCh-Ms://${H}/x`, "scheme"],
  ["an installer", `ms-appinstaller:?source=${U}/x.msix`, "not_a_link"],
  ["a command of the office", `ms-officecmd:{"id":3}`, "not_a_link"],
  ["a sheet", `ms-excel:ofe|u|${U}/x.xlsx`, "not_a_link"],
  ["a text", `ms-word://${H}/x`, "scheme"],
  ["settings", "ms-settings:privacy", "not_a_link"],
  ["screen clip", `ms-screenclip://${H}/x`, "scheme"],
  ["an editor", "vscode://file/etc/passwd", "scheme"],
  ["an editor's extension", "vscode-insiders://vendor.extension/x", "scheme"],
  ["a terminal", `ssh://${H}`, "scheme"],
  ["an option for a terminal", "ssh://-oProxyCommand=xcalc/x", "scheme"],
  ["an old terminal", `telnet://${H}`, "scheme"],
  ["a remote desktop", `rdp://${H}`, "scheme"],
  ["a remote screen", `vnc://${H}`, "scheme"],
  ["a meeting", "zoommtg://zoom.us/join?confno=1", "scheme"],
  ["a chat", "slack://open?team=T", "scheme"],
  ["a shop", "steam://run/1", "scheme"],
  ["a torrent", "magnet:?xt=urn:btih:0", "not_a_link"],
  ["a mail", `mailto:a@${H}`, "not_a_link"],
  ["a telephone", "tel:+491234", "not_a_link"],
  ["a message", "sms:+491234", "not_a_link"],
  ["an intent", `intent://${H}/x#Intent;scheme=https;end`, "scheme"],
  ["a version store", `git://${H}/x`, "scheme"],
  ["a directory of people", `ldap://${H}/x`, "scheme"],
  ["a gopher", `gopher://${H}/x`, "scheme"],
  ["a socket", `wss://${H}/x`, "scheme"],
  ["this app's own scheme", "app://bundle/index.html", "scheme"],
];

const NOT_ENCRYPTED: readonly Refused[] = [
  ["http", `http://${H}/x`, "scheme"],
  ["http in mixed case", `HtTp://${H}/x`, "scheme"],
  ["http to this computer", "http://localhost:3000/x", "scheme"],
  ["http to this computer by number", "http://127.0.0.1:631/admin", "scheme"],
  ["http to this computer in the newer way", "http://[::1]:9229/json", "scheme"],
  ["http to the link-local service", "http://169.254.169.254/latest/meta-data", "scheme"],
];

const TEXT_TRICKS: readonly Refused[] = [
  ["nothing", "", "not_a_link"],
  ["a blank in front", ` ${U}/x`, "not_a_link"],
  ["a blank behind", `${U}/x `, "not_a_link"],
  ["an option behind a blank", `${U}/x --new-window`, "not_a_link"],
  ["what begins with a dash", `--gpu-launcher=xcalc ${U}`, "not_a_link"],
  ["a line break", `${U}/x\r\nLocation: file:///`, "not_a_link"],
  ["NUL", `${U}/x\0.exe`, "not_a_link"],
  ["a byte order mark", `\ufeff${U}/x`, "not_a_link"],
  ["text turned around", `${U}/\u202efdp.exe`, "not_a_link"],
  ["an isolate that hides the end", `${U}/\u2066evil\u2069`, "not_a_link"],
  ["a zero-width space in the host", "https://app.\u200bbryter.test/x", "not_a_link"],
  ["a soft hyphen in the host", "https://app.bry\u00adter.test/x", "not_a_link"],
  ["a no-break space", `${U}/\u00a0x`, "not_a_link"],
  ["an invisible tag", `${U}/\u{e0041}`, "not_a_link"],
  ["half of a pair", `${U}/\ud83d`, "not_a_link"],
  ["an escape for a terminal", `${U}/\u001b]8;;x`, "not_a_link"],
];

const SHAPE_TRICKS: readonly Refused[] = [
  ["no slash", `https:${H}/x`, "not_a_link"],
  ["one slash", `https:/${H}/x`, "not_a_link"],
  ["three slashes", `https:///${H}/x`, "not_a_link"],
  ["backslashes", `https:\\\\${H}\\x`, "not_a_link"],
  ["slash and backslash", `https:/\\${H}/x`, "not_a_link"],
  ["no host", "https://", "not_a_link"],
  ["a port alone", "https://:443/x", "not_a_link"],
  ["a port too large", `https://${H}:65536/x`, "not_a_link"],
  ["a port that is a word", `https://${H}:https/x`, "not_a_link"],
  ["a percent-encoded NUL in the host", `https://${H}%00.evil.test/`, "not_a_link"],
  ["a percent-encoded slash in the host", `https://${H}%2f.evil.test/`, "not_a_link"],
  ["a bracket that stays open", "https://[::1/x", "not_a_link"],
  ["an IPv4 address with a part too many", "https://1.2.3.4.5/x", "not_a_link"],
  ["a number too large for an address", "https://4294967296/x", "not_a_link"],
  ["a character no host has", "https://app bryter.test/x", "not_a_link"],
  ["10,000 characters", `${U}/${"x".repeat(10_000)}`, "too_long"],
  ["too long once it is percent-encoded", `${U}/${"ü".repeat(700)}`, "too_long"],
  ["too long before dots are taken out", `${U}/${"x/../".repeat(500)}`, "too_long"],
  ["a user", `https://user@${H}/x`, "user_info"],
  ["a password", `https://:word@${H}/x`, "user_info"],
  ["the host as a user of another", `https://${H}@evil.test/x`, "user_info"],
  ["the host and a port as a user of another", `https://${H}:443@evil.test/x`, "user_info"],
  ["an encoded @ in the user", `https://${H}%40evil.test@evil.test/x`, "user_info"],
];

const LOOK_ALIKES: readonly Refused[] = [
  ["another host", "https://evil.test/app.bryter.test", "asks about evil.test"],
  ["the host in front of another", `https://${H}.evil.test/x`, `asks about ${H}.evil.test`],
  ["the host behind other letters", "https://evilapp.bryter.test/x", "asks about evilapp.bryter.test"],
  ["the parent", "https://bryter.test/x", "asks about bryter.test"],
  ["a child", `https://x.${H}/x`, `asks about x.${H}`],
  ["another port", `https://${H}:8443/x`, `asks about ${H}:8443`],
  ["a dot behind", `https://${H}./x`, `asks about ${H}.`],
  ["a letter of another alphabet", "https://аpp.bryter.test/x", "asks about xn--pp-6kc.bryter.test"],
  ["all letters of another alphabet", "https://арр.bryter.test/x", "asks about xn--80a6aa.bryter.test"],
  [
    "a slash that is none",
    "https://app.bryter.test\u2215x.evil.test/",
    "asks about app.bryter.xn--testx-5d6b.evil.test",
  ],
  ["a fragment with the host", `https://evil.test#@${H}/x`, "asks about evil.test"],
  ["a query with the host", `https://evil.test?@${H}/x`, "asks about evil.test"],
  ["a backslash before the @", `https://evil.test\\@${H}/x`, "asks about evil.test"],
  ["a percent-encoded dot", "https://evil%2etest/x", "asks about evil.test"],
  ["a percent-encoded host", "https://%65%76%69%6c.test/x", "asks about evil.test"],
  ["full-width letters", "https://ｅｖｉｌ.test/x", "asks about evil.test"],
  ["an ideographic full stop", "https://evil。test/x", "asks about evil.test"],
  ["a hexadecimal address", "https://0x7f.1/x", "asks about 127.0.0.1"],
  ["an octal address", "https://0177.0.0.1/x", "asks about 127.0.0.1"],
  ["a short address", "https://127.1/x", "asks about 127.0.0.1"],
  ["an address as one number", "https://2130706433/x", "asks about 127.0.0.1"],
  ["every address of this computer", "https://0/x", "asks about 0.0.0.0"],
  ["an IPv6 address", "https://[2001:db8::1]/x", "asks about [2001:db8::1]"],
  ["an IPv4 address within IPv6", "https://[::ffff:127.0.0.1]/x", "asks about [::ffff:7f00:1]"],
];

/** Links that must not be opened. */
export const MUST_BE_REFUSED: readonly Refused[] = [
  ...RUNS_CODE,
  ...OPENS_A_FILE,
  ...STARTS_A_PROGRAM,
  ...NOT_ENCRYPTED,
  ...TEXT_TRICKS,
  ...SHAPE_TRICKS,
  ...LOOK_ALIKES,
];

/** Links that must open, what the system's opener is then handed, and the connection where it is another. */
export const MUST_OPEN: readonly (readonly [kind: string, link: string, opened: string, baseUrl?: string])[] =
  [
    ["the API text's shape", `${U}/s/M/sessions/S`, `${U}/s/M/sessions/S`],
    ["its shape without /s/", `${U}/M/sessions/S`, `${U}/M/sessions/S`],
    ["with a slug", `${U}/s/M/nda-intake/sessions/S`, `${U}/s/M/nda-intake/sessions/S`],
    ["a query", `${U}/x?id=1&lang=de`, `${U}/x?id=1&lang=de`],
    ["a fragment", `${U}/x#step-2`, `${U}/x#step-2`],
    ["no path", U, `${U}/`],
    ["capitals", "HTTPS://APP.Bryter.TEST/x", `${U}/x`],
    ["the default port", `https://${H}:443/x`, `${U}/x`],
    ["letters beyond ASCII", `${U}/größe`, `${U}/gr%C3%B6%C3%9Fe`],
    ["percent-encoded control characters", `${U}/%0d%0a%00`, `${U}/%0d%0a%00`],
    ["an @ in the path", `${U}/a@evil.test`, `${U}/a@evil.test`],
    ["an address as a query", `${U}/x?to=https://evil.test`, `${U}/x?to=https://evil.test`],
    ["a script as a query", `${U}/x?to=javascript:alert(1)`, `${U}/x?to=javascript:alert(1)`],
    ["dots in the path", `${U}/a/../b`, `${U}/b`],
    ["a backslash in the path", `${U}\\@evil.test`, `${U}/@evil.test`],
    [
      "the connection's own port",
      "https://app.bryter.test:8443/x",
      "https://app.bryter.test:8443/x",
      "https://app.bryter.test:8443",
    ],
    [
      "http, where the connection is this computer",
      "http://localhost:3000/x",
      "http://localhost:3000/x",
      "http://localhost:3000",
    ],
    ["as long as systems open", `${U}/${"x".repeat(1_976)}`, `${U}/${"x".repeat(1_976)}`],
  ];
