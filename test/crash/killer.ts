import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { dynamodbPid } from '#test/support/edition.ts';
import type { Pick } from './acts.ts';

/** When the kill comes: so long after the load began, at a change of a file, at an answer, or while it starts again. */
export type Moment =
  | { readonly at: 'instant'; readonly afterMs: number }
  | { readonly at: 'journal-write' | 'table-write' | 'answer'; readonly number: number }
  | { readonly at: 'start'; readonly afterMs: number };

export interface Kill {
  readonly moment: Moment;
  /** Its DynamoDB dies in the same instant, and not when it sees that its parent has gone. */
  readonly withTable: boolean;
}

const upTo = (most: number): number => Math.floor(Math.random() * most) + 1;

export function anyKill(pick: Pick): Kill {
  const moments: Moment[] = [
    { at: 'instant', afterMs: upTo(1200) },
    { at: 'journal-write', number: upTo(150) },
    { at: 'journal-write', number: upTo(150) },
    { at: 'table-write', number: upTo(300) },
    { at: 'answer', number: upTo(30) },
    { at: 'start', afterMs: upTo(900) },
  ];
  return { moment: pick(moments), withTable: pick([true, false]) };
}

/** Longest that a kill waits for its moment. */
const latestMs = 2500;

/** Arms a kill of a running edition. @returns counts the answers, and what to wait for */
export function arm(
  kill: Kill,
  dataDirectory: string,
  strike: () => void,
): { onAnswer: () => void; disarm: () => void } {
  const { moment, withTable } = kill;
  let left = 'number' in moment ? moment.number : 1;
  const watchers: FSWatcher[] = [];
  const timeout = setTimeout(hit, moment.at === 'instant' ? moment.afterMs : latestMs);
  const count = (): void => {
    left -= 1;
    if (left === 0) hit();
  };
  if (moment.at === 'journal-write') watchers.push(watch(join(dataDirectory, 'journal', 'data.mdb'), count));
  if (moment.at === 'table-write') {
    watchers.push(watch(dataDirectory, (_, file) => void (file?.startsWith('dynamodb.sqlite') && count())));
  }

  function hit(): void {
    disarm();
    const table = dynamodbPid(dataDirectory);
    strike();
    if (withTable && table !== undefined) process.kill(table, 'SIGKILL');
  }

  function disarm(): void {
    clearTimeout(timeout);
    for (const watcher of watchers.splice(0)) watcher.close();
  }

  return { onAnswer: () => void (moment.at === 'answer' && count()), disarm };
}
