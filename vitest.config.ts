import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { guideModule } from "./scripts/guide/guide-module.mjs";

/** For the layers that open a store in a thread. */
const storeWorkers = "test/support/store-workers.ts";
const longTests = "test/**/*.long.test.{ts,tsx}";
const interopTests = "test/**/*.interop.test.ts";

/**
 * The layers that need no Electron: `unit` (core, no I/O), `room` (each room against real neighbours on loopback),
 * `page` (components by role and label), `faults` (the fault matrix), and outside of `npm test` `long` (what does not fit), `dist` (what is
 * installed) and `interop` (other people's tools).
 *
 * `room` is what the others leave, so that no test file falls between two layers.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    restoreMocks: true,
    // As many as there are cores: by itself vitest leaves one idle, which on two is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          // Core keeps nothing between two calls: its files share their modules, which takes a third of the time.
          isolate: false,
          // A property of hundreds of examples takes seconds where other layers share the cores.
          testTimeout: 30_000,
          include: ["test/core/**/*.test.ts"],
          exclude: [longTests],
        },
      },
      {
        test: {
          name: "room",
          environment: "node",
          globalSetup: storeWorkers,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [
            "test/core/**",
            "test/renderer/**",
            "test/faults/**",
            "test/e2e/**",
            "test/installed/**",
            longTests,
            interopTests,
          ],
          testTimeout: 60_000,
          hookTimeout: 20_000,
        },
      },
      {
        plugins: [guideModule(), react()],
        test: {
          name: "page",
          environment: "happy-dom",
          setupFiles: ["test/renderer/whole-page.ts"],
          // Each test renders a page with stores of its own; the modules are shared, which takes half of the time.
          isolate: false,
          include: ["test/renderer/**/*.test.{ts,tsx}"],
          // A whole form typed by keyboard takes seconds where other layers share the cores.
          testTimeout: 60_000,
          exclude: [longTests],
        },
      },
      {
        test: {
          name: "faults",
          environment: "node",
          globalSetup: storeWorkers,
          include: ["test/faults/**/*.test.ts"],
          exclude: [longTests],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "dist",
          environment: "node",
          include: ["test/installed/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "interop",
          environment: "node",
          include: [interopTests],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "long",
          environment: "node",
          globalSetup: storeWorkers,
          include: [longTests],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
