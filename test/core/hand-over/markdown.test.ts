import { expect, it } from "vitest";
import { handOverMarkdown } from "../../../core/hand-over/markdown.ts";

it("code that holds a fence stands in a longer one", () => {
  const text = "before\n````\n# no heading\n```";
  expect(handOverMarkdown([{ kind: "code", language: "sh", text }])).toBe(
    `\`\`\`\`\`sh\n${text}\n\`\`\`\`\`\n`,
  );
});
