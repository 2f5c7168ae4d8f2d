import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { Trouble } from "../terminal/say.mjs";

/**
 * How to run the npm that started us, else the one on the PATH, without a shell (Windows' `npm.cmd` would need one).
 *
 * @returns {{ readonly program: string, readonly args: readonly string[] }}
 */
export function npmCommand() {
  const started = process.env.npm_execpath;
  if (started?.endsWith(".js") && existsSync(started)) {
    return { program: process.env.npm_node_execpath ?? process.execPath, args: [started] };
  }
  if (process.platform !== "win32" && onPath("npm")) return { program: "npm", args: [] };
  const beside = join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  if (existsSync(beside)) return { program: process.execPath, args: [beside] };
  throw new Trouble(
    "npm was not found. It comes with Node: install Node with npm, then run the command again.",
  );
}

/** @param {string} program */
export function onPath(program) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .some((folder) => folder !== "" && existsSync(join(folder, program)));
}
