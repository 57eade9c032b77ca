import type { RegisterEntry } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';
import { actionsDone } from './actions-done.ts';

/** What happens next with a published outcome, in one sentence. */
export const WhatFollows = ({ reader, entry }: { reader: Reader; entry: RegisterEntry }) => (
  <p>{said(reader, entry)}</p>
);

function said(reader: Reader, { text, followUps }: RegisterEntry): string {
  if (text === null) return reader.say('register.next.not-adopted');
  if (followUps === undefined) return reader.say('register.next.none');
  const count = followUps.asked - followUps.done;
  if (count === 0) return reader.say('register.next.done');
  const open = followUps.states?.filter(({ doneAt }) => doneAt === null) ?? [];
  const [nextOn] = open.map(({ dueAt }) => dueAt).toSorted();
  // Lines of an older version have no states.
  if (nextOn === undefined) return actionsDone(reader, followUps);
  return reader.say(nextOn < reader.now.slice(0, 10) ? 'register.next.overdue' : 'register.next.open', {
    count,
    nextOn,
  });
}
