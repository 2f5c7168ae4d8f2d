import type { RowCounts } from "../../core/store-trouble.ts";
import type { CheckResult } from "./check.ts";
import type { ExportWish } from "./export-file.ts";
import type { StoreCallFailureKind } from "./failures.ts";
import type { PutAside, Replaced, Replacement } from "./replace.ts";

/** What is done with a store's file in a thread of its own, beside or instead of serving it. */
export type StoreJob =
  | { readonly kind: "check" }
  | {
      readonly kind: "export";
      readonly wish: ExportWish;
      /** Masked in it: what was stored before a secret was known may hold it. Of this process alone, never written. */
      readonly secrets: readonly string[];
    }
  | { readonly kind: "replace"; readonly by: Replacement; readonly aside: PutAside };

/** What each job comes to. */
export interface JobValues {
  readonly check: CheckResult;
  readonly export: RowCounts;
  readonly replace: Replaced;
}

/** Why a job came to nothing; the file it was about is as it was. */
export interface JobFailure {
  readonly kind: StoreCallFailureKind | "cancelled";
  /** The system's own words, for the details of a message. */
  readonly detail: string;
}

/** What the thread says. */
export type JobReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly value: JobValues[StoreJob["kind"]] }
  | { readonly kind: "failed"; readonly failure: JobFailure };
