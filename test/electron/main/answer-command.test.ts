import { describe, expect, it, vi } from "vitest";
import { KnownSecrets } from "../../../core/known-secrets.ts";
import { COMMAND_NAMES, type Commands } from "../../../electron/bridge/commands.ts";
import { INPUT_SCHEMAS } from "../../../electron/bridge/inputs.ts";
import { answerCommand } from "../../../electron/main/answer-command.ts";
import { INPUTS } from "./command-inputs.ts";
import { REPLIES } from "./command-replies.ts";

function commandsThat(answer: () => Promise<unknown>): Promise<Commands> {
  return Promise.resolve(
    Object.fromEntries(COMMAND_NAMES.map((name) => [name, answer])) as unknown as Commands,
  );
}

describe("the page's door", () => {
  it("has a schema for each command", () => {
    expect(Object.keys(INPUT_SCHEMAS).toSorted()).toEqual([...COMMAND_NAMES].toSorted());
  });

  it.each(COMMAND_NAMES)(
    "%s takes what fits and refuses what does not, before anything is done",
    async (name) => {
      const done = vi.fn(async () => REPLIES[name]);
      const answer = (input: unknown) =>
        answerCommand(commandsThat(done), { name, input, secrets: new KnownSecrets(), onBug: () => {} });
      expect(await answer(INPUTS[name].good)).toEqual(REPLIES[name]);
      for (const input of INPUTS[name].bad) {
        await expect(answer(input), JSON.stringify(input)?.slice(0, 80)).rejects.toThrow("does not fit");
      }
      expect(done).toHaveBeenCalledTimes(1);
    },
  );

  it("tells the page that a command failed and nothing of why", async () => {
    const bugs: unknown[] = [];
    const commands = commandsThat(() => Promise.reject(new Error("Bearer a-secret")));
    const answer = answerCommand(commands, {
      secrets: new KnownSecrets(),
      name: "about",
      input: undefined,
      onBug: (bug) => bugs.push(bug),
    });
    await expect(answer).rejects.toThrow(/^about failed\.$/);
    expect(bugs).toHaveLength(1);
  });

  it.each(COMMAND_NAMES)("%s: an answer that is not what it says is a bug, and is not sent", async (name) => {
    const good = REPLIES[name];
    const key = "k".repeat(20);
    const wrong: readonly (readonly [what: string, reply: unknown])[] = [
      ["another kind of thing", 1n],
      ["a text too many", typeof good === "object" && good !== null ? `${key}` : { key }],
      ["nothing, or something", good === undefined ? { key } : undefined],
      ...(isPlain(good)
        ? ([
            ["a member too many", { ...good, key }],
            ["a member too few", Object.fromEntries(Object.entries(good).slice(1))],
            ["a function", { ...good, [Object.keys(good)[0] ?? ""]: () => key }],
          ] as const)
        : []),
      ...(Array.isArray(good) ? ([["an odd one among them", [...good, { key }]]] as const) : []),
    ];
    for (const [what, reply] of wrong) {
      // A text is what these two give.
      if (typeof reply === "string" && ["chooseFile", "putKeysAside"].includes(name)) continue;
      const bugs: unknown[] = [];
      const answer = answerCommand(
        commandsThat(() => Promise.resolve<unknown>(reply)),
        {
          name,
          input: INPUTS[name].good,
          secrets: new KnownSecrets(),
          onBug: (bug) => bugs.push(bug),
        },
      );
      await expect(answer, what).rejects.toThrow(`${name} failed.`);
      expect(String(bugs[0])).toMatch(new RegExp(`^Error: The answer of ${name} does not fit: `));
      expect(String(bugs[0])).not.toContain(key);
    }
  });
});

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
