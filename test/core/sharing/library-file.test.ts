import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Brought } from "../../../core/bring/brought.ts";
import { libraryFiles, libraryText, shareLibrary } from "../../../core/sharing/library-file.ts";
import { mergeLibrary } from "../../../core/sharing/merge.ts";
import { problemOf, recognised } from "../bring/brought-by.ts";
import { ACME, LIVE, NDA, PRESET, RISK, SANDBOX } from "./shared-samples.ts";

const MINE = { connections: [SANDBOX, ACME, LIVE], modules: [NDA, RISK, { ...NDA, id: 9, connectionId: 1 }] };
const shared = () => shareLibrary(MINE.connections, MINE.modules, [PRESET]);

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../docs/schemas/${name}.schema.json`, import.meta.url), "utf8"));
const ajv = new Ajv2020({
  strict: false,
  schemas: [schema("module"), schema("connection"), schema("library")],
});
const fits = (text: string, name: string) =>
  ajv.validate(`module-bench:${name}`, JSON.parse(text)) || ajv.errorsText();

describe("a library in one file", () => {
  it("fits its published schema, and comes in as it went out", () => {
    const text = libraryText(shared());
    expect(fits(text, "library")).toBe(true);
    const { brought } = recognised(text);
    expect(brought).toMatchObject({ form: "library_file", remarks: [] });
    const merge = mergeLibrary({ ...MINE, presets: [PRESET] }, brought);
    expect([...merge.connections, ...merge.modules].map(({ kind }) => kind)).toEqual([
      "same",
      "same",
      "same",
      "same",
    ]);
  });

  it("[postman 5092, bruno 5485] holds no key, no network settings, no row, and nothing of the sandbox", () => {
    const text = libraryText(shared());
    expect(text).not.toMatch(/key|proxy|somebody|builtIn|127\.0\.0\.1|connectionId/i);
    expect((JSON.parse(text) as { modules: unknown[] }).modules).toHaveLength(2);
  });

  it("is the same bytes whatever the order of rows, and one changed field is one changed line", () => {
    const { connections, modules } = MINE;
    const turned = shareLibrary(connections.toReversed(), modules.toReversed(), [PRESET]);
    expect(libraryText(turned)).toBe(libraryText(shared()));
    const changed = libraryText(
      shareLibrary(connections, [{ ...NDA, notes: "Ask twice" }, RISK], [PRESET]),
    ).split("\n");
    expect(
      libraryText(shared())
        .split("\n")
        .filter((line, at) => line !== changed[at]),
    ).toHaveLength(1);
  });
});

describe("a library as a folder", () => {
  it("has a file for each connection and module, named by ids; each fits its schema and stands alone", () => {
    const files = libraryFiles(shared());
    expect(files.map(({ path }) => path)).toEqual([
      "connections/acme.example.com.json",
      "connections/acme.example.com-2.json",
      "modules/acme.example.com/Zk3NKIrRdS0A0TFVPP54gA.json",
      "modules/acme.example.com-2/oITwNKIrRdS0A0TFVPP54g.json",
    ]);
    for (const { path, text } of files) {
      expect(fits(text, path.startsWith("modules/") ? "module" : "connection"), path).toBe(true);
      expect(recognised(text).brought.remarks).toEqual([]);
    }
  });

  it("keeps a file's name when the module gets another name", () => {
    const renamed = shareLibrary(MINE.connections, [{ ...NDA, name: "Other" }], []);
    expect(libraryFiles(renamed).at(-1)?.path).toBe("modules/acme.example.com/Zk3NKIrRdS0A0TFVPP54gA.json");
  });

  it("gives ids that a disk mixes up, or does not take, names of their own", () => {
    const odd = ["abc", "ABC", "../../x", "a/b", "CON", "ü"].map((moduleId, index) => ({
      ...NDA,
      id: index,
      moduleId,
    }));
    const paths = libraryFiles(shareLibrary(MINE.connections, odd, [])).map(({ path }) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(?:connections|modules\/[\w.-]+)\/[\w-][\w.-]*\.json$/);
  });
});

describe("a file of ours that is not as it has to be", () => {
  const good = JSON.parse(libraryText(shared())) as Record<string, unknown> & {
    modules: Record<string, unknown>[];
  };
  const withModule = (change: Record<string, unknown>) =>
    JSON.stringify({ ...good, modules: [{ ...good.modules[0], ...change }] });

  it.each([
    [JSON.stringify({ ...good, version: 2 }), "newer_version", null],
    [JSON.stringify({ ...good, version: "1" }), "wrong_member", "version"],
    [JSON.stringify({ ...good, kind: "module-bench/else" }), "wrong_member", "kind"],
    [withModule({ moduleId: "" }), "wrong_member", "modules[0].moduleId"],
    [withModule({ name: 1 }), "wrong_member", "modules[0].name"],
    [withModule({ moduleKind: "sub" }), "wrong_member", "modules[0].moduleKind"],
    [withModule({ connection: "nowhere" }), "wrong_member", "modules[0].connection"],
    [
      withModule({ parameters: [{ name: "a", type: "file", apiName: "a" }] }),
      "wrong_member",
      "modules[0].parameters[0].type",
    ],
    [withModule({ tags: [""] }), "wrong_member", "modules[0].tags[0]"],
    [
      withModule({ presets: [{ name: "x", values: [{ apiName: "a", value: { kind: "secret" } }] }] }),
      "wrong_member",
      "modules[0].presets[0].values[0].value",
    ],
    [
      JSON.stringify({ ...good, connections: [{ name: "x", baseUrl: "ftp://x", environment: null }] }),
      "wrong_member",
      "connections[0].baseUrl",
    ],
    [
      withModule({ parameters: Array(1_001).fill({ name: "a", type: "text", apiName: "a" }) }),
      "too_many",
      null,
    ],
  ])("%# is refused with the member and its place", (text, kind, member) => {
    expect(problemOf(text)).toMatchObject({ kind, member });
  });

  it("tells members that it does not know, and takes the rest", () => {
    const { brought } = recognised(withModule({ colourOfTheDay: "red" }));
    expect(brought.remarks).toEqual([{ kind: "unknown_members", names: ["colourOfTheDay"] }]);
    expect(brought.modules).toHaveLength(1);
  });
});

describe("a merge", () => {
  const theirs = (change: (brought: Brought) => Brought = (brought) => brought): Brought =>
    change(recognised(libraryText(shared())).brought);

  it("tells what differs, member by member, and keeps mine until told otherwise", () => {
    const mine = { ...MINE, modules: [{ ...NDA, notes: "Mine", tags: [] }, RISK] };
    const [nda] = mergeLibrary(mine, theirs()).modules;
    expect(nda).toMatchObject({ kind: "differs", choice: "mine", fields: ["notes", "tags", "presets"] });
  });

  it("takes the same address as the same connection, and two at one address by their names", () => {
    const { connections } = mergeLibrary(MINE, theirs());
    expect(connections.map(({ mine }) => mine?.id)).toEqual([2, 3]);
    const moved = mergeLibrary({ ...MINE, connections: [{ ...ACME, name: "Other" }] }, theirs());
    expect(moved.connections.map(({ kind, mine }) => [kind, mine?.id])).toEqual([
      ["differs", 2],
      ["new", undefined],
    ]);
  });

  it("never takes the built-in connection for another's", () => {
    const atSandbox = { ...SANDBOX, baseUrl: ACME.baseUrl };
    expect(mergeLibrary({ connections: [atSandbox], modules: [] }, theirs()).connections[0]?.kind).toBe(
      "new",
    );
  });
});
