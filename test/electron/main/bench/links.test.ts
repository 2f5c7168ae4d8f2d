import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SessionDetail } from "../../../../core/store.ts";
import { type HostQuestion, LinkGate, OPEN_EVERY_MS } from "../../../../electron/main/bench/links.ts";
import { PROJECT } from "../../../../scripts/set-up/places.mjs";
import { blankSession } from "../../../support/fake-sessions.ts";
import { CONNECTION, MUST_BE_REFUSED, MUST_OPEN } from "./link-corpus.ts";

interface Scene {
  readonly link: string | null;
  readonly baseUrl?: string;
  readonly builtIn?: boolean;
  readonly confirmed?: readonly string[];
  /** What the person says to another host. */
  readonly says?: () => Promise<boolean>;
  readonly open?: () => Promise<void>;
}

/** A gate before one session, row 7, with an opener that writes down what it is handed. */
function gateTo({ link, baseUrl = CONNECTION, builtIn = false, confirmed = [], says, open }: Scene) {
  const opened: string[] = [];
  const asked: HostQuestion[] = [];
  const remembered: string[] = [];
  const time = { now: 0 };
  const place = { baseUrl, builtIn } as SessionDetail["session"]["place"];
  const session = { ...blankSession(7, place), startLink: link };
  const gate = new LinkGate({
    store: { session: async (row) => (row === 7 ? { session, observations: [], facts: [] } : null) },
    sandbox: { url: "http://127.0.0.1:4711" },
    confirmedHosts: () => [...confirmed, ...remembered],
    confirmHost: (host) => void remembered.push(host),
    ask: async (question) => {
      asked.push(question);
      return says?.() ?? false;
    },
    open: async (url) => {
      opened.push(url);
      await open?.();
    },
    steady: () => time.now,
  });
  return { gate, opened, asked, remembered, time };
}

describe("links that must be refused", () => {
  it.each(MUST_BE_REFUSED)("%s: %s", async (_, link, why) => {
    const { gate, opened, asked } = gateTo({ link });
    const reply = await gate.open(7);
    expect(opened).toEqual([]);
    if (why.startsWith("asks about ")) {
      expect(reply).toEqual({ kind: "not_confirmed" });
      expect(asked).toEqual([
        {
          host: why.slice("asks about ".length),
          expected: new URL(CONNECTION).host,
          url: new URL(link).href,
        },
      ]);
    } else {
      expect(reply).toMatchObject({ kind: "refused", refusal: { kind: why } });
      expect(asked).toEqual([]);
    }
  });

  it("are 120 or more, each another, and stay refused when the person trusts every host they name", async () => {
    expect(MUST_BE_REFUSED.length).toBeGreaterThanOrEqual(120);
    expect(new Set(MUST_BE_REFUSED.map(([, link]) => link)).size).toBe(MUST_BE_REFUSED.length);
    for (const [, link, why] of MUST_BE_REFUSED) {
      if (why.startsWith("asks about ")) continue;
      const confirmed = ["evil.test", "127.0.0.1:631", "localhost:3000", "[::1]:9229", "169.254.169.254"];
      const { gate, opened } = gateTo({ link, confirmed, says: async () => true });
      expect((await gate.open(7)).kind, link).toBe("refused");
      expect(opened).toEqual([]);
    }
  });
});

describe("links that must open", () => {
  it.each(MUST_OPEN)("%s: %s", async (_, link, opens, baseUrl = CONNECTION) => {
    const { gate, opened, asked } = gateTo({ link: link ?? null, baseUrl });
    expect(await gate.open(7)).toEqual({ kind: "opened" });
    expect(opened).toEqual([opens]);
    expect(asked).toEqual([]);
  });

  it("are 15 or more", () => {
    expect(MUST_OPEN.length).toBeGreaterThanOrEqual(15);
  });
});

describe("another host", () => {
  const link = "https://app.example/s/m/sessions/s";

  it("is opened once the person said yes, and is not asked about again", async () => {
    const { gate, opened, asked, remembered, time } = gateTo({ link, says: async () => true });
    expect(await gate.open(7)).toEqual({ kind: "opened" });
    time.now += OPEN_EVERY_MS;
    expect(await gate.open(7)).toEqual({ kind: "opened" });
    expect([asked.length, opened, remembered]).toEqual([1, [link, link], ["app.example"]]);
  });

  it("is asked about once at a time", async () => {
    let answer: (yes: boolean) => void = () => undefined;
    const answered = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const { gate, opened, asked, time } = gateTo({ link, says: () => answered });
    const first = gate.open(7);
    await expect.poll(() => asked.length).toBe(1);
    time.now += OPEN_EVERY_MS;
    expect(await gate.open(7)).toEqual({ kind: "too_soon" });
    answer(false);
    expect([await first, opened, asked.length]).toEqual([{ kind: "not_confirmed" }, [], 1]);
  });

  it("is not remembered when nothing opened it", async () => {
    const { gate, remembered } = gateTo({
      link,
      says: async () => true,
      open: () => Promise.reject(new Error("no opener")),
    });
    expect(await gate.open(7)).toEqual({ kind: "no_browser" });
    expect(remembered).toEqual([]);
  });
});

it("opens one link a second, whatever the page asks for", async () => {
  const { gate, opened, time } = gateTo({ link: `${CONNECTION}/x` });
  const replies = [];
  for (let at = 0; at < 3 * OPEN_EVERY_MS; at += 100) {
    time.now = at;
    replies.push((await gate.open(7)).kind);
  }
  expect(opened).toHaveLength(3);
  expect(new Set(replies)).toEqual(new Set(["opened", "too_soon"]));
});

it("leads an older link of the sandbox to where it listens now, and no other link", async () => {
  const builtIn = true;
  const older = gateTo({ link: "http://127.0.0.1:1234/s/M/sessions/S?x", builtIn });
  await older.gate.open(7);
  expect(older.opened).toEqual(["http://127.0.0.1:4711/s/M/sessions/S?x"]);
  const foreign = gateTo({ link: "https://evil.test/s/M/sessions/S", builtIn });
  expect(await foreign.gate.open(7)).toEqual({ kind: "not_confirmed" });
  expect(foreign.opened).toEqual([]);
});

it("has nothing to open for a session without a link, or for none", async () => {
  const none = { kind: "refused", refusal: { kind: "no_link" } };
  expect(await gateTo({ link: null }).gate.open(7)).toEqual(none);
  expect(await gateTo({ link: `${CONNECTION}/x` }).gate.open(8)).toEqual(none);
});

it("is the one way to the system's opener: it is called from one place in all that ships", () => {
  const places = ["adapters", "cli", "core", "electron", "renderer", "sandbox"].flatMap((room) =>
    readdirSync(join(PROJECT, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|tsx|html)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(join(PROJECT, room, file), "utf8");
        return (text.match(/openExternal/g) ?? []).map(() => `${room}/${file}`);
      }),
  );
  expect(places).toEqual(["electron/main/page-commands.ts"]);
});
