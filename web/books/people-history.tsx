import * as z from 'zod/mini';
import type { EventView } from '#schemas/api.ts';
import { CivilDate } from '#schemas/civil-date.ts';
import type { Reader } from '../reader.ts';
import { BookHistory } from './book-history.tsx';
import { type Held, heldRow } from './held-row.ts';

const Row = z.looseObject({ from: CivilDate, until: z.optional(CivilDate) });
const Changed = z.looseObject({
  person: z.optional(z.string()),
  body: z.optional(z.string()),
  was: z.nullable(z.unknown()),
  now: z.unknown(),
});
const Absence = z.looseObject({
  absenceId: z.string(),
  person: z.string(),
  from: z.optional(CivilDate),
  until: z.optional(CivilDate),
});
const Imported = z.looseObject({ hash: z.string(), people: z.array(Changed), members: z.array(Changed) });
const Person = z.looseObject({ name: z.string(), roles: z.array(Row) });

type Props = { reader: Reader; history: readonly EventView[]; bodyNames?: Readonly<Record<string, string>> };

/** Entries shown: the latest; all of them are in the book. */
const mostShown = 50;

/** Who changed what of people and bodies, the newest first. */
export function PeopleHistory({ reader, history, bodyNames = {} }: Props) {
  if (history.length === 0) return <p>{reader.say('settings.history.none')}</p>;
  return (
    <BookHistory
      {...{ reader, history: history.slice(-mostShown) }}
      told={(event) => told(reader, event, bodyNames)}
      parts={({ data }) => {
        const { people, members } = Imported.safeParse(data).data ?? { people: [], members: [] };
        return [...members, ...people].map((each) => toldOf(reader, each, bodyNames));
      }}
    />
  );
}

function told(reader: Reader, event: EventView, bodyNames: Readonly<Record<string, string>>): string {
  const { data } = event;
  const absence = Absence.safeParse(data).data;
  if (absence !== undefined)
    return reader.say(`events.${event.type}`, {
      name: absence.person,
      awayOn: absence.from ?? '',
      backOn: absence.until ?? '',
    });
  const file = Imported.safeParse(data).data;
  if (file !== undefined) {
    const { people, members, hash } = file;
    return reader.say('events.roster-imported', { people: people.length, bodies: members.length, hash });
  }
  return toldOf(reader, Changed.parse(data), bodyNames);
}

/** Whose roles or which members are otherwise, and how. */
function toldOf(
  reader: Reader,
  { person, body, was, now }: z.infer<typeof Changed>,
  bodyNames: Readonly<Record<string, string>>,
): string {
  const [before, after] = [rowsOf(was), rowsOf(now)];
  const name = person === undefined ? (bodyNames[body ?? ''] ?? body ?? '') : Person.parse(now).name;
  const gone = before.filter((row) => !after.some((other) => isSame(row, other)));
  const added = after.filter((row) => !before.some((other) => isSame(row, other)));
  const said = [
    ...gone.map((row) => reader.say('people.no-longer', { held: heldRow(reader, row) })),
    ...added.map((row) => heldRow(reader, row)),
  ];
  const who = person === undefined ? name : `${name} (${person})`;
  return reader.labelled(who, said.length === 0 ? reader.say('people.contact-changed') : said.join(' · '));
}

function rowsOf(value: unknown): Held[] {
  if (value === null || value === undefined) return [];
  const rows = Array.isArray(value) ? z.array(Row).parse(value) : Person.parse(value).roles;
  return rows as unknown as Held[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
