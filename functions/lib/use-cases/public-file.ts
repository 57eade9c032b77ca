import type { PublicListName } from '#schemas/public-line.ts';
import { type Cell, csvOf } from '../csv.ts';
import type { Services } from '../services.ts';
import type { ListRequest } from './list-request.ts';
import { publicLines, publicList } from './public-lists.ts';

/** Lines of one file: with the longest texts they stay below the 6 MB that a function answers with, as base64. */
export const mostLines = 1000;

/** Lines that are read at once. */
const atOnce = 100;

/** A public list as comma-separated values; `next` is where the rest begins of one that is longer than a file. */
export type PublicFile = { readonly csv: string; readonly next: string | null };

/**
 * The columns are named as the fields are in JSON. A file that was cut says so in its last line.
 * @param saidOfCut the cells of that line, by the cursor of the rest
 * @throws BadCursorError for a cursor that is not of the list
 */
export async function publicFile(
  services: Services,
  name: PublicListName,
  request: ListRequest,
  saidOfCut: (next: string) => readonly string[],
): Promise<PublicFile> {
  const fields = Object.keys((await publicList(name)).line.shape);
  const rows: Cell[][] = [];
  let next = request.cursor ?? null;
  do {
    const page = await publicLines(services, name, { ...request, cursor: next ?? undefined }, atOnce);
    rows.push(...page.items.map((line) => cellsOf(line, fields)));
    next = page.cursor;
  } while (next !== null && rows.length < mostLines);
  const said = next === null ? [] : [saidOfCut(next)];
  const cut = said.map((cells) => fields.map((_, index) => cells[index] ?? null));
  return { csv: csvOf([fields, ...rows, ...cut]), next };
}

const cellsOf = (line: object, fields: readonly string[]): Cell[] => {
  const values = line as Readonly<Record<string, Cell>>;
  return fields.map((field) => values[field] ?? null);
};
