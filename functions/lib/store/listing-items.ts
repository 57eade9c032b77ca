import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CaseState } from '#schemas/case-state.ts';
import { type Item, marshalKey } from '../aws/dynamodb.ts';
import { keys } from './keys.ts';

/** The rows by which lists find a case: a key each and nothing else, since the case itself is read for each page. */
export const listingItems = (procedure: string, state: CaseState, lists: readonly string[]): Item[] =>
  lists.map((list) => marshalKey(keys.listing(procedure, list, state.openedAt, state.caseId)));

export const putListings = (
  table: string,
  procedure: string,
  state: CaseState,
  lists: readonly string[],
): TransactWriteItem[] =>
  listingItems(procedure, state, lists).map((item) => ({ Put: { TableName: table, Item: item } }));

export const deleteListings = (
  table: string,
  procedure: string,
  state: CaseState,
  lists: readonly string[],
): TransactWriteItem[] =>
  listingItems(procedure, state, lists).map((key) => ({ Delete: { TableName: table, Key: key } }));
