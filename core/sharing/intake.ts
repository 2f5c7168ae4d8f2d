import type { BroughtConnection, BroughtPreset } from "../bring/brought.ts";
import type { ModuleDraft, ModuleLabels } from "../published-module.ts";

/** A connection that modules of an intake belong to. */
export interface IntakeConnection {
  /** Names it within the intake. */
  readonly ref: string;
  /** The row that is there already; `null` for a new one. */
  readonly id: number | null;
  /** What is saved; `null` where the row stays as it is. An existing one keeps its address and its network settings. */
  readonly save:
    | (Pick<BroughtConnection, "name" | "baseUrl" | "environment"> & {
        readonly colour: NonNullable<BroughtConnection["colour"]>;
      })
    | null;
}

/** A module that is taken in. */
export interface IntakeModule extends Omit<ModuleDraft, "connectionId">, ModuleLabels {
  /** The `ref` of its connection. */
  readonly connection: string;
  /** Those of the same name take the place of the module's own. */
  readonly presets: readonly BroughtPreset[];
}

/** What a person takes of what was brought. */
export interface LibraryIntake {
  readonly connections: readonly IntakeConnection[];
  readonly modules: readonly IntakeModule[];
}
