import type { Reader } from '../reader.ts';
import { saidOfGroups, type ToldGroup } from './told-groups.ts';

export type ToldByChoice = {
  readonly choice: string;
  /** Nobody where whoever reads may know no more than the groups. */
  readonly people: readonly string[];
  readonly groups: readonly ToldGroup[];
  readonly depends?: boolean;
};

type Props = {
  reader: Reader;
  kind: string;
  told: readonly ToldByChoice[];
  /** What the bodies are called, by their ids. */
  bodies: Readonly<Record<string, string>>;
};

/** Before acting: who gets a mail by each choice, of which body and in which role, and on demand which mailboxes. */
export function ToldByChoiceList({ reader, kind, told, bodies }: Props) {
  if (told.length === 0) return null;
  return (
    <section class="no-print">
      <h3>{reader.say('task.told')}</h3>
      {told.map(({ choice, people, groups, depends }) => {
        const who = depends ? reader.say('task.told.depends') : saidOfGroups(reader, groups, bodies);
        const said = reader.labelled(reader.say(`choices.${kind}.${choice}`), who);
        if (people.length === 0) return <p>{said}</p>;
        return (
          <details>
            <summary>{said}</summary>
            <ul class="abreast">
              {people.map((person) => (
                <li>
                  <bdi>{person}</bdi>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
