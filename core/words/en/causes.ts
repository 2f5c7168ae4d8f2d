import { NO_EVIDENCE } from "../../evidence.ts";
import { type Likelihood, rankCauses } from "../../rank-causes.ts";
import type { Cause, Refusal } from "../../refusal-causes.ts";
import { alikeText } from "./alike-calls.ts";
import { reasonText } from "./cause-reasons.ts";

/** Words for a cause: what may be wrong, without a full stop, and what mends it, in a sentence or two. */
interface CauseWords {
  readonly title: string;
  readonly mend: (host: string) => string;
}

/** Words for every cause. */
const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  module_id: {
    title: "The module ID is wrong",
    mend: () => "Compare it with the platform’s, letter by letter.",
  },
  access_setting: {
    title: "The module is not published, or not set to “Only accessible via an API key”",
    mend: () => "Publishing settings › Access Settings, then publish again.",
  },
  key_scope: {
    title: "The API key is for another environment or module",
    mend: () => "Replace it by the key of this environment and module.",
  },
  key: {
    title: "The API key is wrong, revoked or expired",
    mend: () => "Replace the API key.",
  },
  host: {
    title: "The address is not this tenant’s",
    mend: (host) => `Compare ${host} with the address that you see on the platform.`,
  },
  retention: {
    title: "The session was deleted by the environment’s retention",
    mend: () => "Look on the platform whether it is still there. What was seen of it stays here.",
  },
  session_id: {
    title: "The session ID is wrong",
    mend: () => "Compare it with the platform’s, letter by letter.",
  },
  gateway: {
    title: "A proxy or gateway on the way refused it, not the service",
    mend: () => "Read the answer, and ask whoever runs your network.",
  },
  body_json: {
    title: "The body is not valid JSON",
    mend: () => "Correct the raw JSON.",
  },
  parameter_names: {
    title: "A parameter’s name is not the module’s",
    mend: () => "Compare the API parameter names with the module’s Start node; case and blanks count.",
  },
  parameter_values: {
    title: "A value does not fit its parameter",
    mend: () => "Compare the values with the types in the module’s Start node.",
  },
  own_calls: {
    title: "This bench calls too often",
    mend: () => "Lower the queries a minute, or watch fewer sessions.",
  },
  shared_limit: {
    title: "The limit is shared with others",
    mend: () => "It counts everybody behind the same address, production calls included. Wait a while.",
  },
};

/** What a refusal may come from, each with what mends it, in no order of likelihood; empty for a refusal that is plain. */
export function possibleCauses(refusal: Refusal, host: string): readonly string[] {
  return rankCauses(refusal, NO_EVIDENCE, 0)
    .filter(({ likelihood }) => likelihood !== "cannot")
    .map(({ cause }) => `${CAUSE_WORDS[cause].title}. ${CAUSE_WORDS[cause].mend(host)}`);
}

const GROUPS: Readonly<Record<Likelihood, string>> = {
  first: "Look here first",
  less: "Less likely",
  cannot: "Cannot be it",
};

/** Words of the panel that ranks what a refusal may come from. */
export const causes = {
  region: "What it may be",
  ordered: "Ordered by what your own history shows. A date is evidence, not proof.",
  group: (likelihood: Likelihood) => GROUPS[likelihood],
  title: (cause: Cause) => CAUSE_WORDS[cause].title,
  mend: (cause: Cause, host: string) => CAUSE_WORDS[cause].mend(host),
  reason: reasonText,
  alike: alikeText,
  settingPath: "Publishing settings › Access Settings › Only accessible via an API key",
  actions: {
    editModule: "Edit module",
    editConnection: "Edit connection",
    checkConnection: "Check connection",
    replaceKey: "Replace key…",
    setKey: "Set key…",
    copyPath: "Copy setting’s path",
    pathCopied: "Path copied",
    exchange: "Show exchange",
    parameters: "Edit parameters",
    settings: "Settings",
  },
};
