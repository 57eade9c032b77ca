import type { Roster } from '#schemas/roster.ts';
import type { LeftInFile, RefusedInFile, RosterEntry, RosterImportTold } from '#schemas/roster-import.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { importForm } from '#workflows/books/people/forms.ts';
import { imported, type RefusedEntry } from '#workflows/books/people/imported.ts';
import { people as book } from '#workflows/books/people/index.ts';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { assertSeen } from '#workflows/books/seen-version.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { capacityToAct } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { sha256 } from '../../hash.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from '../books/enter-in-book.ts';
import { refusedByBook } from '../books/refused-by-book.ts';
import { effectsOf, effectsOnMembers, movedBy } from './effects.ts';
import { peopleAsTheyAre } from './people-as-they-are.ts';
import { type RosterFile, readRosterFile } from './read-roster-file.ts';

/** What a file comes to, or why none of it is taken. */
type Tried = { readonly told: RosterImportTold } | { readonly refused: readonly RefusedInFile[] };

/**
 * What taking a roster file in would come to; nothing is saved. `body` is the filled-in form of an import.
 * @throws InvalidInputError without a text or a reason, ForbiddenError, RequestError 409 where there was another entry since the one that was seen
 */
export async function tryRosterImport(services: Services, caller: Caller, body: unknown): Promise<Tried> {
  const { file, version } = given(caller, body);
  return 'refused' in file ? file : tried(services, caller, file, version);
}

/** Takes the file in, if what follows is still what was seen. @throws the same */
export async function importRoster(
  services: Services,
  caller: Caller,
  body: unknown,
  { seen, idempotencyKey }: { readonly seen: string | undefined; readonly idempotencyKey: string | undefined },
): Promise<{ readonly version: number } | Tried> {
  const { file, text, version, reason } = given(caller, body);
  if ('refused' in file) return file;
  const entry = { version, reason, hash: sha256(text), ...ofInterest(file.roster) };
  const enter = () =>
    enterInBook(
      services,
      caller,
      { book, bookId: peopleBook, kind: 'import-roster', entry },
      idempotencyKey,
      ({ state }) => ({ version: state.seq }),
    );
  if (idempotencyKey !== undefined && (await services.cases.idempotent(caller.person.id, idempotencyKey)) !== undefined)
    return enter();
  const now = await tried(services, caller, file, version);
  return 'told' in now && now.told.digest === seen ? enter() : now;
}

function given(caller: Caller, body: unknown) {
  capacityToAct(caller, peopleWriters);
  const { roster: text, ...form } = parseInput(importForm.schema, body, '', bookWords);
  return { ...form, text, file: readRosterFile(text) };
}

const ofInterest = ({ people, bodies }: Roster) => ({
  people,
  bodies: bodies.map(({ id, members }) => ({ body: id, members })),
});

async function tried(services: Services, caller: Caller, file: RosterFile, version?: number): Promise<Tried> {
  const standing = await peopleAsTheyAre(services, caller.now);
  try {
    assertSeen(version, standing.state);
  } catch (error) {
    throw error instanceof DomainError ? refusedByBook(error) : error;
  }
  const { network, at } = standing;
  const { people, members, after, refused } = imported(ofInterest(file.roster), standing);
  if (refused.length > 0) return { refused: refused.map((each) => inFile(each, file)) };
  try {
    const moved = await movedBy(services, people, { before: network, after, at });
    const changes = [
      ...members.map(({ body: id, was, now }) => {
        const { effects } = effectsOnMembers(was, now);
        return { entry: { kind: 'body', id } as const, isNew: false, effects };
      }),
      ...people.map((each) => {
        const { id, name } = each.now;
        return { entry: { kind: 'person', id, name } as const, isNew: each.was === null, effects: effectsOf(each) };
      }),
    ];
    const named = new Set(file.roster.people.map(({ id }) => id));
    const notInFile = network.people().filter(({ id }) => !named.has(id)).length;
    const told = { changes, moved, notInFile, left: leftIn(file.roster, network.roster()) };
    return { told: { ...told, digest: sha256(JSON.stringify([told, people, members])).slice(0, 16) } };
  } catch (why) {
    if (!(why instanceof DomainError)) throw why;
    // Named by one of those through whom it comes about.
    const through = people.find(({ asked }) => asked.some((each) => each === why.params['asked']));
    const of = through === undefined ? undefined : { person: through.person };
    return { refused: [inFile({ of, why }, file)] };
  }
}

/** A refusal of the rules, at its place in the file. */
function inFile({ of, why }: RefusedEntry, file: RosterFile): RefusedInFile {
  const { field = '', refusal: code, params } = why;
  if (of === undefined) return { field: '', code, params };
  const entry: RosterEntry =
    'body' in of
      ? { kind: 'body', id: of.body }
      : {
          kind: 'person',
          id: of.person,
          name: file.roster.people.find(({ id }) => id === of.person)?.name ?? of.person,
        };
  return { line: file.lineOf(entry, field), entry, field, code, params };
}

/** What else the file says otherwise: it is changed on other pages, or by whoever loads a file. */
function leftIn(file: Roster, held: Roster): LeftInFile[] {
  const withoutMembers = ({ bodies }: Roster) => bodies.map(({ members: _, ...body }) => body);
  return [
    ...(isSame(file.parties, held.parties) ? [] : (['parties'] as const)),
    ...(isSame(withoutMembers(file), withoutMembers(held)) ? [] : (['bodies'] as const)),
    ...(isSame(file.settings, held.settings) ? [] : (['settings'] as const)),
  ];
}
