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
        {effects.map(({ is, held, from, until }) => (
          <li>
            {reader.say(`people.effect.${is}`, { held: heldName(reader, held), beginsOn: from, endsOn: until ?? from })}
          </li>
        ))}
        {effects.length === 0 ? <li>{reader.say('people.effect.contact')}</li> : null}
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
        {moved.length === 0 ? <li>{reader.say('people.effect.no-task')}</li> : null}
      </ul>
    </section>
  );
}
