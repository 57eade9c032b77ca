import { type Cell, csvOf } from '#functions/lib/csv.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { frameOf } from './frame-of.ts';

export type FileKind = 'csv' | 'json';

type ListFile<C extends string> = {
  /** Of our own making, without its ending. */
  readonly name: string;
  readonly columns: readonly C[];
  readonly rows: readonly Readonly<Record<C, Cell>>[];
  /** How many lines there are in all; left out where nobody has counted them. */
  readonly total?: number;
  /** The path where the rest is of one that was cut. */
  readonly rest: string | null;
  /** What its reader has to know of it as a whole. */
  readonly note?: string | undefined;
};

/** A list as a spreadsheet reads it, or a program; where the rest is of one that was cut its last line says, or `next`. */
export function listFile<C extends string>(
  context: AppContext,
  as: FileKind,
  { name, columns, rows, total, rest, note }: ListFile<C>,
): Response {
  const next = rest === null ? null : `${context.var.services.settings.publicUrl}${rest}`;
  const link = next === null ? {} : { link: `<${next}>; rel="next"` };
  if (as === 'json')
    return context.json(
      { ...(total === undefined ? {} : { total }), ...(note === undefined ? {} : { note }), items: rows, next },
      200,
      link,
    );
  const cut = next === null ? [] : [[frameOf(context).reader.say('list.cut', { lines: rows.length }), next]];
  const lines = rows.map((row) => columns.map((column) => row[column]));
  return context.body(csvOf([columns, ...lines, ...cut, ...(note === undefined ? [] : [[note]])]), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}.csv"`,
    ...link,
  });
}
