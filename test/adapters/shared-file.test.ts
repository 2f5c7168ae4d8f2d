import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { writeSharedFile } from "../../adapters/shared-file.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "module-bench-shared-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it("makes the folders that the file lies in, and others may read it", async () => {
  const file = join(folder(), "a", "b", "module.json");
  await writeSharedFile(file, "{}\n");
  expect(readFileSync(file, "utf8")).toBe("{}\n");
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o644);
});

it("leaves what lay there before where it cannot be written", async () => {
  const within = folder();
  writeFileSync(join(within, "file"), "before");
  await expect(writeSharedFile(join(within, "file", "deeper"), "after")).rejects.toThrow();
  expect(readFileSync(join(within, "file"), "utf8")).toBe("before");
  expect(readdirSync(within)).toEqual(["file"]);
});
