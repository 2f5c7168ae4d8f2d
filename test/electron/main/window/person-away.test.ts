import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { noticePersonAway } from "../../../../electron/main/window/person-away.ts";

/** A window of which only being seen counts. */
class Seen extends EventEmitter {
  visible = false;
  minimized = false;
  isDestroyed = () => false;
  isVisible = () => this.visible;
  isMinimized = () => this.minimized;
}

function noticed(visible: boolean) {
  const window = new Seen();
  window.visible = visible;
  const told: string[] = [];
  const tell = async (word: string) => {
    told.push(word);
  };
  let system: (event: "suspend" | "resume") => void = () => {};
  noticePersonAway(window as unknown as Parameters<typeof noticePersonAway>[0], {
    away: { left: () => tell("left"), back: () => tell("back") },
    watching: { lookedAt: (isLookedAt) => tell(isLookedAt ? "looked at" : "not looked at") },
    system: {
      listen: (listener) => {
        system = listener as typeof system;
        return () => {};
      },
    },
    onBug: (error) => {
      throw error;
    },
  });
  function happens(event: "show" | "hide" | "minimize", visible: boolean): void {
    window.visible = visible;
    window.emit(event);
  }
  return { told, happens, system: (event: "suspend" | "resume") => system(event) };
}

it("who starts the app has not left it: its window is not shown yet", () => {
  const { told, happens } = noticed(false);
  expect(told).toEqual(["not looked at"]);
  happens("show", true);
  expect(told).toEqual(["not looked at", "looked at", "back"]);
});

it("a person leaves with the window or with the computer, and is back only where the window is seen", () => {
  const { told, happens, system } = noticed(true);
  happens("hide", false);
  system("suspend");
  system("resume");
  expect(told).toEqual(["looked at", "back", "not looked at", "left", "not looked at", "left"]);
  happens("show", true);
  expect(told.slice(-2)).toEqual(["looked at", "back"]);
});
