import type { Session } from "electron";
import type { Gate } from "./gate.ts";

/** What a request of the updater carries, and no more: electron-updater would send an id that never changes. */
const HEADERS = { Accept: "*/*", "Cache-Control": "no-cache", "User-Agent": "Module-Bench" };

/** Puts the gate in front of everything that a session sends and gets. */
export function guardSession(session: Session, gate: Gate): void {
  const { webRequest } = session;
  // Else Chromium adds the languages of this computer.
  session.setUserAgent(HEADERS["User-Agent"], "en");
  webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !gate.mayAsk(url) }));
  webRequest.onBeforeSendHeaders((_details, answer) => answer({ requestHeaders: HEADERS }));
  webRequest.onHeadersReceived(({ url, statusCode, responseHeaders = {} }, answer) =>
    answer({ cancel: !gate.mayAnswer({ url, statusCode, headers: responseHeaders }) }),
  );
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
}
