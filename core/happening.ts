import type { LinkRefusal } from "./browser-link.ts";
import type { Notice } from "./notice.ts";
import type { Trouble } from "./query-outcome.ts";
import type { StartOutcome } from "./start-outcome.ts";
import type { CallPhase, FailureCode } from "./transport.ts";
import type { PauseReason } from "./watch/condition.ts";

/**
 * Why keys that are kept cannot be read.
 *
 * `other_backend`: this session offers another keyring, or none. `other_keyring`: the same kind, but not the one that
 * kept them: the keyring was emptied, or the profile comes from another computer or account.
 */
export type KeysUnread = "other_backend" | "other_keyring" | "keyring_locked" | "damaged";

/** Why a link was not opened. `no_browser`: the system has nothing that opens links. */
export type LinkTrouble =
  | Exclude<LinkRefusal, { readonly kind: "other_host" }>
  | { readonly kind: "no_browser" };

/**
 * Why a start did not come about.
 *
 * `holds_key`: a key or another secret stands in the address; `asks_about_key`: in the body, where the person decides.
 * `changed`: the module's description did, behind the form. `not_recorded`: the intent could not be written down.
 * `failed`: it could not be handed over inside the app, so that its fate is not known here.
 */
export type StartProblem =
  | "no_key"
  | "holds_key"
  | "asks_about_key"
  | "changed"
  | "busy"
  | "not_recorded"
  | "no_module"
  | "failed";

/**
 * Anything that has to be told to a person, as codes. Words for it: `describe`.
 *
 * `host` is where the call went, with its port.
 */
export type Happening =
  | { readonly kind: "start"; readonly outcome: StartOutcome; readonly host: string }
  | { readonly kind: "start_problem"; readonly problem: StartProblem }
  | { readonly kind: "query_denied"; readonly status: number; readonly host: string }
  | { readonly kind: "query_trouble"; readonly trouble: Trouble; readonly host: string }
  /** A call without a complete answer, by itself: what it means for a start or a session is not said. */
  | {
      readonly kind: "no_answer";
      readonly code: FailureCode;
      readonly phase: CallPhase;
      readonly host: string;
    }
  | { readonly kind: "paused"; readonly reason: PauseReason; readonly host: string }
  | { readonly kind: "link"; readonly trouble: LinkTrouble }
  | { readonly kind: "keys_unread"; readonly reason: KeysUnread }
  | { readonly kind: "notice"; readonly notice: Notice };
