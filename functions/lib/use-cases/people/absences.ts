import type { AskedAbsence } from '#schemas/absence.ts';
import { dayOf } from '#schemas/civil-date.ts';
import type { Effects } from '#schemas/people-effects.ts';
import type { Person } from '#schemas/roster.ts';
import { assignee } from '#schemas/task.ts';
import { absenceForm, refusalForm } from '#workflows/books/people/absence-forms.ts';
import { confirmed } from '#workflows/books/people/absence-rules.ts';
import { peopleBook } from '#workflows/books/people/book-id.ts';
import { people as book } from '#workflows/books/people/index.ts';
import { standInsFor } from '#workflows/books/people/stand-ins.ts';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { capacityToAct, mayChangePeople } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { parseInput } from '../../input.ts';
import type { Services } from '../../services.ts';
import { enterInBook } from '../books/enter-in-book.ts';
import { refusedByBook } from '../books/refused-by-book.ts';
import { effectsOnPerson, noEffects } from './effects.ts';
import { peopleAsTheyAre } from './people-as-they-are.ts';

export type ListedAbsence = AskedAbsence & {
  readonly absenceId: string;
  readonly name: string;
  readonly standInName: string | null;
};

export type Absences = {
  readonly own: readonly ListedAbsence[];
  /** Everybody's that wait to be confirmed; of those who may not confirm them none. */
  readonly waiting: readonly ListedAbsence[];
  /** Who may stand in for the caller, as of today. */
  readonly standIns: readonly Person[];
};

/** The caller's absences that are not over, and those that wait for whoever keeps people. One book is read, whatever stands in it. */
export async function readAbsences(services: Services, caller: Caller): Promise<Absences> {
  const { state, network } = await peopleAsTheyAre(services, caller.now);
  const listed = Object.entries(state.absences ?? {})
    .filter(([, { until }]) => until > dayOf(caller.now))
    .map(([absenceId, absence]): ListedAbsence => {
      const nameOf = (id: string) => network.person(id)?.name ?? id;
      const standInName = absence.standIn === null ? null : nameOf(absence.standIn);
      return { absenceId, ...absence, name: nameOf(absence.person), standInName };
    })
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  return {
    own: listed.filter(({ person }) => person === caller.person.id),
    waiting: mayChangePeople(caller) ? listed.filter(({ state: is }) => is === 'asked') : [],
    standIns: standInsFor(network, caller.person.id, dayOf(caller.now), caller.now),
  };
}

/** @throws InvalidInputError for what cannot be */
export function askAbsence(services: Services, caller: Caller, body: unknown, idempotencyKey: string | undefined) {
  const absence = parseInput(absenceForm.schema, body, '', bookWords);
  return enter(services, caller, 'ask-absence', { person: caller.person.id, absence }, idempotencyKey);
}

/** @throws NotFoundError for one that there is not, ForbiddenError for somebody else's */
export const withdrawAbsence = (services: Services, caller: Caller, absenceId: string) =>
  enter(services, caller, 'withdraw-absence', { absenceId, person: caller.person.id }, undefined);

/** What a confirmation comes to; nothing is saved. @throws InvalidInputError for what cannot be, NotFoundError, ForbiddenError */
export async function tryAbsence(services: Services, caller: Caller, absenceId: string): Promise<Effects> {
  capacityToAct(caller, peopleWriters);
  const now = await peopleAsTheyAre(services, caller.now);
  try {
    const { absence, changes } = confirmed(absenceId, now);
    const given = changes.find(({ data }) => data.person === absence.standIn);
    return given === undefined ? noEffects() : await effectsOnPerson(services, given.data, now.network, caller.now);
  } catch (error) {
    throw error instanceof DomainError ? refusedByBook(error) : error;
  }
}

/** Confirms it, if what follows is still what was seen. @throws the same */
export async function confirmAbsence(
  services: Services,
  caller: Caller,
  absenceId: string,
  seen: string | undefined,
): Promise<{ readonly version: number } | { readonly toBeSeen: Effects }> {
  const effects = await tryAbsence(services, caller, absenceId);
  if (effects.digest !== seen) return { toBeSeen: effects };
  return enter(services, caller, 'confirm-absence', { absenceId }, undefined);
}

/** @throws InvalidInputError without a reason, NotFoundError, ForbiddenError */
export async function refuseAbsence(services: Services, caller: Caller, absenceId: string, body: unknown) {
  capacityToAct(caller, peopleWriters);
  const refusal = parseInput(refusalForm.schema, body, '', bookWords);
  return enter(services, caller, 'refuse-absence', { absenceId, refusal }, undefined);
}

const enter = (services: Services, caller: Caller, kind: string, entry: unknown, idempotencyKey: string | undefined) =>
  enterInBook(
    services,
    caller,
    { book, bookId: peopleBook, kind, entry, writers: [assignee.person(caller.person.id)] },
    idempotencyKey,
    ({ state }) => ({ version: state.seq }),
  );
