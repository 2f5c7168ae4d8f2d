/** @typedef {import("../../renderer/features/guide/guide-tree.ts").Block} Block */
/** @typedef {import("../../renderer/features/guide/guide-tree.ts").Chapter} Chapter */
/** @typedef {import("../../renderer/features/guide/guide-tree.ts").Inline} Inline */

/** What introduces the chapters lies in none of them: a title, a sentence, and the list that the page makes itself. */
const FIRST_CHAPTER = 2;

/**
 * A document of ours as its chapters. What the tree has no word for (HTML but comments, a list in a list) throws, so that
 * nothing is lost unseen.
 *
 * @param {string} markdown
 * @returns {Promise<readonly Chapter[]>}
 */
export async function guideTree(markdown) {
  // Not at the top: set-up reads the build's configuration before there are packages.
  const { Marked } = await import("marked");
  /** @type {{ id: string, title: string, blocks: Block[] }[]} */
  const chapters = [];
  for (const token of new Marked().lexer(markdown)) {
    if (token.type === "heading" && token.depth === FIRST_CHAPTER) {
      chapters.push({ id: slugOf(token.text), title: token.text, blocks: [] });
    } else {
      const block = blockOf(token);
      if (block !== null) chapters.at(-1)?.blocks.push(block);
    }
  }
  return chapters;
}

/**
 * @param {any} token
 * @returns {Block | null}
 */
function blockOf(token) {
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "html":
      if (/^<!--[\s\S]*-->\s*$/.test(token.text)) return null;
      break;
    case "heading":
      return { kind: "heading", text: inlines(token.tokens) };
    case "paragraph": {
      const [only, ...more] = token.tokens;
      if (only.type === "image" && more.length === 0) {
        return { kind: "picture", file: only.href, text: only.text };
      }
      return { kind: "text", text: inlines(token.tokens) };
    }
    case "code":
      return { kind: "code", text: token.text };
    case "list":
      return { kind: "list", ordered: token.ordered, items: token.items.map(itemOf) };
    case "table":
      return { kind: "table", head: cells(token.header), rows: token.rows.map(cells) };
  }
  throw new Error(`The guide has a ${token.type} that its page cannot show: ${token.raw}`);
}

/** @param {any} item */
function itemOf(item) {
  return item.tokens.flatMap((/** @type {any} */ token) => {
    if (token.type !== "text") throw new Error(`The guide has a ${token.type} in a list: ${token.raw}`);
    return inlines(token.tokens);
  });
}

/** @param {readonly any[]} row */
function cells(row) {
  return row.map(({ tokens }) => inlines(tokens));
}

/**
 * @param {readonly any[]} tokens
 * @returns {readonly Inline[]}
 */
function inlines(tokens) {
  return tokens.map((token) => {
    switch (token.type) {
      case "text":
      case "escape":
        return token.text;
      case "codespan":
        return { kind: "code", text: token.text };
      case "strong":
      case "em":
        return { kind: token.type, text: inlines(token.tokens) };
      case "link":
        // The other documents are not shipped with the app, and the page leads nowhere else.
        return token.href.startsWith("#")
          ? { kind: "link", chapter: token.href.slice(1), text: inlines(token.tokens) }
          : { kind: "plain", text: inlines(token.tokens) };
    }
    throw new Error(`The guide has a ${token.type} in a line: ${token.raw}`);
  });
}

/**
 * As the links in our documents name a heading.
 *
 * @param {string} heading
 */
function slugOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");
}
