import { expect, it } from "vitest";
import { EXIT } from "../../cli/exit-codes.ts";
import { SAMPLE_MODULES } from "../../sandbox/sample-modules.ts";
import { isScenarioId, SCENARIOS } from "../../sandbox/scenarios.ts";
import { chapter, codeSpans, DOCUMENTS, isThere, prose, read, sources, tableRows } from "./documents.ts";

/** What npm does without a script of ours. */
const NPM_ITSELF = ["run", "ci", "sbom"];
const TOP_FOLDER = /^(core|adapters|sandbox|cli|electron|renderer|test|bench|scripts|docs|build)\//;
/** What Node and Electron read elsewhere, and the packed app does not: see test/e2e/packed.e2e.ts. */
const WITHOUT_EFFECT = ["NODE_OPTIONS", "NODE_EXTRA_CA_CERTS"];
const VARIABLE = /\b(?:MODULE_BENCH|ELECTRON|NODE|NO)_[A-Z_]+\b/g;

const { scripts } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const code = sources()
  .filter((file) => !file.startsWith("test/"))
  .map(read)
  .join("\n");

/** Looks at every document; `look` is given its name and text. */
function each(look: (file: string, text: string) => void): void {
  for (const file of DOCUMENTS) look(file, read(file));
}

it("npm commands are there", () => {
  each((file, text) => {
    const named = [...text.matchAll(/\bnpm run ([\w:]+)|(?:`|^)npm ([\w:]+)/gm)].map(
      ([, run, own]) => run ?? own ?? "",
    );
    for (const name of named)
      if (!NPM_ITSELF.includes(name)) expect(Object.keys(scripts), file).toContain(name);
  });
});

it("files and folders are there", () => {
  each((file) => {
    const paths = codeSpans(file).filter((span) => TOP_FOLDER.test(span) && !/[\s*]/.test(span));
    for (const path of paths) expect(isThere(path), `${file}: ${path}`).toBe(true);
  });
});

it("environment variables are known to the code", () => {
  const known = new Set([...WITHOUT_EFFECT, ...[...code.matchAll(VARIABLE)].map(([name]) => name)]);
  each((file, text) => {
    for (const [name] of text.matchAll(VARIABLE)) expect(known.has(name), `${file}: ${name}`).toBe(true);
  });
});

it("scenarios are played by the sandbox", () => {
  each((file, text) => {
    for (const [, id = ""] of text.matchAll(/--scenario ([a-z][\w-]*)/g)) {
      expect(isScenarioId(id), `${file}: ${id}`).toBe(true);
    }
  });
});

it("no path of one machine, no registry's host, and nobody's address is in them", () => {
  each((file, text) => {
    expect(text, file).not.toMatch(/(?:^|[\s`"'(=])(?:\/(?:home|root|Users|work|tmp|opt|mnt)\b|[A-Z]:\\)/);
    expect(text, file).not.toMatch(/npmjs|yarnpkg|\bregistry\.|artifactory|\bnexus\b/i);
    for (const [address] of text.matchAll(/[\w.+-]+@[\w-]+\.[a-z]{2,}\b/gi)) {
      expect(address, file).toMatch(/@example\.(?:com|org)$/);
    }
  });
});

it("no note to oneself is left in them", () => {
  each((file) => expect(prose(file), file).not.toMatch(/\b(?:TODO|FIXME|TBD|XXX)\b/));
});

it("README's map has every room", () => {
  const rooms = tableRows(chapter("README.md", "The map")).flatMap(([rooms = ""]) =>
    [...rooms.matchAll(/\[(\w+)\/\]/g)].map(([, room]) => room),
  );
  expect(rooms.toSorted()).toEqual(
    [...new Set(sources().flatMap((file) => (TOP_FOLDER.test(file) ? [file.split("/")[0]] : [])))].toSorted(),
  );
});

it("README tells every exit code by its number and name", () => {
  const told = codeSpans("README.md").filter((span) => /^\d+ \w+$/.test(span));
  expect(told).toEqual(Object.entries(EXIT).map(([name, number]) => `${number} ${name}`));
});

it("README's module and key are the sandbox's own", () => {
  const terminal = chapter("README.md", "In a terminal");
  const module = SAMPLE_MODULES.find(({ moduleId }) => terminal.includes(moduleId));
  expect(terminal).toContain(`MODULE_BENCH_API_KEY=${module?.key}`);
});

it("the guide's table of scenarios is the sandbox's", () => {
  expect(tableRows(chapter("docs/guide.md", "Scenarios of the sandbox"))).toEqual(
    SCENARIOS.map(({ id, title, description }) => [`\`${id}\``, title, description]),
  );
});

it("CONTRIBUTING has every script that a person runs, but the parts of others", () => {
  const isPart = (name: string) => /^(?:check|bench):/.test(name);
  for (const name of Object.keys(scripts).filter((script) => !["start", "test"].includes(script))) {
    if (!isPart(name)) expect(read("CONTRIBUTING.md")).toContain(`npm run ${name}`);
  }
});
