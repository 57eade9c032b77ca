import * as z from 'zod/mini';
import { recordedBefore } from '#functions/lib/chain/check-chain.ts';
import { checkBook } from './check-book.ts';
import { checkCase } from './check-case.ts';
import { chainedIn } from './fold-rows.ts';
import { MovingError } from './moving-error.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { checked, jsonOf } from './parse-line.ts';
import { Row } from './row.ts';

/** What could be said of the histories of an installation. */
export type Verified = {
  readonly unaltered: number;
  /** Of those, how many begin with events that were recorded before there were chains. */
  readonly begunBefore: number;
  /** Why each of the others is not, with the line of the file. */
  readonly altered: readonly string[];
};

/** Holds every case and book of an export against its chain and its state; one that fails keeps no other from being looked at. */
export function verifyHistories(bytes: Buffer): Verified {
  const file = openFile(bytes);
  const verified = { unaltered: 0, begunBefore: 0, altered: [] as string[] };
  for (const lines of histories(file)) {
    try {
      const rows = lines.map(({ number, json }) => ({ number, row: checked(number, Row, json) }));
      if (rows.some(({ row }) => row.kind === 'book')) checkBook(rows);
      else checkCase(rows);
      verified.unaltered += 1;
      if (recordedBefore(chainedIn(rows)) > 0) verified.begunBefore += 1;
    } catch (error) {
      if (!(error instanceof MovingError)) throw error;
      verified.altered.push(error.message);
    }
  }
  if (!file.isUnchanged) verified.altered.push('the lines are not those that were written (SHA-256 of the last line)');
  return verified;
}

/** For whoever asked: what holds, what does not, and what this could not establish. */
export function reportOf({ unaltered, begunBefore, altered }: Verified): string[] {
  return [
    ...altered.map((why) => `ALTERED: ${why}`),
    `${unaltered} histories are unaltered: each event is the one that the next was written after, and together they come to the state that is stored.`,
    ...(begunBefore === 0
      ? []
      : [
          `${begunBefore} of them begin with events that were recorded before there were chains; those are held as they were when the first link was written, and not before.`,
        ]),
    'Not established: whether whole histories were left out, or written anew from their beginning with every link.',
  ];
}

type Line = { readonly number: number; readonly json: unknown };

/** The lines of each case and book, which stand one after the other. */
function* histories(file: OpenFile): Generator<Line[]> {
  let lines: Line[] = [];
  let of: string | undefined;
  for (const { number, text } of file.lines()) {
    const json = jsonOf(number, text);
    const { PK } = checked(number, Keyed, json);
    if (!PK.startsWith('CASE#')) continue;
    if (PK !== of && lines.length > 0) {
      yield lines;
      lines = [];
    }
    of = PK;
    lines.push({ number, json });
  }
  if (lines.length > 0) yield lines;
}

const Keyed = z.looseObject({ PK: z.string() });
