import { describe, expect, it } from "vitest";
import { libraryText, shareLibrary } from "../../../core/sharing/library-file.ts";
import { intakeOf, type MergeChoice, mergeLibrary } from "../../../core/sharing/merge.ts";
import { recognised } from "../bring/brought-by.ts";
import { ACME, NDA, PRESET } from "./shared-samples.ts";

const MINE = { connections: [ACME], modules: [NDA] };
const THEIRS = recognised(
  libraryText(
    shareLibrary(
      [{ ...ACME, name: "Acme at work" }],
      [
        { ...NDA, name: "NDA desk" },
        { ...NDA, id: 9, moduleId: "another" },
      ],
      [PRESET],
    ),
  ),
).brought;

const copyName = (name: string) => `${name} (copy)`;

function intake(
  choices: Readonly<Record<string, MergeChoice>>,
  mine: Parameters<typeof mergeLibrary>[0] = MINE,
) {
  const merge = mergeLibrary(mine, THEIRS, new Map(Object.entries(choices)));
  return intakeOf(merge, { mine, copyName });
}

describe("what is taken in", () => {
  it("of a stranger's library is all of it", () => {
    const { connections, modules } = intake({}, { connections: [], modules: [] });
    expect(connections).toMatchObject([{ id: null, save: { name: "Acme at work", baseUrl: ACME.baseUrl } }]);
    expect(modules.map(({ id, name }) => [id, name])).toEqual([
      [null, "NDA desk"],
      [null, "NDA intake"],
    ]);
    expect(modules[0]?.presets).toEqual([{ name: PRESET.name, values: PRESET.values }]);
  });

  it("beside mine is what is new alone, and it joins my connection as it is", () => {
    const { connections, modules } = intake({});
    expect(connections).toEqual([{ ref: "acme.example.com", id: 2, save: null }]);
    expect(modules.map(({ id, moduleId }) => [id, moduleId])).toEqual([[null, "another"]]);
  });

  it("by “theirs” takes my row's place", () => {
    const { connections, modules } = intake({ "connection 0": "theirs", "module 0": "theirs" });
    expect(connections).toMatchObject([{ id: 2, save: { name: "Acme at work" } }]);
    expect(modules[0]).toMatchObject({ id: 7, name: "NDA desk" });
  });

  it("by “both” stands beside it, under another name where it has the same", () => {
    expect(intake({ "module 0": "both" }).modules[0]).toMatchObject({ id: null, name: "NDA desk" });
    const same = { connections: [ACME], modules: [{ ...NDA, name: "NDA desk", notes: "mine" }] };
    expect(intake({ "module 0": "both" }, same).modules[0]).toMatchObject({
      id: null,
      name: "NDA desk (copy)",
    });
    const twice = intake({ "connection 0": "both" });
    expect(twice.connections).toMatchObject([{ id: null, save: { name: "Acme at work" } }]);
    expect(twice.modules).toHaveLength(2);
  });

  it("can be left out, each by itself; a connection comes along where a module needs it", () => {
    const none = { connections: [], modules: [] };
    expect(intake({ "module 0": "mine", "module 1": "mine", "connection 0": "mine" }, none)).toEqual(none);
    expect(intake({ "module 0": "mine", "connection 0": "mine" }, none)).toMatchObject({
      connections: [{ id: null }],
      modules: [{ moduleId: "another" }],
    });
  });
});
