import { app } from "electron";
import { systemClock } from "../../../adapters/system-clock.ts";
import type { UpdateView } from "../../../core/update.ts";
import type { Preferences } from "../../bridge/views/preferences.ts";
import { readFeed } from "./feed.ts";
import { installingWay } from "./installing-way.ts";
import { updateBan } from "./policy.ts";
import { Updates } from "./updates.ts";

/** Puts updating together, without the updater itself, which is loaded only once it is wanted. Reads two small files. */
export function openUpdates(ports: {
  readonly chosen: () => Preferences["updates"];
  readonly underWay: () => number;
  readonly tell: (view: UpdateView) => void;
  readonly onBug: (error: unknown) => void;
}): Updates {
  const { platform, env, execPath, resourcesPath } = process;
  const way = installingWay({ platform, env, execPath });
  return new Updates({
    ...ports,
    clock: systemClock(),
    installed: app.getVersion(),
    feed: readFeed({ isPackaged: app.isPackaged, resources: resourcesPath, env }),
    ban: updateBan({ platform, env }),
    installs: way !== null,
    async openUpdater(feed) {
      const { electronUpdater } = await import("./electron-updater.ts");
      return electronUpdater(feed, way);
    },
    // Not before the page has its answer.
    quit: () => setImmediate(() => app.quit()),
  });
}
