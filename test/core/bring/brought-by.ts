import { expect } from "vitest";
import type { BroughtFailure, BroughtModule, Recognised } from "../../../core/bring/brought.ts";
import { recognise, type YamlReader } from "../../../core/bring/recognise.ts";

/** What a text brings; the test ends where it brings nothing. */
export function recognised(text: string, readYaml: YamlReader | null = null): Recognised {
  const result = recognise(text, { readYaml });
  if (!result.ok) throw new Error(`Nothing brought: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The one module that a text brings. */
export function theModule(text: string): BroughtModule {
  const { modules } = recognised(text).brought;
  expect(modules).toHaveLength(1);
  return modules[0] as BroughtModule;
}

/** Why a text brings nothing. */
export function problemOf(text: string, readYaml: YamlReader | null = null): BroughtFailure {
  const result = recognise(text, { readYaml });
  if (result.ok) throw new Error("Something was brought.");
  return result.error;
}

/** The API names of a module with what would be sent under them. */
export function sentOf({ parameters }: BroughtModule): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parameters.map(({ apiName, value }) => [apiName, value]));
}

/** The API names of a module with their types. */
export function typesOf({ parameters }: BroughtModule): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.map(({ apiName, type }) => [apiName, type]));
}
