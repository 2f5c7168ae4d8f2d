import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { isThere, read } from "./documents.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly "runs-on": string;
  readonly "timeout-minutes": number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = ".github/workflows";
const FILES = readdirSync(FOLDER);
const scripts = (JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> })
  .scripts;

it.for(FILES)("%s: every action is pinned by its commit, every job has a limit, and reads only", (file) => {
  const text = read(`${FOLDER}/${file}`);
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: "read" });
  for (const [name, job] of Object.entries(jobs)) {
    expect(job["timeout-minutes"], name).toBeGreaterThan(0);
    if (job.needs !== undefined) expect(jobs).toHaveProperty(job.needs);
    for (const { uses } of job.steps) if (uses !== undefined) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  }
  // What a tag or a branch is called is no program: it comes in by the environment.
  const programs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = "" }) => run));
  expect(programs.filter((run) => run.includes("${{ github"))).toEqual([]);
});

it.for(FILES)("%s: its npm scripts and its files are there", (file) => {
  const text = read(`${FOLDER}/${file}`);
  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
  for (const name of named) expect(scripts).toHaveProperty([name]);
  for (const [path] of text.matchAll(/\bdocs\/[\w-]+\.md/g)) expect(isThere(path), path).toBe(true);
});

it("only the job that makes the draft may write, and it makes a draft", () => {
  const { jobs } = parse(read(`${FOLDER}/release.yml`)) as Workflow;
  const writing = Object.entries(jobs).filter(([, { permissions }]) => permissions !== undefined);
  expect(writing.map(([name, { permissions }]) => [name, permissions])).toEqual([
    ["draft", { contents: "write" }],
  ]);
  const run = jobs.draft?.steps.map((step) => step.run ?? "").join("\n") ?? "";
  expect(run).toContain("gh release create");
  expect(run).toContain("--draft");
  expect(run).toContain("SHA256SUMS");
});
