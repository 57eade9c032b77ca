import type { Effects } from '#schemas/people-effects.ts';
import type { Reader } from '../reader.ts';
import { askedName, heldName } from './held-row.ts';

/** What a change comes to, before it is made. */
export function EffectsTold({ reader, told }: { reader: Reader; told: Effects }) {
  const { effects, moved, digest } = told;
  return (
    <section class="waits" id="effects" tabindex={-1} aria-labelledby="effects-title">
      <h2 id="effects-title">{reader.say('people.effects')}</h2>
      <input type="hidden" name="seen" value={digest} />
      <ul>
        <EffectLines reader={reader} effects={effects} />
        <MovedLines reader={reader} moved={moved} />
      </ul>
    </section>
  );
}

/** What begins and ends when. */
export function EffectLines({ reader, effects }: { reader: Reader; effects: Effects['effects'] }) {
  if (effects.length === 0) return <li>{reader.say('people.effect.contact')}</li>;
  return (
    <>
      {effects.map(({ is, held, from, until }) => (
        <li>
          {reader.say(`people.effect.${is}`, { held: heldName(reader, held), beginsOn: from, endsOn: until ?? from })}
        </li>
      ))}
    </>
  );
}

/** Which open tasks move, from whom to whom. */
export function MovedLines({ reader, moved }: { reader: Reader; moved: Effects['moved'] }) {
  if (moved.length === 0) return <li>{reader.say('people.effect.no-task')}</li>;
  return (
    <>
      {moved.map(({ asked, count, isMore, day, before, after }) => (
        <li>
          {reader.say(isMore ? 'people.effect.more-tasks' : 'people.effect.tasks', {
            ...{ count, movesOn: day, asked: askedName(reader, asked) },
          })}{' '}
          {reader.labelled(reader.say('people.effect.before'), reader.list(before))}
          {'; '}
          {reader.labelled(reader.say('people.effect.after'), reader.list(after))}
        </li>
      ))}
    </>
  );
}
