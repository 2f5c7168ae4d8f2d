/** What an answer of the API is made of. */
export type AnswerFacts = {
  readonly moduleId: string;
  readonly sessionId: string;
  /** Where the sandbox listens, `http://127.0.0.1:1234`. */
  readonly origin: string;
};

/**
 * Writes the body of the start's answer.
 *
 * Keys, their order and both links are those of the API text. Source: "Start execution of a published module", Response.
 */
export function startAnswer({ moduleId, sessionId, origin }: AnswerFacts): string {
  return JSON.stringify({
    data: { sessionId },
    links: {
      self: `/api/execution/${moduleId}/sessions/${sessionId}`,
      browser: `${origin}/s/${moduleId}/sessions/${sessionId}`,
    },
  });
}

/**
 * Writes the body of a query's answer.
 *
 * The double slash in `self` and the browser link without `/s` are the API text's. Source: "Query the current status of a
 * session", Response. Outputs and `meta` are not in the text: a scenario plays them to see that they are kept.
 */
export function queryAnswer(
  { moduleId, sessionId, origin }: AnswerFacts,
  told: { readonly state: string; readonly outputs: Readonly<Record<string, unknown>> | null },
): string {
  const { state, outputs } = told;
  return JSON.stringify({
    data: outputs === null ? { state } : { state, outputs },
    links: {
      self: `/api/execution//${moduleId}/sessions/${sessionId}`,
      browser: `${origin}/${moduleId}/sessions/${sessionId}`,
    },
    ...(outputs === null ? {} : { meta: { producedBy: "sandbox" } }),
  });
}
