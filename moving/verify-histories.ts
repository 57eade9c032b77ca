import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { recordedBefore } from '#functions/lib/chain/check-chain.ts';
import { checkBook } from './check-book.ts';
import { checkCase } from './check-case.ts';
import { wrongKey } from './expected-keys.ts';
import { chainedIn, type NumberedRow } from './fold-rows.ts';
import { MovingError, refusedAt } from './moving-error.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { checked, jsonOf } from './parse-line.ts';
import { Row } from './row.ts';
import { isAfter } from './row-order.ts';

/** What could be said of the histories of an installation. */
export type Verified = {
  readonly unaltered: number;
  /** Of those, how many begin with events that were recorded before there were chains. */
  readonly begunBefore: number;
  /** How many have no chain at all, and come to the state that is stored. */
  readonly unchained: number;
  /** Why each of the others is not, with the line of the file. */
  readonly altered: readonly string[];
};

/** Holds every case and book of an export against its chain and its state; one that fails keeps no other from being looked at. */
export function verifyHistories(bytes: Buffer): Verified {
  const file = openFile(bytes);
  const verified = { unaltered: 0, begunBefore: 0, unchained: 0, altered: [] as string[] };
  for (const lines of histories(file, verified.altered)) {
    try {
      const rows = lines.map(rowOf);
      if (rows.some(({ row }) => row.kind === 'book')) checkBook(rows);
      else checkCase(rows);
      const events = chainedIn(rows);
      const before = recordedBefore(events);
      if (before === events.length) verified.unchained += 1;
      else verified.unaltered += 1;
      if (before > 0 && before < events.length) verified.begunBefore += 1;
    } catch (error) {
      if (!(error instanceof MovingError)) throw error;
      verified.altered.push(error.message);
    }
  }
  if (!file.isUnchanged) verified.altered.push('the lines are not those that were written (SHA-256 of the last line)');
  return verified;
}

function rowOf({ number, json }: Line): NumberedRow {
  const row = checked(number, Row, json);
  const wrong = wrongKey(row);
  if (wrong !== undefined) throw refusedAt(number, `${wrong} is not that of the row's content`);
  return { number, row, written: json };
}

type Line = { readonly number: number; readonly json: unknown };

/** The lines of each case and book, which stand one after the other; what is wrong with lines themselves is put to `faults`. */
function* histories(file: OpenFile, faults: string[]): Generator<Line[]> {
  const counts = new Map<string, number>();
  let lines: Line[] = [];
  let before = { PK: '', SK: '' };
  for (const { number, text } of file.lines()) {
    try {
      const json = jsonOf(number, text);
      const { kind, ...key } = checked(number, Keyed, json);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (!isAfter(key, before)) throw refusedAt(number, 'stands twice, or at the wrong place');
      if (key.PK !== before.PK && lines.length > 0) {
        yield lines;
        lines = [];
      }
      before = { PK: key.PK, SK: key.SK };
      if (key.PK.startsWith('CASE#')) lines.push({ number, json });
    } catch (error) {
      if (!(error instanceof MovingError)) throw error;
      faults.push(error.message);
    }
  }
  if (lines.length > 0) yield lines;
  if (!isDeepStrictEqual(Object.fromEntries(counts), file.header.counts))
    faults.push('line 1: there are not as many rows of each kind as it says');
}

const Keyed = z.looseObject({ kind: z.string(), PK: z.string(), SK: z.string() });
