import { PARAMETER_TYPES, type ParameterType, type StartParameter } from "./start-parameter.ts";

/**
 * Reads start parameters from pasted rows: a table's cells, parted by tabs, as the platform and spreadsheets copy them.
 *
 * Three cells are Name, Type, API parameter name; two are Name and API parameter name. A row of heads is left out.
 * Gives `null` when the text is no such table, so that it can be pasted as plain text.
 */
export function readPastedParameters(text: string): readonly StartParameter[] | null {
  if (!text.includes("\t")) return null;
  const rows = text
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const parameters = rows.filter((cells) => !isHead(cells)).map(parameterOf);
  return parameters.length === 0 ? null : parameters;
}

function parameterOf(cells: readonly string[]): StartParameter {
  const [name = "", second = "", third] = cells;
  if (third === undefined) return { name, type: "text", apiName: second };
  return { name, type: typeOf(second) ?? "text", apiName: third };
}

function isHead([first = "", second = ""]: readonly string[]): boolean {
  return first.toLowerCase() === "name" && ["type", "api parameter name"].includes(second.toLowerCase());
}

function typeOf(word: string): ParameterType | undefined {
  const [first = ""] = word
    .toLowerCase()
    .replace(/^e-mail/, "email")
    .split(/[\s(]/);
  return PARAMETER_TYPES.find((type) => type === first);
}
