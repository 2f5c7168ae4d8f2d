import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { rememberPackages } from "./scripts/bill/remember-packages.mjs";

const root = import.meta.dirname;
const builtins = new Set(builtinModules);

/** Builds the headless bench into one file that plain Node runs from any folder, with no `node_modules` beside it. */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [rememberPackages("cli")],
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, "cli/module-bench.ts"),
    target: "node20.19",
    outDir: resolve(root, "out/cli"),
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      external: (id) => id.startsWith("node:") || builtins.has(id),
      output: {
        format: "es",
        entryFileNames: "module-bench.js",
        codeSplitting: false,
        banner: "#!/usr/bin/env node",
      },
    },
  },
});
