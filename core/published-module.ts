import type { StartParameter } from "./start-parameter.ts";

/**
 * What a module is for: `input` is opened by a person and rests in waiting_for_input; `processing` has no pages.
 *
 * Source: research into the platform's module types, docs/api-notes.md#module-kinds.
 */
export const MODULE_KINDS = ["input", "processing", "not_sure"] as const;

/** One of the kinds a person can choose. */
export type ModuleKind = (typeof MODULE_KINDS)[number];

/** A module that is published behind the Execution API, described once by hand: the API has no call that lists it. */
export interface PublishedModule {
  /** Grows with time, and is never used again. Not the platform's id. */
  readonly id: number;
  readonly connectionId: number;
  readonly name: string;
  /** The platform's id, such as `oITwNKIrRdS0A0TFVPP54g`. Opaque; case counts. */
  readonly moduleId: string;
  readonly kind: ModuleKind;
  readonly notes: string;
  /** In the order of the definition, which is the order they are sent in. */
  readonly parameters: readonly StartParameter[];
  /** Words to find it by, in the person's order; none twice. */
  readonly tags: readonly string[];
  /** True where it is kept out of sight: it can still be started and watched. */
  readonly archived: boolean;
}

/** How a module is found, apart from what it is. */
export type ModuleLabels = Pick<PublishedModule, "tags" | "archived">;

/** What a person gives to make or change a module; `id` is `null` for a new one. */
export type ModuleDraft = Omit<PublishedModule, "id" | keyof ModuleLabels> & { readonly id: number | null };
