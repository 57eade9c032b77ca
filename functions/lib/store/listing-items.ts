import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CaseState } from '#schemas/case-state.ts';
import { registerList } from '#workflows/procedure/projections.ts';
import { type Item, type Key, marshalKey } from '../aws/dynamodb.ts';
import type { Listing, ListRow } from '../ports.ts';
import { keys } from './keys.ts';

/**
 * Where rows of lists lie. The register is one list for all procedures, and each of its lines is found by its case as
 * well: both as they were before there were rows of lists, so that those of then stay where they are read.
 */
const keysOf = (procedure: string, { caseId }: CaseState, { list, key }: ListRow): Key[] =>
  list === registerList
    ? [keys.register(key, caseId), keys.registerEntry(caseId)]
    : [keys.listing(procedure, list, key, caseId)];

/** The rows by which lists find a case. Where they say nothing of it, the case itself is read for each page. */
export const listingItems = (procedure: string, state: CaseState, rows: readonly Listing[]): Item[] =>
  rows.flatMap((row) => {
    const said: Item =
      row.line === undefined ? {} : { [row.list === registerList ? 'entry' : 'line']: { S: JSON.stringify(row.line) } };
    return keysOf(procedure, state, row).map((key) => ({ ...marshalKey(key), ...said }));
  });

export const putListings = (
  table: string,
  procedure: string,
  state: CaseState,
  rows: readonly Listing[],
): TransactWriteItem[] =>
  listingItems(procedure, state, rows).map((item) => ({ Put: { TableName: table, Item: item } }));

export const deleteListings = (
  table: string,
  procedure: string,
  state: CaseState,
  rows: readonly ListRow[],
): TransactWriteItem[] =>
  rows
    .flatMap((row) => keysOf(procedure, state, row))
    .map((key) => ({ Delete: { TableName: table, Key: marshalKey(key) } }));
