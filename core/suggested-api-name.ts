/**
 * The API parameter name that a Name probably has, in the way the documentation writes them: `Employment Start Date` →
 * `employment_start_date`. A guess to be shown as one; empty where the Name has no letter or digit of the Latin kind.
 */
export function suggestApiName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/[æÆ]/g, "ae")
    .replace(/\p{Mark}/gu, "")
    .replace(/(\p{Lowercase})(\p{Uppercase})/gu, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
}
