import { app } from "electron";

/** The address of the developer's server under `npm run dev`; `undefined` otherwise, and always in a packed app. */
export function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}
