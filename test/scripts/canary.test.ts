import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lookIntoProcesses, serveProcesses } from "../../scripts/canary/process-reader.mjs";
import { countIn, SPELLINGS, SURFACES, spellings, spellingsOn } from "../../scripts/canary/surfaces.mjs";
import { faultsOf, type Look, rowsOf, tableOf } from "../../scripts/canary/table.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

const SECRET = 'cnry/+"\\%?>~0123456789abcdefghij';
const ALL = Object.fromEntries(SPELLINGS.map((name) => [name, 1]));
const NONE = Object.fromEntries(SPELLINGS.map((name) => [name, 0]));

function look(surface: string, change: Partial<Look> = {}): Look {
  return { journey: "j", surface, keyed: true, hits: NONE, control: ALL, skipped: null, ...change };
}

const EVERYWHERE = Object.keys(SURFACES).map((surface) => look(surface));

describe("the spellings", () => {
  test("are ten, none like another, each found where it stands and in no other's place", () => {
    expect(SPELLINGS).toHaveLength(10);
    const written = Object.values(spellings(SECRET)).map((each) => each.toString("latin1"));
    expect(new Set(written).size).toBe(10);
    for (const [name, spelling] of Object.entries(spellings(SECRET))) {
      const counts = countIn(
        [Buffer.concat([Buffer.from("before "), spelling, Buffer.from(" behind")])],
        SECRET,
      );
      expect(counts[name], name).toBe(1);
    }
    expect(countIn(["nothing of it"], SECRET)).toEqual(NONE);
  });

  test("find a text within others, broken over lines too", () => {
    for (const before of ["", "x", "xx"]) {
      const encoded = Buffer.from(`${before}${SECRET}!`).toString("base64");
      expect(Object.values(countIn([encoded], SECRET)).some((count) => count > 0)).toBe(true);
    }
    expect(countIn([`${SECRET.slice(0, 9)}\r\n${SECRET.slice(9)}`], SECRET)["as it is"]).toBe(1);
  });
});

describe("the gate", () => {
  test("holds when each surface was looked at, nothing was found, and all that was planted was", () => {
    expect(faultsOf(rowsOf(EVERYWHERE), { whole: true })).toEqual([]);
  });

  test.each(Object.keys(SURFACES))(
    "falls by one hit, one planted text that was missed, and no look: %s",
    (surface) => {
      const others = EVERYWHERE.filter((each) => each.surface !== surface);
      const [name = ""] = spellingsOn(surface);
      const withLook = (change: Partial<Look>) =>
        faultsOf(rowsOf([...others, look(surface, change)]), { whole: true });
      expect(withLook({ hits: { ...NONE, [name]: 1 } })).toHaveLength(1);
      expect(withLook({ control: { ...ALL, [name]: 0 } })).toHaveLength(1);
      expect(withLook({ keyed: false })).toHaveLength(1);
      expect(faultsOf(rowsOf(others), { whole: true })).toHaveLength(1);
      expect(faultsOf(rowsOf(others), { whole: false })).toEqual([]);
    },
  );

  test("tells what could not be looked at, and does not count it as looked at", () => {
    const rows = rowsOf([
      ...EVERYWHERE.filter(({ surface }) => surface !== "memory"),
      look("memory", { control: {}, hits: {}, skipped: "renderer: EACCES" }),
    ]);
    expect(faultsOf(rows, { whole: true })).toEqual([]);
    expect(rows.find(({ surface }) => surface === "memory")).toMatchObject({
      journeys: 0,
      skipped: ["renderer: EACCES"],
    });
    expect(tableOf(rows)).toMatch(/^\| memory of every process but main \| 2 \| 0 \| skipped \| 0 of 0 \|$/m);
  });
});

describe.runIf(process.platform === "linux")("looking into processes", () => {
  test("finds a text in the memory, arguments and environment of a child, and nothing of one that is not there", async () => {
    // Put together there, so that its arguments do not hold it as it is.
    const program = `globalThis.kept = Buffer.from("${Buffer.from(SECRET).toString("hex")}", "hex").toString();
      globalThis.wide = kept + "•"; process.stdout.write("there"); process.stdin.resume();`;
    const child = spawn(process.execPath, ["-e", program], {
      stdio: ["pipe", "pipe", "ignore"],
      env: { PLANTED: "env-secret" },
    });
    const folder = temporaryFolder();
    const user = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    const socket = join(folder, "processes");
    const close = await serveProcesses(socket, user);
    try {
      await once(child.stdout, "data");
      const asked = {
        main: process.pid,
        secrets: { kept: SECRET, given: "env-secret", none: "never-written-anywhere".toUpperCase() },
      };
      const looked = (await lookIntoProcesses(socket, asked)).find(({ pid }) => pid === child.pid);
      expect(looked?.unread).toBeNull();
      expect(looked?.memory.kept?.["as it is"]).toBeGreaterThan(0);
      expect(looked?.given.kept).toMatchObject({ "as it is": 0, hexadecimal: 1 });
      expect(looked?.given.given?.["as it is"]).toBe(1);
      expect(
        Object.values({ ...looked?.memory.none, ...looked?.given.none }).every((count) => count === 0),
      ).toBe(true);
    } finally {
      child.kill();
      await close();
    }
  });

  test("is refused below a process of somebody else", async () => {
    const folder = temporaryFolder();
    const uid = (process.getuid?.() ?? 0) + 1;
    const close = await serveProcesses(join(folder, "processes"), {
      uid,
      gid: process.getgid?.() ?? 0,
    }).catch(() => null);
    // Only root can give a socket to somebody else.
    if (close === null) return;
    const asked = lookIntoProcesses(join(folder, "processes"), {
      main: process.pid,
      secrets: { key: SECRET },
    });
    await expect(asked).rejects.toThrow("somebody else's");
    await close();
  });
});
