import { join } from "node:path";
import { BrowserWindow, nativeTheme, type Session, screen } from "electron";
import { hasDeveloperTools } from "../developer-tools.ts";
import type { PreferenceStore, WindowPlace } from "../preferences.ts";
import { spoken } from "../spoken.ts";
import { placeOnScreens } from "./window-place.ts";

/** The page's ground before its first paint, by theme: no white flash. Same as the canvas token of the page. */
const GROUND = { light: "#F5F6F7", dark: "#0E1012" } as const;

/** The folder that main was built into; preloads and pages lie beside it. */
export interface MainWindowOptions {
  readonly session: Session;
  readonly preloadFolder: string;
  /** Where it was last time; `null` for wherever the system puts it. */
  readonly place: WindowPlace | null;
  /** The size of the page, in percent. */
  readonly zoom: number;
  /** A PNG file; Linux takes the window's icon from here, the other systems from the package. */
  readonly icon: string;
  /** Not shown until somebody asks for it. */
  readonly hidden: boolean;
}

/** Makes the window where it was last time. It shows itself once it has something to show. */
export function makeMainWindow({
  session,
  preloadFolder,
  place,
  zoom,
  icon,
  hidden,
}: MainWindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = place === null ? null : placeOnScreens(place, screens);
  const window = new BrowserWindow({
    title: spoken.windows.product,
    width: 1280,
    height: 800,
    minWidth: 880,
    minHeight: 600,
    ...bounds,
    show: false,
    // Or a page that nobody has asked for takes itself to be seen, ticks and paints.
    paintWhenInitiallyHidden: !hidden,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    icon,
    webPreferences: {
      session,
      zoomFactor: zoom / 100,
      preload: join(preloadFolder, "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: hasDeveloperTools(),
      spellcheck: false,
    },
  });
  // Both show a window that is not shown yet.
  function spread(): void {
    if (place?.fullScreen === true) window.setFullScreen(true);
    else if (place?.maximized === true) window.maximize();
  }
  if (hidden) window.once("show", spread);
  else {
    spread();
    window.once("ready-to-show", () => window.show());
  }
  return window;
}

/** Remembers where a window was when it is closed. */
export function rememberPlace(window: BrowserWindow, preferences: PreferenceStore): void {
  window.on("close", () => preferences.setWindowPlace(placeOf(window)));
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
}
