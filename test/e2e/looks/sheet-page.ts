/** A picture of the contact sheet: which station, seen how, and where it lies beside the sheet. */
export interface Picture {
  readonly row: string;
  readonly column: string;
  readonly file: string;
}

/** A page that shows all pictures: a row for each station, a column for each way to see it. */
export function contactSheet(title: string, pictures: readonly Picture[]): string {
  const columns = [...new Set(pictures.map(({ column }) => column))];
  const rows = [...new Set(pictures.map(({ row }) => row))];
  const cell = (row: string, column: string) => {
    const found = pictures.find((picture) => picture.row === row && picture.column === column);
    return found === undefined
      ? "<td></td>"
      : `<td><a href="${found.file}"><img src="${found.file}" alt="${row}, ${column}" loading="lazy"></a></td>`;
  };
  return `<!doctype html>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { font: 13px system-ui; margin: 16px; background: #888; }
th { text-align: left; position: sticky; top: 0; background: #888; padding: 4px; }
img { width: 420px; display: block; }
td, th { vertical-align: top; }
</style>
<table>
<tr><th></th>${columns.map((column) => `<th>${column}</th>`).join("")}</tr>
${rows.map((row) => `<tr><th>${row}</th>${columns.map((column) => cell(row, column)).join("")}</tr>`).join("\n")}
</table>
`;
}
