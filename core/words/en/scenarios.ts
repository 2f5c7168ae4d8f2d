import type { ScenarioText } from "../scenario-text.ts";

/** What a scenario is called and plays. The sandbox itself says so in English. */
export const scenario = (_id: string, english: ScenarioText): ScenarioText => english;
