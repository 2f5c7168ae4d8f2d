import { cutToBaseUrl } from "../core/base-url.ts";
import type { CallAddress } from "../core/http-request.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { StartParameter } from "../core/start-parameter.ts";
import type { Bench } from "./bench.ts";
import type { StartFlags } from "./commands/start.ts";
import { placeFor } from "./place.ts";
import { spoken } from "./spoken.ts";
import { readStartBody } from "./start-flags.ts";

/** A start that is not sent. */
interface PlannedStart {
  /** Of the definition; empty without one. */
  readonly name: string;
  readonly address: CallAddress;
  /** As declared; none without a definition. */
  readonly parameters: readonly StartParameter[];
  readonly body: string | null;
}

/**
 * Reads what a start would send, from the options of `start`. No key is asked for; one of the environment that stands
 * among the arguments or in the values is refused all the same. Fails with a sentence.
 */
export async function readPlannedStart(
  bench: Bench,
  wanted: string,
  given: StartFlags,
): Promise<Result<PlannedStart, string>> {
  const words = spoken.cli;
  bench.secrets.learn(bench.environmentKey);
  if (bench.secrets.isIn(bench.args)) return fail(words.usage.keyInArguments);
  const place = await placeFor(bench, wanted, given);
  if (!place.ok) return place;
  const { moduleId, flags, declared } = place.value;
  if (moduleId === "") return fail(words.usage.emptyModuleId);
  if (flags.baseUrl === undefined) return fail(words.usage.missing("--base-url URL"));
  const base = cutToBaseUrl(flags.baseUrl);
  if (!base.ok) return fail(spoken.remarks.baseUrlProblemText(base.error));
  const body = await readStartBody(moduleId, { ...flags, fromLibrary: declared }, bench);
  if (!body.ok) return body;
  if (bench.secrets.isIn(body.value.text)) return fail(words.usage.keyInBody);
  for (const remark of body.value.remarks) bench.stderr.line(remark);
  const { text, name, parameters } = body.value;
  return ok({ name, address: { baseUrl: base.value.url, moduleId }, parameters, body: text });
}
