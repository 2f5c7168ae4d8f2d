import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { FIRST_SPEECH } from "../../../core/words/speech.ts";
import { answerPage } from "../../../electron/main/page-files.ts";
import { temporaryFolders } from "../../adapters/sqlite/samples.ts";

const folder = temporaryFolders();
let pages: string;

beforeEach(() => {
  const root = folder();
  pages = join(root, "renderer");
  mkdirSync(join(pages, "assets"), { recursive: true });
  writeFileSync(join(pages, "index.html"), '<!doctype html><html lang="en" data-theme="system">');
  writeFileSync(join(pages, "assets/index-1.js"), "1");
  writeFileSync(join(root, "secret.js"), "secret");
  writeFileSync(join(pages, "notes.txt"), "secret");
});

describe("the pages' files", () => {
  it("are answered under the strict policy, with their type", async () => {
    const page = await answerPage(pages, "app://bundle/index.html", FIRST_SPEECH);
    expect(page.statusCode).toBe(200);
    expect(page.headers["Content-Type"]).toBe("text/html; charset=utf-8");
    const policy = page.headers["Content-Security-Policy"];
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe");
    expect((await answerPage(pages, "app://bundle/assets/index-1.js", FIRST_SPEECH)).statusCode).toBe(200);
  });

  it("say in their first tag what is spoken, so that no page has to ask", async () => {
    const german = { dictionary: "de", locale: "de-AT", times: "utc" } as const;
    const page = await answerPage(pages, "app://bundle/index.html", german);
    expect(page.data.toString()).toBe(
      '<!doctype html><html lang="de" data-words="de" data-locale="de-AT" data-times="utc" data-theme="system">',
    );
  });

  it.each([
    "app://bundle/../secret.js",
    "app://bundle/%2e%2e/secret.js",
    "app://bundle/..%2fsecret.js",
    "app://bundle/assets/..%5c..%5csecret.js",
    "app://bundle/assets/%252e%252e/secret.js",
    "app://bundle//secret.js",
    "app://bundle/notes.txt",
    "app://bundle/",
    "app://bundle/assets/",
    "app://bundle/assets/deeper/index-1.js",
    "app://evil/index.html",
    "app://bundle.evil/index.html",
    "app://bundle/absent.js",
  ])("and nothing else is: %s", async (address) => {
    const answer = await answerPage(pages, address, FIRST_SPEECH);
    expect(answer.statusCode).toBe(404);
    expect(answer.data).toHaveLength(0);
  });
});
