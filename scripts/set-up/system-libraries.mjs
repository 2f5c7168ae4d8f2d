import { existsSync, readFileSync } from "node:fs";
import { capture } from "../terminal/run.mjs";
import { step, Trouble } from "../terminal/say.mjs";
import { onPath } from "./npm.mjs";

/**
 * What a bare Debian or Ubuntu lacks, by what needs it.
 *
 * @type {Readonly<Record<"window" | "headless" | "tests", readonly string[]>>}
 */
const NEEDED = {
  window: ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"],
  headless: ["xvfb", "dbus", "gnome-keyring"],
  tests: ["chromium", "libnss3-tools", "dunst", "desktop-file-utils"],
};

/** Packages that got another name with the 64-bit time transition. */
const RENAMED = new Set(["libgtk-3-0", "libasound2"]);
/** The releases of Ubuntu before that, by the name that its derivatives give too. */
const UBUNTU_BEFORE = new Set(["focal", "impish", "jammy", "kinetic", "lunar", "mantic"]);

/**
 * Sees to it that the system libraries are there: on Debian and Ubuntu names what is missing with the exact command,
 * and as root runs that command. Elsewhere the system's own error message has to do.
 *
 * @param {readonly (keyof typeof NEEDED)[]} uses
 */
export async function systemLibraries(uses) {
  if (process.platform !== "linux" || !existsSync("/etc/os-release") || !onPath("dpkg-query")) return;
  const release = readRelease(readFileSync("/etc/os-release", "utf8"));
  const wanted = uses.flatMap((use) => NEEDED[use]);
  const missing = missingPackages(wanted, { installed: await installedPackages(wanted), release });
  if (missing.length === 0) return;

  if (process.getuid?.() !== 0) {
    throw new Trouble(
      `The system lacks ${missing.join(", ")}. Run this, then the command again:\n\n  ${aptCommand(missing)}`,
    );
  }
  await step(`Installing system libraries (${missing.join(", ")})`, () => installWithApt(missing));
}

/**
 * @param {readonly string[]} wanted  By the names before the 64-bit time transition.
 * @param {{ readonly installed: ReadonlySet<string>, readonly release: Release }} machine
 * @returns {readonly string[]}  By the names that this release has.
 */
export function missingPackages(wanted, { installed, release }) {
  const absent = wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
  return absent.map((name) => (RENAMED.has(name) && hasNewNames(release) ? `${name}t64` : name));
}

/** @param {readonly string[]} packages */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

/**
 * @typedef {object} Release  Of the fields of /etc/os-release those that tell which names the packages have.
 * @property {string} id  `debian`, `ubuntu` or a derivative.
 * @property {string} version  `12`, `24.04`; empty on rolling releases.
 * @property {string} ubuntuName  `noble` on Ubuntu and its derivatives, else empty.
 */

/**
 * @param {string} text  /etc/os-release
 * @returns {Release}
 */
export function readRelease(text) {
  /** @param {string} key */
  function field(key) {
    const line = text.split("\n").find((each) => each.startsWith(`${key}=`));
    return line?.slice(key.length + 1).replace(/^"|"$/g, "") ?? "";
  }
  return { id: field("ID"), version: field("VERSION_ID"), ubuntuName: field("UBUNTU_CODENAME") };
}

/** @param {Release} release  Debian 13 and Ubuntu 24.04 brought the new names. */
function hasNewNames({ id, version, ubuntuName }) {
  if (ubuntuName !== "") return !UBUNTU_BEFORE.has(ubuntuName);
  if (id === "ubuntu") return Number.parseFloat(version) >= 24.04;
  return version === "" || Number.parseFloat(version) >= 13;
}

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<ReadonlySet<string>>}
 */
async function installedPackages(wanted) {
  const names = wanted.flatMap((name) => (RENAMED.has(name) ? [name, `${name}t64`] : [name]));
  // Names that dpkg does not know go to standard error and make the code 1; the others are still listed.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are dpkg's own placeholders.
  const format = "${Package} ${db:Status-Status}\n";
  const { output } = await capture("dpkg-query", ["-W", "-f", format, ...names]);
  const lines = output.split("\n").filter((line) => line.endsWith(" installed"));
  return new Set(lines.map((line) => line.slice(0, line.indexOf(" "))));
}

/** @param {readonly string[]} packages */
async function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waitForOthers = ["-o", "DPkg::Lock::Timeout=120"];
  const updated = await capture("apt-get", [...waitForOthers, "update"], { env });
  const install = [...waitForOthers, "install", "-y", "-q", "--no-install-recommends", ...packages];
  const installed = await capture("apt-get", install, { env });
  if (installed.code === 0) return;
  const said = installed.output + (updated.code === 0 ? "" : updated.output);
  throw new Trouble(
    `The system libraries could not be installed. apt-get said:\n\n${said.trim()}\n\n` +
      `Look at the network and at the disk, then run this by hand, and the command again:\n\n  ${aptCommand(packages)}`,
  );
}
