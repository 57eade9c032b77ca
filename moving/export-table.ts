import { createHash } from 'node:crypto';
import type { Item } from '#functions/lib/aws/dynamodb.ts';
import { formatName, formatVersion, type Header, type SealedKey } from './format.ts';
import { MovingError } from './moving-error.ts';
import { type Kind, kindOf } from './row.ts';
import { lineOf } from './row-items.ts';
import type { Side } from './side.ts';

/** The whole file of a side, its rows in the order of their keys: equal tables make equal lines. */
export async function exportTable(
  side: Side,
  writtenAt: string,
  signingKey: SealedKey | null,
  progress: (rows: number) => void,
): Promise<Buffer> {
  const rows: { PK: string; SK: string; kind: Kind; line: string }[] = [];
  let read = 0;
  for await (const item of side.table.scan()) {
    const row = rowOf(item);
    if (row !== undefined) rows.push(row);
    read += 1;
    if (read % 10_000 === 0) progress(read);
  }
  rows.sort((one, other) => compare(one.PK, other.PK) || compare(one.SK, other.SK));
  const counts: Record<string, number> = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  const header: Header = {
    kind: 'header',
    format: formatName,
    version: formatVersion,
    writtenAt,
    from: side.name,
    counts: Object.fromEntries(Object.entries(counts).sort()),
    signingKey,
  };
  const before = Buffer.from([JSON.stringify(header), ...rows.map(({ line }) => line), ''].join('\n'));
  const sha256 = createHash('sha256').update(before).digest('hex');
  const end = JSON.stringify({ kind: 'end', lines: rows.length + 1, sha256 });
  return Buffer.concat([before, Buffer.from(`${end}\n`)]);
}

function rowOf(item: Item) {
  const [PK = '', SK = ''] = [item['PK']?.S, item['SK']?.S];
  const kind = kindOf(PK, SK);
  if (kind === undefined) throw new MovingError(`the table has a row ${PK} ${SK} that this version does not know`);
  if (kind === 'import')
    throw new MovingError('an import into it was broken off half-way; run `npm run import` with the same file again');
  if (kind === 'sign-in' || kind === 'limit' || kind === 'received-mail' || kind === 'digest') return undefined;
  if (kind === 'watch' || kind === 'listing' || kind === 'changed' || kind === 'catch-up') return undefined;
  if (kind === 'history-check') return undefined;
  // What is part of no case goes after a day.
  if (kind === 'document' && item['cases'] === undefined) return undefined;
  const line = lineOf(kind, item);
  // What such a row owed to machines alone is not carried over.
  const owesNothing = kind === 'outbox' && JSON.parse(line).outbox.messages.length === 0;
  return owesNothing ? undefined : { PK, SK, kind, line };
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
