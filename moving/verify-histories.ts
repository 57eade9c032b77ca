import { recordedBefore } from '#functions/lib/chain/check-chain.ts';
import { checkBook } from './check-book.ts';
import { checkCase } from './check-case.ts';
import type { NumberedRow } from './fold-rows.ts';
import { MovingError } from './moving-error.ts';
import { openFile } from './open-file.ts';
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
  const verified = { unaltered: 0, begunBefore: 0, altered: [] as string[] };
  for (const rows of histories(bytes)) {
    const why = faultOf(rows);
    if (why !== undefined) {
      verified.altered.push(why);
      continue;
    }
    verified.unaltered += 1;
    const events = rows.flatMap(({ row }) => (row.kind === 'event' ? [{ event: row.event, link: row.link }] : []));
    if (recordedBefore(events) > 0) verified.begunBefore += 1;
  }
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

/** The rows of each case and book, which stand one after the other. */
function* histories(bytes: Buffer): Generator<NumberedRow[]> {
  let rows: NumberedRow[] = [];
  for (const { number, text } of openFile(bytes).lines()) {
    const row = checked(number, Row, jsonOf(number, text));
    if (!row.PK.startsWith('CASE#')) continue;
    if (rows.length > 0 && rows[0]?.row.PK !== row.PK) {
      yield rows;
      rows = [];
    }
    rows.push({ number, row });
  }
  if (rows.length > 0) yield rows;
}

function faultOf(rows: readonly NumberedRow[]): string | undefined {
  try {
    if (rows.some(({ row }) => row.kind === 'book')) checkBook(rows);
    else checkCase(rows);
    return undefined;
  } catch (error) {
    if (error instanceof MovingError) return error.message;
    throw error;
  }
}
