/** A cell as a file has it; what has several values has them in one cell. */
export type Cell = string | number | boolean | null | readonly string[];

/**
 * Comma-separated values (RFC 4180), for spreadsheets as well: a cell that one of them would take for a formula begins with an
 * apostrophe (OWASP, "CSV Injection"), also behind spaces and invisible characters, and in the wide forms of the signs.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const needsQuotes = /[",\r\n]/;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = Array.isArray(cell) ? cell.join('; ') : String(cell ?? '');
  const harmless = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
