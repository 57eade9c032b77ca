import type { Effect, Effects, MovedTasks } from '#schemas/people-effects.ts';
import type { Reader } from '../reader.ts';
import { askedName, heldName } from './held-row.ts';

/** What begins and ends when, each in a sentence. */
export function effectLines(reader: Reader, effects: Effects['effects']): string[] {
  if (effects.length === 0) return [reader.say('people.effect.contact')];
  return effects.map((effect) => effectLine(reader, effect));
}

export const effectLine = (reader: Reader, { is, held, from, until }: Effect): string =>
  reader.say(`people.effect.${is}`, { held: heldName(reader, held), beginsOn: from, endsOn: until ?? from });

/** Which open tasks move, from whom to whom. */
export function movedLines(reader: Reader, moved: Effects['moved']): string[] {
  if (moved.length === 0) return [reader.say('people.effect.no-task')];
  return moved.map(({ before, after, ...tasks }) => {
    const [from, to] = [
      reader.labelled(reader.say('people.effect.before'), reader.list(before)),
      reader.labelled(reader.say('people.effect.after'), reader.list(after)),
    ];
    return `${tasksLine(reader, tasks)} ${from}; ${to}`;
  });
}

export const tasksLine = (
  reader: Reader,
  { asked, count, isMore, day }: Omit<MovedTasks, 'before' | 'after'>,
): string =>
  reader.say(isMore ? 'people.effect.more-tasks' : 'people.effect.tasks', {
    ...{ count, movesOn: day, asked: askedName(reader, asked) },
  });
