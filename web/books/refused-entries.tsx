import type { RefusedInFile } from '#schemas/roster-import.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { isolate } from '#words/isolate.ts';
import { anchorOf } from '../form/anchor.ts';
import { labelOf } from '../form/label-of.ts';
import type { Reader } from '../reader.ts';
import { entryName } from './entry-name.ts';

type Props = {
  reader: Reader;
  refused: readonly RefusedInFile[];
  bodyNames: Readonly<Record<string, string>>;
};

/** What of a roster file is refused, each with its line and whose entry it is; nothing of the file is taken then. */
export function RefusedEntries({ reader, refused, bodyNames }: Props) {
  if (refused.length === 0) return null;
  const where = ({ line, entry, field }: RefusedInFile): string =>
    [
      line === undefined ? undefined : reader.say('people.import.line', { line }),
      entry === undefined ? undefined : shownLine(entryName(entry, bodyNames)),
      field === '' ? undefined : shownLine(labelOf(reader, field)),
    ]
      .filter((part) => part !== undefined)
      .map((part) => isolate(reader.language, part))
      .join(' · ');
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{reader.say('people.import.refused')}</h2>
      <ul>
        {refused.map((each) => {
          const why = reader.refusal(each.code, each.params);
          return (
            <li>
              <a href={`#${anchorOf('roster')}`}>
                {reader.labelled(where(each) || reader.say('form.roster.label'), why)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
