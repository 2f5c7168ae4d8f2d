import { describe, expect, it } from "vitest";
import { bugTrace } from "../../../../electron/main/log/bug-trace.ts";

describe("what is written down of a bug", () => {
  it("is its class, its code and where it was, and no word of its message", () => {
    const error = Object.assign(new TypeError("Acme at https://acme.example: NiAMlNvps"), { code: "ENOSPC" });
    error.stack = [
      "TypeError: Acme at https://acme.example: NiAMlNvps",
      "    at somebody's own line",
      "    at Shelf.saveModule (file:///somewhere/jane/app/out/main/main.js:12:5)",
      "    at async C:\\Somewhere\\jane\\Module Bench\\main.js:40:2",
      "    at node:internal/process/task_queues:95:5",
    ].join("\n");
    expect(bugTrace(error)).toEqual({
      name: "TypeError",
      code: "ENOSPC",
      frames: ["Shelf.saveModule (main.js:12:5)", "main.js:40:2", "task_queues:95:5"],
    });
  });

  it("is nothing of a text that was thrown, or of a name or code that is none", () => {
    expect(bugTrace("NiAMlNvps")).toEqual({ name: "thrown", code: null, frames: [] });
    const error = Object.assign(new Error("x"), { name: "my secret name", code: "a secret code" });
    expect(bugTrace(error)).toMatchObject({ name: "Error", code: null });
  });

  it("has a dozen places at most", () => {
    const error = new Error("x");
    error.stack = `Error: x\n${"    at f (main.js:1:2)\n".repeat(99)}`;
    expect(bugTrace(error).frames).toHaveLength(12);
  });
});
