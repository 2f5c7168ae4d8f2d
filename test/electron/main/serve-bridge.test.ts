import { describe, expect, it, vi } from "vitest";
import { KnownSecrets } from "../../../core/known-secrets.ts";
import { commandChannel } from "../../../electron/bridge/bench-api.ts";
import { COMMAND_NAMES, type CommandName, type Commands } from "../../../electron/bridge/commands.ts";
import { CallRate } from "../../../electron/main/call-rate.ts";
import { isFromPage } from "../../../electron/main/own-page.ts";
import { serveBridge } from "../../../electron/main/serve-bridge.ts";
import { INPUTS } from "./command-inputs.ts";
import { REPLIES } from "./command-replies.ts";
import { MALFORMED, mutations } from "./malformed.ts";

const ADDRESS = "app://bundle/index.html";

interface Frame {
  readonly url: string;
}
interface Contents {
  readonly mainFrame: Frame;
}
interface Sent {
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}

/** The door as main puts it up, behind a source of calls that a test plays. */
function door() {
  const time = { now: 0 };
  const frame = { url: ADDRESS };
  const contents: Contents = { mainFrame: frame };
  const done = vi.fn();
  const bugs: unknown[] = [];
  const answers = new Map<string, (event: never, ...inputs: unknown[]) => unknown>();
  const commands = Object.fromEntries(
    COMMAND_NAMES.map((name) => [
      name,
      async () => {
        done(name);
        return REPLIES[name];
      },
    ]),
  ) as unknown as Commands;
  let window: Contents = contents;
  serveBridge({ handle: (channel, answer) => void answers.set(channel, answer) }, Promise.resolve(commands), {
    isOurPage: (event) => isFromPage(event as unknown as Sent, window, ADDRESS),
    secrets: new KnownSecrets(),
    rate: new CallRate(() => time.now),
    onBug: (bug) => bugs.push(bug),
  });
  const ours: Sent = { sender: contents, senderFrame: frame };
  return {
    ...{ time, done, bugs, contents, frame, ours, channels: () => [...answers.keys()] },
    /** The window is now this one, such as one that is gone. */
    becomes: (other: Contents) => {
      window = other;
    },
    call: async (name: CommandName, from: Sent, ...inputs: unknown[]): Promise<unknown> =>
      answers.get(commandChannel(name))?.(from as never, ...inputs),
  };
}

const gone = (): never => {
  throw new TypeError("Object has been destroyed");
};

/** Everybody else who could send a message. */
const SENDERS: readonly (readonly [who: string, from: (at: ReturnType<typeof door>) => Sent])[] = [
  ["a frame inside the page", ({ contents }) => ({ sender: contents, senderFrame: { url: ADDRESS } })],
  [
    "a foreign frame inside",
    ({ contents }) => ({ sender: contents, senderFrame: { url: "https://evil.test/" } }),
  ],
  ["an empty frame inside", ({ contents }) => ({ sender: contents, senderFrame: { url: "about:blank" } })],
  [
    "a frame of a text inside",
    ({ contents }) => ({ sender: contents, senderFrame: { url: "about:srcdoc" } }),
  ],
  ["a frame that is gone", ({ contents }) => ({ sender: contents, senderFrame: null })],
  ["another window at our address", ({ frame }) => ({ sender: { mainFrame: frame }, senderFrame: frame })],
  ["the key window", () => windowAt("app://bundle/key-window.html")],
  ["developer tools", () => windowAt("devtools://devtools/bundled/inspector.html")],
  ["nobody", ({ frame }) => ({ sender: undefined, senderFrame: frame })],
  ...(
    [
      ["a foreign address", "https://evil.test/index.html"],
      ["a host that begins like ours", "app://bundle.evil/index.html"],
      ["our host as a user", "app://bundle@evil/index.html"],
      ["our scheme, another host", "app://other/index.html"],
      ["our address as a path", "https://evil.test/app://bundle/index.html"],
      ["an empty page", "about:blank"],
      ["no address", ""],
      ["a file", "file:///out/renderer/index.html"],
      ["data", "data:text/html,app://bundle/"],
      ["a view of the source", "view-source:app://bundle/index.html"],
      ["this computer over http", "http://127.0.0.1:5173/index.html"],
    ] as const
  ).map(
    ([what, url]) =>
      [
        `our window, led to ${what}`,
        (at: ReturnType<typeof door>) => {
          const led = windowAt(url);
          at.becomes(led.sender as Contents);
          return led;
        },
      ] as const,
  ),
  [
    "our window, destroyed",
    (at) => {
      const dead = Object.defineProperty({}, "mainFrame", { get: gone }) as Contents;
      at.becomes(dead);
      return { sender: dead, senderFrame: at.frame };
    },
  ],
  [
    "our frame, gone while it is asked",
    (at) => {
      const frame = Object.defineProperty({}, "url", { get: gone }) as Frame;
      const contents = { mainFrame: frame };
      at.becomes(contents);
      return { sender: contents, senderFrame: frame };
    },
  ],
];

