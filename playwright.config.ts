import { defineConfig } from "@playwright/test";

/**
 * The end-to-end layer: the real app, one profile per test. `npm run test:e2e` gives it what it needs
 * (an unprivileged user, a display, a session bus with a keyring, the Electron to run).
 */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: process.env.MODULE_BENCH_E2E_RESULTS ?? "test-results",
  fullyParallel: true,
  // Mostly they wait: for an answer, a state, a window.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: "off", video: "off", screenshot: "off" },
});
