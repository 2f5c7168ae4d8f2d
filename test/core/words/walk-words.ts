/** One text or function of a language's words, and where it stands. */
export interface WordsLeaf {
  /** Names from the outside in, with dots between: `cli.usage.hint`. */
  readonly path: string;
  readonly value: unknown;
}

/** Every text and function of an object of words, members of lists included. */
export function leavesOf(value: unknown, path = ""): readonly WordsLeaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, each]) =>
    leavesOf(each, path === "" ? name : `${path}.${name}`),
  );
}

/** What a text must not lose in another language: options, variables, the API's states, placeholders, addresses. */
export function fixedWordsOf(text: string): readonly string[] {
  const found = text.match(
    /--[a-z][a-z-]+|\{\{[^}]*\}\}|\b[A-Z]{2,}(?:_[A-Z]+)+\b|https?:\/\/[^\s”“„,)]+|\b(?:waiting_for_input|fatal_errored)\b|⟦\d⟧|\b17\d\b/g,
  );
  return [...new Set((found ?? []).map((word) => word.replace(/[.…]+$/, "")))].sort();
}

/** Arguments of every kind that a function of words may take, so marked that they show in what it tells. */
export function markedArguments(count: number): readonly (readonly unknown[])[] {
  if (count === 0) return [[]];
  return markedArguments(count - 1).flatMap((before) => {
    const mark = `⟦${count}⟧`;
    return [mark, 170 + count, [mark, mark], true, null].map((each) => [...before, each]);
  });
}

/** What a function of words tells of such arguments; `null` where they are not what it takes. */
export function toldOf(tell: unknown, args: readonly unknown[]): string | null {
  if (typeof tell !== "function") return null;
  try {
    const told: unknown = Reflect.apply(tell, undefined, args);
    return typeof told === "string" && !/undefined|NaN|\[object|\bnull\b|\btrue\b/.test(told) ? told : null;
  } catch {
    return null;
  }
}
