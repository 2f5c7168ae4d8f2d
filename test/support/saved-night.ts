import type { SavedTimeline } from "../../core/exports/saved-timeline.ts";
import { tellTimeline } from "../../core/timeline.ts";
import { MORNING, missed, saw } from "./observed.ts";

/** A session with a night's sleep, checks without an answer and the end, as it is saved. */
export function savedNight(word = "waiting_for_input"): SavedTimeline {
  const at = (seconds: number) => MORNING + seconds * 1_000;
  const observations = [
    saw(0.2, "created"),
    saw(2, "running"),
    saw(12, "running"),
    saw(15, word),
    saw(900, word),
    missed(51_001),
    saw(51_010, "running"),
    saw(51_014, "running"),
    saw(51_020, "completed"),
  ];
  const facts = [
    { at: at(905), kind: "asleep" },
    { at: at(51_000), kind: "awake" },
  ] as const;
  return {
    session: {
      place: {
        connectionId: 1,
        connectionName: "Acme",
        environment: { kind: "test" },
        builtIn: false,
        baseUrl: "https://acme.example.com",
        moduleRef: 1,
        moduleName: "Employee onboarding",
        moduleId: "oITwNKIrRdS0A0TFVPP54g",
        kind: "input",
      },
      sessionId: "C0jz_2J6RmOLoB8DyXPs9Q",
      beganAt: MORNING,
      values: [],
    },
    timeline: tellTimeline(MORNING, observations, facts),
    savedAt: at(60_000),
  };
}
