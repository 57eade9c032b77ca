import { isDeepStrictEqual } from 'node:util';
import { parseRoster, RosterError } from '#functions/load-roster/parse-roster.ts';
import { checkBook } from './check-book.ts';
import { type CheckedCase, checkCase } from './check-case.ts';
import { wrongKey } from './expected-keys.ts';
import type { NumberedRow } from './fold-rows.ts';
import type { Header } from './format.ts';
import { MovingError, refusedAt } from './moving-error.ts';
import { openFile } from './open-file.ts';
import { checked, jsonOf } from './parse-line.ts';
import { Row, type RowOf } from './row.ts';
import { isAfter } from './row-order.ts';

/** A file in which everything fits together. */
export type CheckedFile = {
  readonly header: Header;
  readonly sha256: string;
  readonly cases: readonly CheckedCase[];
  readonly roster: RowOf<'roster'>;
  /** Each row as its line has it. */
  rows(): Generator<Row>;
};

/** Checks a file from the first to the last line. @throws MovingError in one line that names a line of the file */
export function checkFile(bytes: Buffer, progress: (lines: number) => void = () => {}): CheckedFile {
  const file = openFile(bytes);
  const counts = new Map<string, number>();
  const cases: CheckedCase[] = [];
  const others: NumberedRow[] = [];
  let ofCase: NumberedRow[] = [];
  let before: Row | undefined;
  const finishCase = () => {
    if (ofCase.some(({ row }) => row.kind === 'book')) checkBook(ofCase);
    else if (ofCase.length > 0) cases.push(checkCase(ofCase));
    ofCase = [];
  };
  for (const { number, text } of file.lines()) {
    const written = jsonOf(number, text);
    const row = checked(number, Row, written);
    if (before !== undefined && !isAfter(row, before)) throw refusedAt(number, 'stands twice, or at the wrong place');
    const wrong = wrongKey(row);
    if (wrong !== undefined) throw refusedAt(number, `${wrong} is not that of the row's content`);
    if (row.PK !== before?.PK) finishCase();
    (row.PK.startsWith('CASE#') ? ofCase : others).push({ number, row, written });
    counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
    before = row;
    if (number % 10_000 === 0) progress(number);
  }
  finishCase();
  if (!isDeepStrictEqual(Object.fromEntries([...counts].sort()), file.header.counts))
    throw refusedAt(1, 'the file does not hold as many rows of each kind as its first line says; export again');
  const roster = checkOthers(others, cases);
  if (!file.isUnchanged)
    throw refusedAt(file.lastLine, 'the lines before are not those that were written (SHA-256); export or copy again');
  return {
    header: file.header,
    sha256: file.sha256,
    cases,
    roster,
    *rows() {
      for (const { text } of file.lines()) yield JSON.parse(text) as Row;
    },
  };
}

/** What belongs to no single case: people, register, running numbers. */
function checkOthers(others: readonly NumberedRow[], cases: readonly CheckedCase[]): RowOf<'roster'> {
  let roster: RowOf<'roster'> | undefined;
  const registered = new Map(
    cases.flatMap(({ caseId, registeredAt }) => (registeredAt ? [[caseId, registeredAt]] : [])),
  );
  const known = new Set(cases.map(({ caseId }) => caseId));
  const last = new Map<string, number>();
  for (const { number, row } of others) {
    if (row.kind === 'roster') roster = soundRoster(number, row);
    if (row.kind === 'counter') last.set(row.PK.slice('COUNTER#'.length), row.last);
    if (row.kind === 'register' && registered.get(row.entry.caseId) !== row.entry.publishedAt)
      throw refusedAt(number, `${row.entry.caseId} has no outcome to be registered`);
    if (row.kind === 'register') registered.delete(row.entry.caseId);
    if (row.kind === 'document' && !row.cases.every((caseId) => known.has(caseId)))
      throw refusedAt(number, `${row.document.ref.documentId} is part of a case that is not there`);
  }
  const [missing] = registered.keys();
  if (missing !== undefined) throw new MovingError(`the register lacks ${missing}; export again`);
  for (const { caseId } of cases) {
    const [, series = '', running] = /^(.+)-(\d+)$/.exec(caseId) ?? [];
    if (Number(running) > (last.get(series) ?? 0))
      throw new MovingError(`the counter of ${series} lies behind ${caseId}: the number would be given twice`);
  }
  if (roster === undefined) throw new MovingError('there are no people in it: a roster was never loaded there');
  return roster;
}

/** A roster that could be loaded from a file as well. */
function soundRoster(number: number, row: RowOf<'roster'>): RowOf<'roster'> {
  try {
    parseRoster(JSON.stringify(row.roster));
    return row;
  } catch (error) {
    if (error instanceof RosterError) throw refusedAt(number, error.message);
    throw error;
  }
}
