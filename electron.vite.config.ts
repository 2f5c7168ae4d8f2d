import { resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { leaveOut } from "./scripts/bill/leave-out.mjs";
import { rememberPackages } from "./scripts/bill/remember-packages.mjs";
import { guideModule } from "./scripts/guide/guide-module.mjs";

const root = import.meta.dirname;

/**
 * Builds the app into `out/`: main and its worker (ESM), one self-contained CJS file per preload, three pages.
 *
 * Everything is bundled but `electron` and what `dependencies` in package.json names (the native SQLite binding).
 * The targets are those of the oldest Electron that the app is tested on (33: Node 20.18, Chrome 130).
 */
export default defineConfig(({ command }) => {
  const sourcemap = command === "serve";
  return {
    main: {
      plugins: [
        rememberPackages("main"),
        // For schemas and migrations, of which the preferences have none: half of what main has to read at a start.
        leaveOut("conf", { "ajv/dist/2020.js": ["Ajv2020"], "ajv-formats": [], semver: [] }),
      ],
      build: {
        target: "node20.18",
        sourcemap,
        outDir: resolve(root, "out/main"),
        rolldownOptions: {
          input: {
            main: resolve(root, "electron/main/entry.ts"),
            // Beside it and not among the chunks: it finds its pages and its worker from where it lies.
            app: resolve(root, "electron/main/main.ts"),
            "store-worker": resolve(root, "electron/main/store-worker.ts"),
          },
          // Chunks beside the entries: parts of main find what was built by their own place.
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
    preload: {
      plugins: [rememberPackages("preload")],
      build: {
        target: "node20.18",
        sourcemap,
        outDir: resolve(root, "out/preload"),
        // A sandboxed preload can load nothing beside itself: no shared chunk, no package.
        isolatedEntries: true,
        externalizeDeps: false,
        rolldownOptions: {
          input: {
            preload: resolve(root, "electron/preload/preload.ts"),
            "key-window": resolve(root, "electron/preload/key-window.ts"),
            recovery: resolve(root, "electron/preload/recovery.ts"),
          },
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
    renderer: {
      root: resolve(root, "renderer"),
      plugins: [guideModule(), react(), tailwindcss(), rememberPackages("page")],
      build: {
        target: "chrome130",
        sourcemap,
        minify: true,
        // Fonts and pictures stay files: the content security policy allows no `data:` address.
        assetsInlineLimit: 0,
        outDir: resolve(root, "out/renderer"),
        rolldownOptions: {
          input: {
            index: resolve(root, "renderer/index.html"),
            "key-window": resolve(root, "renderer/key-window.html"),
            recovery: resolve(root, "renderer/recovery.html"),
          },
        },
      },
      // Loopback by number: `localhost` may also mean another family, and nothing else should reach the pages.
      server: { host: "127.0.0.1" },
    },
  };
});
