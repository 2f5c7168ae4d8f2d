import { release, version } from "node:os";
import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { KnownSecrets } from "../../../core/known-secrets.ts";
import type { Bench } from "../bench/open-bench.ts";
import type { LogFile } from "../log/log-file.ts";
import type { PreferenceStore } from "../preferences.ts";
import { spoken } from "../spoken.ts";
import { aboutView } from "../window/about.ts";
import { Support } from "./support-bundle.ts";

/** Support bundles of this app and its bench. */
export function electronSupport(
  { store, shelf, watching }: Pick<Bench, "store" | "shelf" | "watching">,
  parts: {
    readonly window: BrowserWindow;
    readonly preferences: PreferenceStore;
    readonly secrets: KnownSecrets;
    readonly log: LogFile;
  },
): Support {
  const { window, preferences, secrets, log } = parts;
  return new Support({
    about: aboutView,
    system: () => ({
      arch: process.arch,
      system: release(),
      systemVersion: version(),
      locale: app.getLocale(),
      packed: app.isPackaged,
      desktop: process.env.XDG_CURRENT_DESKTOP ?? null,
      sessionType: process.env.XDG_SESSION_TYPE ?? null,
      openForSeconds: Math.round(process.uptime()),
    }),
    preferences: () => preferences.preferences(),
    library: () => shelf.view(),
    async counts() {
      const [{ total }, doubts] = await Promise.all([store.sessions({ limit: 1 }), store.doubts()]);
      const { connections, modules } = shelf.view();
      return {
        connections: connections.length,
        modules: modules.length,
        sessions: total,
        doubts: doubts.length,
        watched: watching.overview().watched,
      };
    },
    logs: () => log.kept(),
    secrets,
    now: Date.now,
    async chooseTarget(proposedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: spoken.windows.saveSupport,
        defaultPath: join(app.getPath("documents"), proposedName),
        filters: [{ name: spoken.windows.zip, extensions: ["zip"] }],
      });
      return canceled || filePath === "" ? null : filePath;
    },
  });
}
