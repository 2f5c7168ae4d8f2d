import { describe, expect, it } from "vitest";
import { rowCourse } from "../../../core/picture/row-course.ts";
import type { Session } from "../../../core/session.ts";
import { blankSession } from "../../support/fake-sessions.ts";

const PLACE = {
  connectionId: 1,
  connectionName: "Sandbox",
  environment: null,
  builtIn: true,
  baseUrl: "http://127.0.0.1:1",
  moduleRef: 1,
  moduleName: "Employee onboarding",
  moduleId: "m",
  kind: "input",
} as const;

function heard(began: readonly [number, number], heardAt: number): Session {
  return { ...blankSession(1, PLACE), beganAt: 0, state: "completed", stateBegan: began, heardAt };
}

describe("rowCourse", () => {
  it("is empty before the first answer", () => {
    expect(rowCourse(blankSession(1, PLACE), 120)).toEqual([]);
  });

  it("tells what came before, where the state began, and the state, over the whole width", () => {
    const pieces = rowCourse(heard([4_000, 6_000], 10_000), 120);
    expect(pieces.map(({ kind }) => kind)).toEqual(["before", "change", "state"]);
    const end = pieces.at(-1);
    expect((end?.x ?? 0) + (end?.width ?? 0)).toBeCloseTo(120);
  });

  it("keeps a state of a moment wide enough to be seen", () => {
    expect(rowCourse(heard([86_000_000, 86_000_100], 86_000_100), 120).at(-1)?.width).toBeGreaterThanOrEqual(
      12,
    );
  });
});