function windowAt(url: string): Sent {
  const frame = { url };
  return { sender: { mainFrame: frame }, senderFrame: frame };
}

describe("the door", () => {
  it("answers our page, each command on a channel of its own, and there is no other channel", async () => {
    const { call, channels, ours, done, bugs } = door();
    expect(channels().toSorted()).toEqual(COMMAND_NAMES.map(commandChannel).toSorted());
    for (const name of COMMAND_NAMES) {
      expect(await call(name, ours, INPUTS[name].good)).toEqual(REPLIES[name]);
    }
    expect(done.mock.calls.flat()).toEqual(COMMAND_NAMES);
    expect(bugs).toEqual([]);
  });

  describe.each(SENDERS)("is shut to %s", (_, from) => {
    it.each(COMMAND_NAMES)("%s", async (name) => {
      const at = door();
      await expect(at.call(name, from(at), INPUTS[name].good)).rejects.toThrow(/^Refused: not our page\.$/);
      expect(at.done).not.toHaveBeenCalled();
      expect(at.bugs).toEqual([]);
    });
  });
});

/** What is not malformed for a command, by design. */
const FITS: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  showing: ["null"],
  start: ["without fill"],
  sessions: ["without filter", "without order", "without after"],
  exportHistory: ["null"],
  copy: ["an empty text", "a number as text", "a statement for a database", "a path"],
  setPreferences: ["an empty object", "an object of no class"],
};

const CASES = COMMAND_NAMES.flatMap((name) => {
  const takesNothing = INPUTS[name].good === undefined;
  return [...MALFORMED, ...mutations(INPUTS[name].good)]
    .filter(({ kind }) => !(takesNothing && kind === "nothing") && !FITS[name]?.includes(kind))
    .filter(({ kind }) => !(name === "setPreferences" && kind === "without theme"))
    .map(({ kind, make }) => [name, kind, make] as const);
});

describe("what does not fit is refused before anything is done", () => {
  it.each(CASES)("%s: %s", async (name, _, make) => {
    const { call, ours, done } = door();
    await expect(call(name, ours, make())).rejects.toThrow(`Refused: the input of ${name} does not fit.`);
    expect(done).not.toHaveBeenCalled();
  });

  it.each(COMMAND_NAMES)("%s: an input too many", async (name) => {
    const { call, ours, done } = door();
    const answer = call(name, ours, INPUTS[name].good, "more");
    await expect(answer).rejects.toThrow(`Refused: the input of ${name} does not fit.`);
    expect(done).not.toHaveBeenCalled();
  });
});

describe("a page gone wild", () => {
  it("is answered 200 times a second by each command, and again in the next", async () => {
    const { call, ours, done, time } = door();
    const asked = async (count: number) => {
      const calls = Array.from({ length: count }, () => call("about", ours));
      return (await Promise.allSettled(calls)).filter(({ status }) => status === "fulfilled").length;
    };
    expect(await asked(1_000)).toBe(200);
    expect(done).toHaveBeenCalledTimes(200);
    await expect(call("about", ours)).rejects.toThrow("Refused: too many calls of about.");
    await expect(call("overview", ours)).resolves.toEqual(REPLIES.overview);
    time.now = 1_000;
    expect(await asked(10)).toBe(10);
  });
});
