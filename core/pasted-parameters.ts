import { PLATFORM_TYPES, type StartParameter } from "./start-parameter.ts";

/**
 * Reads start parameters from pasted rows: a table's cells, parted by tabs, as the platform and spreadsheets copy them.
 *
 * Three cells are Name, Type, API parameter name; two are Name and API parameter name. A type that is none of the
 * platform's four is kept as it stands. A row of heads is left out.
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
  if (second === "") return { name, type: "text", apiName: third };
  const type = typeOf(second);
  return type === undefined
    ? { name, type: "other", otherType: second, apiName: third }
    : { name, type, apiName: third };
}

function isHead([first = "", second = ""]: readonly string[]): boolean {
  return first.toLowerCase() === "name" && ["type", "api parameter name"].includes(second.toLowerCase());
}

function typeOf(word: string): (typeof PLATFORM_TYPES)[number] | undefined {
  const [first = ""] = word
    .toLowerCase()
    .replace(/^e-mail/, "email")
    .split(/[\s(]/);
  return PLATFORM_TYPES.find((type) => type === first);
}
