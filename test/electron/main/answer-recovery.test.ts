import { describe, expect, it, vi } from "vitest";
import type { RecoveryReply, RecoveryView } from "../../../electron/bridge/recovery-api.ts";
import { recoveryAnswers } from "../../../electron/main/answer-recovery.ts";

const VIEW: RecoveryView = {
  trouble: "damaged",
  file: "/profile/module-bench.sqlite",
  detail: "database disk image is malformed",
  backupMadeAt: null,
  ways: ["rescue", "empty"],
};

function answering(reply: RecoveryReply = { kind: "opened" }, view: RecoveryView = VIEW) {
  const ports = { close: vi.fn(), showFile: vi.fn() };
  const take = vi.fn(async () => reply);
  return { ...ports, take, answers: recoveryAnswers({ view: () => view, take }, ports) };
}

describe("the recovery window", () => {
  it("is answered, and closes once a way has led on", async () => {
    const { answers, close, showFile } = answering();
    expect(await answers.view(undefined)).toEqual(VIEW);
    await answers.showFile(undefined);
    expect(showFile).toHaveBeenCalledWith(VIEW.file);
    expect(close).not.toHaveBeenCalled();
    expect(await answers.take("rescue")).toEqual({ kind: "opened" });
    expect(close).toHaveBeenCalledOnce();
  });

  it("stays where a way led nowhere", async () => {
    const reply = { kind: "not_opened", failure: "disk_full", view: VIEW } as const;
    const { answers, close } = answering(reply);
    expect(await answers.take("rescue")).toEqual(reply);
    expect(close).not.toHaveBeenCalled();
  });

  it.each([undefined, null, "delete", ["rescue"], { way: "rescue" }])(
    "takes no way but its own: %j",
    async (given) => {
      const { answers, take } = answering();
      await expect(answers.take(given)).rejects.toThrow("Refused: that is no way on.");
      expect(take).not.toHaveBeenCalled();
    },
  );

  it("is told nothing with a member that it does not have", async () => {
    const more = { ...VIEW, apiKey: "a" };
    const { answers } = answering({ kind: "not_opened", failure: null, view: more }, more);
    await expect(answers.view(undefined)).rejects.toThrow();
    await expect(answers.take("empty")).rejects.toThrow();
  });
});
