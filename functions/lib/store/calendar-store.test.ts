import { expect, it } from 'vitest';
import type { Item, Table } from '../aws/dynamodb.ts';
import { TableCalendarStore } from './calendar-store.ts';

const row = (hash: string): Item => ({
  PK: { S: 'CALENDAR#ilo@example.org' },
  SK: { S: '-' },
  hash: { S: hash },
  madeAt: { S: '' },
});

it.each([
  ['made anew', row('new')],
  ['revoked', undefined],
])('an address that was %s does not work, though the index still has it', async (_, now) => {
  const table: Pick<Table, 'queryFirst' | 'get'> = { queryFirst: async () => [row('old')], get: async () => now };
  expect(await new TableCalendarStore(table as Table).ownerOf('old')).toBeUndefined();
});
