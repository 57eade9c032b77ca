import type { Item } from '#functions/lib/aws/dynamodb.ts';
import { MovingError } from './moving-error.ts';
import type { Kind, Row } from './row.ts';

/** Attributes that hold JSON text in the table, and are plain JSON in the file. */
const documents: ReadonlySet<string> = new Set([
  'state',
  'watch',
  'lists',
  'event',
  'task',
  'outbox',
  'entry',
  'record',
  'roster',
  'document',
  'draft',
  'saved',
  'refused',
]);

/** Of a case: the token of a machine of this side, its executions here, and which lists have rows of it and by what its tasks stand, as the other side makes its own. */
const notCarriedOver: ReadonlySet<string> = new Set(['waitToken', 'runs', 'lists', 'tasksBy']);

/** A row of the table as a line of the file. @throws MovingError for what would not come back as it was */
export function lineOf(kind: Kind, item: Item): string {
  const { PK, SK, ...attributes } = item;
  const line: Record<string, unknown> = { kind, PK: PK?.S, SK: SK?.S };
  for (const name of Object.keys(attributes).sort()) {
    if ((kind === 'case' || kind === 'book') && notCarriedOver.has(name)) continue;
    const value = attributes[name];
    if (value?.N !== undefined) line[name] = Number(value.N);
    else if (value?.SS !== undefined) line[name] = value.SS.toSorted();
    else if (value?.S !== undefined) line[name] = documents.has(name) ? documentOf(value.S) : value.S;
    else throw new MovingError(`the row ${PK?.S} ${SK?.S} has an attribute ${name} that this version does not know`);
  }
  if (kind === 'outbox') {
    const { resume, start, ...owed } = line['outbox'] as Record<string, unknown>;
    line['outbox'] = owed;
  }
  return JSON.stringify(line);
}

function documentOf(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new MovingError(`a row holds JSON that was not written by this program`);
  return value;
}

/** The row as the table keeps it. `parsed` is the line's own JSON: a schema's copy may order members otherwise. */
export function itemOf(parsed: Row): Item {
  const { kind, ...attributes } = parsed;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? { N: String(value) }
        : Array.isArray(value)
          ? { SS: value as string[] }
          : { S: typeof value === 'string' ? value : JSON.stringify(value) },
    ]),
  );
}
