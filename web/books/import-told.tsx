import type { RosterImportTold } from '#schemas/roster-import.ts';
import type { Reader } from '../reader.ts';
import { EffectLines, MovedLines } from './effects-told.tsx';
import { entryName } from './entry-name.ts';

type Props = { reader: Reader; told: RosterImportTold; bodyNames: Readonly<Record<string, string>> };

/** What a roster file changes, of whom and of what, and which open tasks move through it. */
export function ImportTold({ reader, told, bodyNames }: Props) {
  const { changes, moved, notInFile, left, digest } = told;
  return (
    <section class="waits" id="effects" tabindex={-1} aria-labelledby="effects-title">
      <h2 id="effects-title">{reader.say('people.effects')}</h2>
      <input type="hidden" name="seen" value={digest} />
      {changes.map(({ entry, isNew, effects }) => (
        <>
          <h3>
            <bdi>{entryName(entry, bodyNames)}</bdi>
          </h3>
          <ul>
            {isNew ? <li>{reader.say('people.import.new')}</li> : null}
            <EffectLines reader={reader} effects={effects} />
          </ul>
        </>
      ))}
      <h3>{reader.say('people.import.tasks')}</h3>
      <ul>
        <MovedLines reader={reader} moved={moved} />
      </ul>
      {notInFile + left.length === 0 ? null : (
        <>
          <h3>{reader.say('people.import.left')}</h3>
          <ul>
            {notInFile === 0 ? null : <li>{reader.say('people.import.left.people', { count: notInFile })}</li>}
            {left.map((what) => (
              <li>{reader.say(`people.import.left.${what}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
