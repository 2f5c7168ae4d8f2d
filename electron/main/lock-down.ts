import { app, type Session, type WebContents } from "electron";

/**
 * Takes from every page what none of ours needs: navigation, new windows, embedded pages, calls to peers, spelling.
 *
 * Source: Electron docs, security checklist 11 to 14.
 *
 * @param devServer  Under `npm run dev` its pages may reload themselves.
 */
export function lockDownPages(devServer: string | undefined): void {
  app.on("session-created", (session) => {
    // Else Electron 33 fetches a dictionary from a host of the browser's makers as soon as a session is there, whatever
    // its pages ask for, and whether the checker is on or not.
    session.setSpellCheckerLanguages([]);
  });
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.on("will-frame-navigate", (event) => {
      const reloads = devServer !== undefined && event.url.startsWith(`${devServer}/`);
      if (!reloads) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    // Of WebRTC this leaves what goes through a proxy, see `servePages`. The switch of that name does nothing in Electron 33.
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
}

/** Grants a session's pages no permission at all, whoever asks, and no way to write a file. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
}
