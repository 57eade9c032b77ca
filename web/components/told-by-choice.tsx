import type { Reader } from '../reader.ts';

export type ToldByChoice = {
  readonly choice: string;
  readonly people: readonly string[];
};

type Props = { reader: Reader; kind: string; told: readonly ToldByChoice[] };

/** Before acting: who gets a mail by each choice, how many, and on demand which mailboxes. */
export function ToldByChoiceList({ reader, kind, told }: Props) {
  if (told.length === 0) return null;
  return (
    <section class="no-print">
      <h3>{reader.say('task.told')}</h3>
      {told.map(({ choice, people }) => {
        const said = reader.labelled(
          reader.say(`choices.${kind}.${choice}`),
          reader.say('task.told.people', { count: people.length }),
        );
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
