import { existsSync } from "node:fs";
import { resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

/** Names the entries of one build by the file each becomes. */
function entries(room: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(files).map(([name, file]) => [name, resolve(root, room, file)] as const);
  return Object.fromEntries(named.filter(([, file]) => existsSync(file)));
}

/**
 * Builds the app into `out/`: main and its worker (ESM), one self-contained CJS file per preload, two pages.
 *
 * Everything is bundled but `electron` and what `dependencies` in package.json names (the native SQLite binding).
 * The targets are those of the oldest Electron that the app is tested on (33: Node 20.18, Chrome 130).
 */
export default defineConfig(({ command }) => {
  const sourcemap = command === "serve";
  return {
    main: {
      build: {
        target: "node20.18",
        sourcemap,
        outDir: resolve(root, "out/main"),
        rolldownOptions: {
          input: entries("electron/main", { main: "main.ts", "store-worker": "store-worker.ts" }),
          output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
        },
      },
    },
    preload: {
      build: {
        target: "node20.18",
        sourcemap,
        outDir: resolve(root, "out/preload"),
        // A sandboxed preload can load nothing beside itself: no shared chunk, no package.
        isolatedEntries: true,
        externalizeDeps: false,
        rolldownOptions: {
          input: entries("electron/preload", { preload: "preload.ts", "key-window": "key-window.ts" }),
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
    renderer: {
      root: resolve(root, "renderer"),
      plugins: [react(), tailwindcss()],
      build: {
        target: "chrome130",
        sourcemap,
        minify: true,
        // Fonts and pictures stay files: the content security policy allows no `data:` address.
        assetsInlineLimit: 0,
        outDir: resolve(root, "out/renderer"),
        rolldownOptions: {
          input: entries("renderer", { index: "index.html", "key-window": "key-window.html" }),
        },
      },
      // Loopback by number: `localhost` may also mean another family, and nothing else should reach the pages.
      server: { host: "127.0.0.1" },
    },
  };
});
