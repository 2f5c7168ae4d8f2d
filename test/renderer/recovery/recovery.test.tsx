import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { STORE_TROUBLES, type StoreWay, waysOn } from "../../../core/store-trouble.ts";
import { en } from "../../../core/words/en.ts";
import type { RecoveryApi, RecoveryReply, RecoveryView } from "../../../electron/bridge/recovery-api.ts";
import { Recovery } from "../../../renderer/recovery/recovery.tsx";

afterEach(cleanup);

const VIEW: RecoveryView = {
  trouble: "damaged",
  file: "/profile/module-bench.sqlite",
  detail: "database disk image is malformed",
  backupMadeAt: new Date(2026, 10, 24, 9, 40).getTime(),
  ways: ["rescue", "backup", "empty"],
};

function shown(view: RecoveryView = VIEW) {
  const taken: StoreWay[] = [];
  const called: string[] = [];
  let answer: (reply: RecoveryReply) => void = () => {};
  const api: RecoveryApi = {
    view: async () => view,
    take(way) {
      taken.push(way);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    showFile: async () => void called.push("showFile"),
    quit: async () => void called.push("quit"),
  };
  render(<Recovery api={api} first={view} />);
  return { taken, called, answer: (reply: RecoveryReply) => answer(reply) };
}

const button = (name: string) => screen.getByRole("button", { name });

describe("the recovery window", () => {
  it("says what happened, where the file is, and what the system said", () => {
    shown();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("What is kept is damaged");
    expect(screen.getByText(VIEW.file)).toBeDefined();
    expect(screen.getByText(VIEW.detail)).toBeDefined();
    expect(screen.getByText(/Nov 24, 2026, 09:40/)).toBeDefined();
  });

  it.each(STORE_TROUBLES)("(%s) offers its ways on, and no other", (trouble) => {
    const ways = waysOn(trouble, true);
    shown({ ...VIEW, trouble, ways });
    const names = screen.getAllByRole("button").map((each) => each.textContent);
    expect(names).toEqual([...ways.map((way) => en.recovery.way[way]), "Show in folder", "Quit"]);
  });

  it("takes one way at a time, by keyboard too, and says that it works", async () => {
    const user = userEvent.setup();
    const { taken } = shown();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(taken).toEqual(["rescue"]);
    expect(screen.getByRole("status").textContent).toContain("a while");
    for (const name of [en.recovery.way.backup, en.recovery.way.empty, "Quit"]) {
      expect(button(name).hasAttribute("disabled")).toBe(true);
    }
    await user.click(button(en.recovery.way.rescue));
    expect(taken).toEqual(["rescue"]);
  });

  it("tells why a way led nowhere, and offers what there is then", async () => {
    const user = userEvent.setup();
    const { answer } = shown();
    await user.click(button(en.recovery.way.rescue));
    answer({ kind: "not_opened", failure: "nothing_readable", view: { ...VIEW, ways: ["empty"] } });
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing in the file can be read");
    expect(screen.queryByRole("button", { name: en.recovery.way.rescue })).toBeNull();
    expect(button(en.recovery.way.empty).hasAttribute("disabled")).toBe(false);
  });

  it("shows the file, and quits", async () => {
    const user = userEvent.setup();
    const { called } = shown();
    await user.click(button("Show in folder"));
    await user.click(button("Quit"));
    expect(called).toEqual(["showFile", "quit"]);
  });
});
