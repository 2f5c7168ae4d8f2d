/**
 * The rooms and their arrows (docs/architecture.md): an import points only downwards, and rooms on one level never
 * see each other.
 *
 *   test > cli, electron/main, electron/preload, renderer > adapters, sandbox, electron/bridge > core
 *
 * Each comment says what to do instead.
 */

/** Node's own modules. */
const BUILTIN = ["core"];

/** The folders of every room, for "anything of ours but…". */
const OURS = "^(core|adapters|sandbox|cli|electron|renderer|test|scripts|bench)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-stands-alone",
      comment:
        "core is the domain and imports only itself: no package, nothing of Node's. Ask for what it needs as an " +
        "argument (a port), and let adapters/ or the caller fill it in.",
      severity: "error",
      from: { path: "^core/" },
      to: { pathNot: "^core/" },
    },
    {
      name: "adapters-see-core",
      comment: "An adapter implements a port of core. What two rooms of one level share belongs in core.",
      severity: "error",
      from: { path: "^adapters/" },
      to: { path: OURS, pathNot: "^(adapters|core)/" },
    },
    {
      name: "sandbox-sees-core",
      comment:
        "The sandbox must not share the client's reading of the API, or both would make the same mistake. " +
        "Hold both to test/fixtures instead.",
      severity: "error",
      from: { path: "^sandbox/" },
      to: { path: OURS, pathNot: "^(sandbox|core)/" },
    },
    {
      name: "bridge-sees-core",
      comment:
        "The bridge is the contract between page and main, and both read it: only types and rules from core.",
      severity: "error",
      from: { path: "^electron/bridge/" },
      to: { path: OURS, pathNot: "^(electron/bridge|core)/" },
    },
    {
      name: "bridge-runs-anywhere",
      comment:
        "The page reads the bridge too, so it can use neither Node nor Electron. Do that in main or preload.",
      severity: "error",
      from: { path: "^electron/bridge/" },
      to: { dependencyTypes: BUILTIN },
    },
    {
      name: "cli-beside-the-app",
      comment:
        "The CLI and the app never see each other. What both put together is a function of ports in core.",
      severity: "error",
      from: { path: "^cli/" },
      to: { path: OURS, pathNot: "^(cli|adapters|sandbox|core)/" },
    },
    {
      name: "main-sees-no-page",
      comment: "Main reaches the page through electron/bridge only: put the shape there and send it.",
      severity: "error",
      from: { path: "^electron/main/" },
      to: { path: OURS, pathNot: "^(electron/main|electron/bridge|adapters|sandbox|core)/" },
    },
    {
      name: "preload-sees-the-bridge",
      comment:
        "A sandboxed preload only passes calls through: the contract is in electron/bridge, the work in main.",
      severity: "error",
      from: { path: "^electron/preload/" },
      to: { path: OURS, pathNot: "^(electron/preload|electron/bridge|core)/" },
    },
    {
      name: "page-sees-core-and-bridge",
      comment:
        "The page asks main through electron/bridge (renderer/bridge.ts). Rules that both need live in core.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: OURS, pathNot: "^(renderer|electron/bridge|core)/" },
    },
    {
      name: "page-runs-in-a-browser",
      comment: "The page has no Node. Add a call to electron/bridge and do the work in main.",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: BUILTIN },
    },
    {
      name: "electron-in-two-rooms",
      comment:
        "Only electron/main and electron/preload import Electron. Take the value as an argument, so that the same " +
        "code runs in the CLI and in tests. (Types of it are free in test/e2e.)",
      severity: "error",
      from: { pathNot: "^(electron/(main|preload)|test/e2e)/" },
      to: { path: "^electron$|node_modules/electron/" },
    },
    {
      name: "sqlite-in-adapters",
      comment:
        "Only adapters/ import the database binding. Elsewhere use the history port; bench measures the binding itself.",
      severity: "error",
      from: { pathNot: "^(adapters|bench|test/adapters)/" },
      to: { path: "@photostructure/sqlite" },
    },
    {
      name: "nothing-sees-tests",
      comment: "Product code never imports test code. What both need is product code: move it to its room.",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "nothing-sees-scripts",
      comment: "scripts/ and bench/ stand outside the product. Move what the product needs into a room.",
      severity: "error",
      from: { pathNot: "^(scripts|bench|test)/" },
      to: { path: "^(scripts|bench)/" },
    },
    {
      name: "no-circles",
      comment:
        "Two files that run each other are one idea in two files, or hide a third: move it out. " +
        "(Types alone may go round: they are gone when the program runs.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-missing",
      comment: "The file or package is not there. Correct the path, or add the package to package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "packages-are-named",
      comment: "A package that only another package brings may vanish with it. Name it in package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // The bare window and the measured watching are apps of their own, each with a package.json of its own.
    exclude: { path: "^(out|dist|node_modules/\\.cache|bench/bare-window|bench/watching/in-main)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
    },
  },
};
