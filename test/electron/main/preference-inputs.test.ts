import { expect, it } from "vitest";
import { INPUT_SCHEMAS } from "../../../electron/bridge/inputs.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/bridge/views/preferences.ts";

it.each(Object.entries(DEFAULT_PREFERENCES))("%s can be changed from the page", (name, value) => {
  expect(INPUT_SCHEMAS.setPreferences.safeParse({ [name]: value }).success).toBe(true);
});
