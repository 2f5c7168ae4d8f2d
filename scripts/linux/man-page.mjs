import { join } from "node:path";
import { projectNode } from "../set-up/node-version.mjs";
import { PROJECT, readManifest } from "../set-up/places.mjs";
import { capture } from "../terminal/run.mjs";
import { Trouble } from "../terminal/say.mjs";

const CLI = join(PROJECT, "out/cli/module-bench.js");

/**
 * The manual of the headless bench, made of its own help texts, so that the two cannot differ. It is built already.
 *
 * @returns {Promise<string>}  In roff.
 */
export async function manPage() {
  const { version } = readManifest(PROJECT);
  const program = await help([]);
  const commands = commandsIn(program);
  const chapters = await Promise.all(
    commands.map(async (command) => chapter(command.toUpperCase(), await help([command]))),
  );
  return [
    `.TH MODULE\\-BENCH 1 "" "Module Bench ${version}" "User Commands"\n`,
    ".SH NAME\nmodule\\-bench \\- start and watch sessions of published no\\-code modules\n",
    chapter("SYNOPSIS", program),
    ...chapters,
    ".SH FILES\nNone is kept. The app, module\\-bench\\-desktop, keeps its data in \\fI~/.config/Module Bench\\fR.\n",
  ].join("");
}

/**
 * The commands that a help text of the program lists.
 *
 * @param {string} program
 * @returns {readonly string[]}
 */
export function commandsIn(program) {
  const [, list = ""] = /\nCommands:?\n([\s\S]*?)\n\n/i.exec(program) ?? [];
  return [...list.matchAll(/^ {2}([a-z]\S*)/gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
}

/**
 * A chapter that shows a text as it is.
 *
 * @param {string} title
 * @param {string} text
 */
export function chapter(title, text) {
  // A line of roff that begins with a dot or a quote would be a request.
  const lines = text
    .trimEnd()
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/gm, "\\&");
  return `.SH ${title}\n.nf\n${lines}\n.fi\n`;
}

/** @param {readonly string[]} command */
async function help(command) {
  const { code, output } = await capture(projectNode(), [CLI, ...command, "--help"]);
  if (code === 0) return output;
  throw new Trouble(`The CLI's help could not be read:\n\n${output.trim()}`);
}
