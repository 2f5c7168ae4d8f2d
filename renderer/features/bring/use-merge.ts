import { useEffect, useMemo, useState } from "react";
import type { Brought } from "../../../core/bring/brought.ts";
import type { Preset } from "../../../core/preset.ts";
import { type Merge, type MergeChoice, mergeLibrary } from "../../../core/sharing/merge.ts";
import { useBench } from "../../bench.tsx";
import { useLibrary } from "../../state/use-store.ts";

/** What was brought beside what is there, by the choices made so far. */
export interface Merging {
  readonly merge: Merge;
  choose(key: string, choice: MergeChoice): void;
  /** The same for all that differs. */
  chooseAll(choice: MergeChoice): void;
}

export function useMerge(brought: Brought): Merging {
  const { bridge } = useBench();
  const { connections, modules } = useLibrary((library) => library);
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [presets, setPresets] = useState<readonly Preset[]>([]);
  const merge = useMemo(
    () => mergeLibrary({ connections, modules, presets }, brought, choices),
    [connections, modules, presets, brought, choices],
  );

  useEffect(() => {
    const met = mergeLibrary({ connections, modules }, brought).modules;
    const asked = met.flatMap(({ theirs, mine }) =>
      theirs.presets.length > 0 && mine !== null ? [mine.id] : [],
    );
    let current = true;
    void Promise.all(asked.map((moduleRef) => bridge.presets(moduleRef))).then((found) => {
      if (current) setPresets(found.flat());
    });
    return () => {
      current = false;
    };
  }, [bridge, brought, connections, modules]);

  return {
    merge,
    choose: (key, choice) => setChoices((before) => new Map(before).set(key, choice)),
    chooseAll(choice) {
      const differing = [...merge.connections, ...merge.modules].filter(({ kind }) => kind === "differs");
      setChoices((before) => new Map([...before, ...differing.map(({ key }) => [key, choice] as const)]));
    },
  };
}
