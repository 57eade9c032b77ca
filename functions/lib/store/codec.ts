import type * as z from 'zod/mini';
import type { CaseState } from '#schemas/case-state.ts';
import { Watch } from '#schemas/watch.ts';
import type { Item } from '../aws/dynamodb.ts';
import type { StoredCase } from '../ports.ts';
import { subjectNamed } from '../subject-of.ts';
import { rowsOf, WrittenRows } from './list-rows.ts';

/** Reads an attribute that must be there; a row without it was not written by this program. */
export function text(item: Item, name: string): string {
  const value = item[name]?.S ?? item[name]?.N;
  if (value === undefined) throw new Error(`Row ${item['PK']?.S} ${item['SK']?.S} has no ${name}`);
  return value;
}

export const number = (item: Item, name: string): number => Number(text(item, name));

/** A document kept as JSON text: a third of the size of a map attribute, and one call to read. */
export function document<T extends z.ZodMiniType>(item: Item, name: string, schema: T): z.infer<T> {
  return schema.parse(JSON.parse(text(item, name)));
}

export async function storedCase(item: Item): Promise<StoredCase> {
  const procedure = text(item, 'procedure');
  const subject = await subjectNamed(procedure);
  const state = document(item, 'state', subject.state) as CaseState;
  return {
    procedure,
    state,
    version: number(item, 'version'),
    stage: text(item, 'stage'),
    waitToken: item['waitToken']?.S,
    flow: Number(item['flow']?.N ?? 0),
    watch: item['watch'] && document(item, 'watch', Watch),
    nonce: item['nonce']?.S,
    runs: item['runs']?.SS,
    hasTasksByDue: item['tasksBy'] !== undefined,
    head: item['head']?.S,
    lists: item['lists'] && rowsOf(document(item, 'lists', WrittenRows), state),
  };
}
