import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import type { Notice } from "../../../../core/notice.ts";
import type { LogEntry } from "../../../../electron/main/log/entry.ts";
import { handedOver } from "../../../../electron/main/opened/handed-over.ts";
import { OpenedThings } from "../../../../electron/main/opened/opened-things.ts";
import { readOpenedFile } from "../../../../electron/main/opened/read-file.ts";
import { temporaryFolders } from "../../../adapters/sqlite/samples.ts";

const LINK = "module-bench://module?base=https://acme.example&id=m";
const temporary = temporaryFolders();
let folder: string;
let file: string;

beforeEach(() => {
  folder = temporary();
  file = join(folder, "a.modulebench");
  writeFileSync(file, '{"kind":"x"}');
});

describe("of a command line", () => {
  it("our own files and links are handed over, and nothing else", () => {
    const args = [
      "--user-data-dir=/x.modulebench",
      "-p",
      ".",
      "/opt/app",
      "/etc/passwd",
      "https://acme.example/a.modulebench.html",
      "relative.modulebench",
      "/abs/B.MODULEBENCH",
      pathToFileURL("/with space/c.modulebench").href,
      "file://server/share/d.modulebench",
      "file:%zz.modulebench",
      LINK,
      "Module-Bench://anything",
      "module-benchmark://x",
    ];
    expect(handedOver(args, "/here")).toEqual([
      { kind: "file", path: "/here/relative.modulebench" },
      { kind: "file", path: "/abs/B.MODULEBENCH" },
      { kind: "file", path: "/with space/c.modulebench" },
      { kind: "link", text: LINK },
      { kind: "link", text: "Module-Bench://anything" },
    ]);
  });
});

describe("a file that is handed over", () => {
  it("is read as text, UTF-16 with its mark included", async () => {
    expect(await readOpenedFile(file)).toEqual({
      ok: true,
      value: { kind: "file", name: "a.modulebench", text: '{"kind":"x"}' },
    });
    writeFileSync(file, Buffer.from("\ufeff{}", "utf16le"));
    expect(await readOpenedFile(file)).toMatchObject({ ok: true, value: { text: "{}" } });
  });

  it("is refused by what is wrong with it", async () => {
    const other = (name: string) => join(folder, name);
    mkdirSync(other("folder.modulebench"));
    symlinkSync("/dev/zero", other("endless.modulebench"));
    symlinkSync(other("nowhere"), other("loose.modulebench"));
    writeFileSync(other("large.modulebench"), "");
    truncateSync(other("large.modulebench"), 4 * 1024 * 1024 + 1);
    writeFileSync(other("bytes.modulebench"), Buffer.from([0x7b, 0xff, 0x7d]));
    const cases = {
      "missing.modulebench": "not_found",
      "loose.modulebench": "not_found",
      "folder.modulebench": "not_a_file",
      "endless.modulebench": "not_a_file",
      "large.modulebench": "too_large",
      "bytes.modulebench": "not_text",
      "a\0b.modulebench": "not_readable",
    };
    for (const [name, error] of Object.entries(cases))
      expect(await readOpenedFile(other(name)), name).toEqual({ ok: false, error });
  });
});

function things() {
  const events: string[] = [];
  const notices: Notice[] = [];
  const entries: LogEntry[] = [];
  const opened = new OpenedThings();
  const settled = async (count: number) => {
    await expect.poll(() => events.length + notices.length).toBe(count);
  };
  const begin = () =>
    opened.begin({
      emit: ({ kind }) => events.push(kind),
      tell: (notice) => notices.push(notice),
      log: (entry) => entries.push(entry),
    });
  return { opened, events, notices, entries, begin, settled };
}

describe("what is handed over", () => {
  it("waits for the window, and is given once", async () => {
    const { opened, events, begin, settled } = things();
    opened.receive([{ kind: "file", path: file }]);
    expect(opened.take()).toBeNull();
    begin();
    await settled(1);
    expect(events).toEqual(["opened"]);
    expect(opened.take()).toEqual({ kind: "file", name: "a.modulebench", text: '{"kind":"x"}' });
    expect(opened.take()).toBeNull();
  });

  it("is one at a time: the first of many is shown, and the others are told", async () => {
    const { opened, notices, begin, settled } = things();
    begin();
    opened.receive([
      { kind: "link", text: LINK },
      { kind: "file", path: file },
    ]);
    await settled(2);
    expect(opened.take()).toEqual({ kind: "module", link: "https://acme.example/s/m" });
    expect(notices).toEqual([{ kind: "not_opened", name: "a.modulebench", problem: "one_at_a_time" }]);
  });

  it("is told where it is not shown, by a name of bounded length, and logged by kind alone", async () => {
    const { opened, notices, entries, begin, settled } = things();
    begin();
    opened.receive([{ kind: "link", text: `module-bench://start?secret=${"s".repeat(999)}` }]);
    await settled(1);
    opened.receive([{ kind: "file", path: join(folder, "gone.modulebench") }]);
    await settled(2);
    expect(notices).toMatchObject([
      { kind: "not_opened", problem: "link_form" },
      { kind: "not_opened", name: "gone.modulebench", problem: "not_found" },
    ]);
    const [first] = notices;
    if (first?.kind !== "not_opened") throw new Error("It was told.");
    expect(first.name).toHaveLength(120);
    expect(opened.take()).toBeNull();
    expect(entries).toEqual([
      { kind: "handed_over", what: "link_link_form" },
      { kind: "handed_over", what: "file_not_found" },
    ]);
  });
});
