import { mkdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { homedir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { spellings } from "../../../scripts/canary/surfaces.mjs";
import { type RecordingApi, recordingApi } from "../recording-api.ts";
import { tapApp } from "./bridge-tap.ts";
import { filesBelow, withPlanted } from "./gathered-files.ts";
import { CANARY, PLANTED } from "./key.ts";
import { countBoth, Looks } from "./looks.ts";
import { isOwnHost } from "./own-hosts.ts";
import { readPage } from "./page-look.ts";

/** How long a page may take to answer before it counts as dead, in ms. */
const PAGE_MS = 5_000;

const TEXTS = Object.values(spellings(PLANTED));
/** The same for where only texts pass: a character for each byte. */
const LATIN = TEXTS.map((text) => text.toString("latin1"));

/** One test's apps and servers, looked at for the key while they live and when they are gone. */
export class Journey {
  /** All that the test's apps write lies below it. */
  readonly folder: string;
  readonly looks: Looks;
  readonly #apps: {
    readonly profile: string;
    readonly output: { stdout: string; stderr: string };
  }[] = [];
  readonly #servers: RecordingApi[] = [];
  #foreign: RecordingApi | null = null;
  #exports = 0;
  readonly #shown: string[] = [];

  constructor(folder: string, title: string) {
    this.folder = folder;
    this.looks = new Looks(title);
    for (const part of ["tmp", "exports", "bridge"]) mkdirSync(join(folder, part));
  }

  /** A host that answers point to and that nobody may reach. */
  async foreign(): Promise<string> {
    this.#foreign ??= await recordingApi();
    return this.#foreign.url;
  }

  serves(api: RecordingApi): void {
    this.#servers.push(api);
  }

  async begin(app: ElectronApplication, profile: string): Promise<{ stdout: string; stderr: string }> {
    const output = { stdout: "", stderr: "" };
    app.process().stdout?.on("data", (chunk: Buffer) => {
      output.stdout += chunk.toString("latin1");
    });
    app.process().stderr?.on("data", (chunk: Buffer) => {
      output.stderr += chunk.toString("latin1");
    });
    this.#apps.push({ profile, output });
    const { replies, events } = this.#traffic();
    await tapApp(app, { replies, events }, LATIN);
    return output;
  }

  /** Looks at an app that is about to end: its pages, and an export of all. */
  async leave(app: ElectronApplication): Promise<void> {
    for (const page of app.windows()) {
      if (page.isClosed()) continue;
      const read = await inTime(readPage(page, LATIN));
      if (read === null) continue;
      this.#shown.push(...read);
      await inTime(this.#exportAll(app, page));
    }
  }

  /** Looks at all that is left, and fails where the key stands. */
  async end(): Promise<void> {
    if (this.#apps.length > 0) {
      this.#lookAtFiles();
      this.#lookAtOutputs();
      const { looks } = this;
      if (this.#shown.length > 0)
        looks.add("page", countBoth(this.#shown.map((text) => Buffer.from(text, "latin1"))));
      else looks.skip("page", "the page was dead or never there");
    }
    if (this.#servers.length > 0) await this.#lookAtHosts();
    await this.#foreign?.close();
    const wrong = this.looks.close();
    if (wrong.length > 0) throw new Error(`The canary gate: ${wrong.join("; ")}`);
  }

  #traffic() {
    return { replies: join(this.folder, "bridge", "replies"), events: join(this.folder, "bridge", "events") };
  }

  async #exportAll(app: ElectronApplication, page: Page): Promise<void> {
    const file = join(this.folder, "exports", `${++this.#exports}.jsonl`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await page.evaluate(async () => {
      type Bench = { readonly exportHistory?: (sessionRow: null) => Promise<unknown> };
      await (globalThis as unknown as { bench?: Bench }).bench?.exportHistory?.(null);
    });
  }

  #lookAtFiles(): void {
    const profiles = [...new Set(this.#apps.map(({ profile }) => profile))];
    const gather = (folders: readonly string[]) =>
      folders.flatMap((folder) => withPlanted(folder, TEXTS)).flatMap(({ path, bytes }) => [path, bytes]);
    this.looks.add("profile", countBoth(gather(profiles)));
    const logs = profiles.flatMap((profile) =>
      ["logs", "Crashpad", "Crash Reports"].map((name) => join(profile, name)),
    );
    this.looks.add("logs", countBoth(gather(logs)));
    const elsewhere = [...profiles, ...["tmp", "exports", "bridge"].map((name) => join(this.folder, name))];
    const beside = filesBelow(this.folder)
      .filter(({ path }) => !elsewhere.some((folder) => path.startsWith(folder)))
      .map(({ bytes }) => bytes);
    this.looks.add("temporary", countBoth([...gather([join(this.folder, "tmp"), homedir()]), ...beside]));
    const exports = filesBelow(join(this.folder, "exports"));
    if (exports.length === 0) this.looks.skip("exports", "no page was left to export with");
    else {
      // What is exported is JSON whose texts may hold JSON themselves.
      const texts = exports.flatMap(({ bytes }) => bytes.toString("utf8").split("\n").flatMap(textsIn));
      this.looks.add("exports", countBoth([...gather([join(this.folder, "exports")]), ...texts]));
    }
    for (const [surface, file] of Object.entries(this.#traffic())) {
      this.looks.add(surface, countBoth([readFileSync(file)]));
    }
  }

  #lookAtOutputs(): void {
    for (const name of ["stdout", "stderr"] as const) {
      this.looks.add(name, countBoth(this.#apps.map(({ output }) => Buffer.from(output[name], "latin1"))));
    }
  }

  async #lookAtHosts(): Promise<void> {
    this.#foreign ??= await recordingApi();
    const foreign = this.#foreign;
    for (const text of TEXTS) await post(foreign.url, text);
    const heard = this.#servers.flatMap(({ url, requests }) =>
      requests.map(({ head, body }) => Buffer.from(this.#withoutItsLine(url, head) + body, "latin1")),
    );
    const elsewhere = foreign.requests.map(({ head, body }) => Buffer.from(head + body, "latin1"));
    if (foreign.requests.length !== TEXTS.length) {
      throw new Error(`A foreign host was asked: ${foreign.requests.map(({ head }) => head).join("\n")}`);
    }
    this.looks.add("hosts", countBoth([...heard, ...elsewhere]));
  }

  /** A host of a connection of its own gets the key in one line, once for each request. */
  #withoutItsLine(url: string, head: string): string {
    return isOwnHost(url) ? head.replace(`\r\nAuthorization: Bearer ${CANARY}\r\n`, "\r\n") : head;
  }
}

/** All texts of a line of JSON. */
function textsIn(line: string): readonly string[] {
  const texts: string[] = [];
  if (line === "") return texts;
  JSON.parse(line, (name, value: unknown) => {
    texts.push(name);
    if (typeof value === "string") texts.push(value);
    return value;
  });
  return texts;
}

/** What a promise gives, or `null` when it takes too long or comes to nothing: pages and apps of a journey may be dead. */
async function inTime<T>(promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PAGE_MS);
  });
  try {
    return await Promise.race([promise.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function post(url: string, text: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const call = request(url, { method: "POST", headers: { "Content-Length": text.length } }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve());
    });
    call.once("error", reject);
    call.end(text);
  });
}
