import type { Reader } from '../reader.ts';

/** Those who act for the members of a body, or hold a role; or neither. */
type ToldGroup = { readonly body?: string; readonly role?: string; readonly count: number };

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
  const inWords = (group: ToldGroup) => reader.labelled(nameOf(reader, bodies, group), String(group.count));
  return (
    <section class="no-print">
      <h3>{reader.say('task.told')}</h3>
      {told.map(({ choice, people, groups, depends }) => {
        const unknown = depends ? reader.say('task.told.depends') : reader.say('task.told.people', { count: 0 });
        const who = groups.length === 0 ? unknown : reader.list(groups.map(inWords));
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

function nameOf(reader: Reader, bodies: Props['bodies'], { body, role }: ToldGroup): string {
  if (body !== undefined) return reader.say('task.told.members', { body: bodies[body] ?? body });
  return reader.say(role === undefined ? 'task.told.others' : `roles.${role}`);
}
