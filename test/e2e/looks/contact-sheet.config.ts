import { defineConfig } from "@playwright/test";

/** `npm run contact-sheet`: pictures of every view and state, taken in the real app. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.sheet.ts",
  outputDir: process.env.MODULE_BENCH_E2E_RESULTS ?? "test-results",
  fullyParallel: true,
  workers: 2,
  expect: { timeout: 20_000 },
  use: { trace: "off", video: "off", screenshot: "off" },
});
