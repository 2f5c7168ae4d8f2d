import { describe, expect, it } from "vitest";
import { recognise } from "../../../../core/bring/recognise.ts";
import { libraryFiles, libraryText, shareLibrary } from "../../../../core/sharing/library-file.ts";
import { joinFolder } from "../../../../renderer/features/bring/join-folder.ts";
import { ACME, NDA_INTAKE } from "../../../support/sample-library.ts";

const SHARED = shareLibrary([ACME], [NDA_INTAKE, { ...NDA_INTAKE, id: 9, moduleId: "other" }], []);
const FILES = libraryFiles(SHARED).map(({ path, text }) => ({
  path: `team/${path}`,
  file: new Blob([text]),
}));

const named = (path: string, text: string) => ({ path, file: new Blob([text]) });

describe("a library’s folder", () => {
  it("brings the same as its one file, and what else lies there is passed over", async () => {
    const joined = await joinFolder([
      ...FILES.toReversed(),
      named("team/README.md", "# Ours"),
      named("team/modules/notes.txt", "x"),
    ]);
    if (!joined.ok) throw new Error(joined.error.kind);
    const [folder, file] = [recognise(joined.value), recognise(libraryText(SHARED))];
    if (!folder.ok || !file.ok) throw new Error("Not recognised.");
    const sorted = (brought: typeof file.value.brought) =>
      brought.modules.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    expect(folder.value.brought.connections).toEqual(file.value.brought.connections);
    expect(sorted(folder.value.brought)).toEqual(sorted(file.value.brought));
    expect(folder.value.brought.remarks).toEqual([]);
  });

  it("with a file of a newer version is refused", async () => {
    const newer = named("team/modules/x/y.json", '{"kind":"module-bench/module","version":2}');
    const joined = await joinFolder([...FILES, newer]);
    expect(joined.ok && recognise(joined.value)).toMatchObject({
      ok: false,
      error: { kind: "newer_version" },
    });
  });

  it("without a library in it says so", async () => {
    expect(await joinFolder([named("pictures/a.json", "{}")])).toMatchObject({
      error: { kind: "unrecognised" },
    });
  });
});
