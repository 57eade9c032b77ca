import { PersonId } from '#schemas/ids.ts';
import type { Effects } from '#schemas/people-effects.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { membersForm, newPersonForm, personForm } from '#workflows/books/people/forms.ts';
import { people as book } from '#workflows/books/people/index.ts';
import { membersChanged, personChanged } from '#workflows/books/people/rules.ts';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { capacityToAct } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from '../books/enter-in-book.ts';
import { refusedByBook } from '../books/refused-by-book.ts';
import { effectsOnMembers, effectsOnPerson } from './effects.ts';
import { peopleAsTheyAre } from './people-as-they-are.ts';

/** Whom or what a change is about: somebody who is there, somebody new, or the members of a body. */
export type PeopleSubject =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'new-person' }
  | { readonly kind: 'members'; readonly body: string };

export type PeopleChange = { readonly of: PeopleSubject; readonly body: unknown };

/**
 * What a change would come to; nothing is saved. @throws InvalidInputError for what cannot be, NotFoundError, RequestError 409 where there was another entry
 * since the one that was seen
 */
export async function tryPeople(services: Services, caller: Caller, { of, body }: PeopleChange): Promise<Effects> {
  capacityToAct(caller, peopleWriters);
  return effectsOf(services, caller, entryOf(of, body));
}

/** Makes the change, if it is still the one whose effects were seen. @throws the same, and what `seen` no longer tells is undefined */
export async function changePeople(
  services: Services,
  caller: Caller,
  { of, body }: PeopleChange,
  { seen, idempotencyKey }: { readonly seen: string | undefined; readonly idempotencyKey: string | undefined },
): Promise<{ readonly version: number } | { readonly toBeSeen: Effects }> {
  capacityToAct(caller, peopleWriters);
  const made = entryOf(of, body);
  const entered = { book, bookId: peopleBook, ...made };
  const enter = () => enterInBook(services, caller, entered, idempotencyKey, ({ state }) => ({ version: state.seq }));
  if (idempotencyKey !== undefined && (await services.cases.idempotent(caller.person.id, idempotencyKey)) !== undefined)
    return enter();
  const effects = await effectsOf(services, caller, made);
  return effects.digest === seen ? enter() : { toBeSeen: effects };
}

type Made = ReturnType<typeof entryOf>;

function entryOf(of: PeopleSubject, body: unknown) {
  switch (of.kind) {
    case 'person': {
      const person = PersonId.safeParse(of.person).data;
      if (person === undefined) throw new NotFoundError('no-such-page');
      const change = parseInput(personForm.schema, body, '', bookWords);
      return { kind: 'change-person', entry: { person, isNew: false, change } } as const;
    }
    case 'new-person': {
      const { email: person, ...change } = parseInput(newPersonForm.schema, body, '', bookWords);
      return { kind: 'change-person', entry: { person, isNew: true, change } } as const;
    }
    case 'members':
      return {
        kind: 'change-members',
        entry: { body: of.body, change: parseInput(membersForm.schema, body, '', bookWords) },
      } as const;
  }
}

async function effectsOf(services: Services, { now: at }: Caller, made: Made): Promise<Effects> {
  const { state, network } = await peopleAsTheyAre(services, at);
  try {
    if (made.kind === 'change-members') {
      const { data } = membersChanged(made.entry, { state, network, at });
      return effectsOnMembers(data.was, data.now);
    }
    const { data } = personChanged(made.entry, { state, network, at });
    return await effectsOnPerson(services, data, network, at);
  } catch (error) {
    throw error instanceof DomainError ? refusedByBook(error) : error;
  }
}
