import * as z from 'zod/mini';
import type { AskedAbsence } from '#schemas/absence.ts';
import { dayOf } from '#schemas/civil-date.ts';
import { PersonId } from '#schemas/ids.ts';
import { Person } from '#schemas/roster.ts';
import { isSame } from '#workflows/network/entered-people.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { Entering } from '../entering.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';
import { absenceForm, refusalForm } from './absence-forms.ts';
import { changedPerson, type Standing } from './changed-person.ts';
import { daysToLookAt, firstDayWithoutAnybody, isAway, isOver, standInsFor } from './stand-ins.ts';

type Rule<Entry> = (entering: Entering<PeopleState, EventOf<typeof peopleEvents>, Entry>) => void;

export const AbsenceAsked = z.strictObject({ person: PersonId, absence: absenceForm.schema });
export const AbsenceWithdrawn = z.strictObject({ absenceId: z.string(), person: PersonId });
export const AbsenceConfirmed = z.strictObject({ absenceId: z.string() });
export const AbsenceRefused = z.strictObject({ absenceId: z.string(), refusal: refusalForm.schema });

/** Somebody says when they are away; it counts once the secretariat has confirmed it. */
export const askAbsence: Rule<z.infer<typeof AbsenceAsked>> = ({ entry, proceedings, network }) => {
  const { state, at } = proceedings;
  const { from, until, standIn = null, note } = entry.absence;
  const asked = { person: entry.person, from, until, standIn };
  if (until <= from) throw new DomainError('ends-before-it-begins', { field: 'until' });
  if (from < dayOf(at)) throw new DomainError('absence-in-the-past', { field: 'from' });
  const others = Object.values(state.absences ?? {}).filter(
    ({ person, state: is }) => person === entry.person && is !== 'refused',
  );
  const known = network.person(entry.person)?.absences ?? [];
  const overlapping = [...others, ...known].find((other) => other.from < until && from < other.until);
  if (overlapping !== undefined)
    throw new DomainError('absence-overlaps', {
      field: 'from',
      params: { awayOn: overlapping.from, backOn: overlapping.until },
    });
  assertCovered(asked, { state, network, at });
  proceedings.record({
    type: 'absence-asked',
    data: { absenceId: String(state.seq + 1), ...asked, ...(note === undefined ? {} : { note }) },
  });
};

/** Who asked for it, or the secretariat, takes it back; what it has brought about ends today. */
export const withdrawAbsence: Rule<z.infer<typeof AbsenceWithdrawn>> = ({ entry, proceedings, network }) => {
  const { absenceId } = entry;
  const { state, at } = proceedings;
  const absence = absenceIn(state, absenceId);
  if (absence.person !== entry.person) throw new DomainError('not-permitted');
  if (absence.state === 'confirmed') {
    if (isOver(absence.until, at)) throw new DomainError('absence-in-the-past', { field: 'absence' });
    for (const change of changesBack(absence, { state, network, at })) proceedings.record(change);
  }
  proceedings.record({ type: 'absence-withdrawn', data: { absenceId, person: absence.person } });
};

/** From now on it counts, and whoever stands in holds the roles for these days. */
export const confirmAbsence: Rule<z.infer<typeof AbsenceConfirmed>> = ({ entry, proceedings, network }) => {
  const { absenceId } = entry;
  const { state, at } = proceedings;
  const { absence, given, changes } = confirmed(absenceId, { state, network, at });
  for (const change of changes) proceedings.record(change);
  proceedings.record({ type: 'absence-confirmed', data: { absenceId, person: absence.person, given } });
};

export const refuseAbsence: Rule<z.infer<typeof AbsenceRefused>> = ({ entry, proceedings }) => {
  const { absenceId, refusal } = entry;
  const { person } = askedIn(proceedings.state, absenceId);
  proceedings.record({ type: 'absence-refused', data: { absenceId, person, reason: refusal.reason } });
};

/** What a confirmation comes to: who is changed to what. @throws DomainError where it no longer can be */
export function confirmed(absenceId: string, standing: Standing) {
  const { state, network, at } = standing;
  const absence = askedIn(state, absenceId);
  const { from, until, standIn, note = '' } = absence;
  if (isOver(until, at)) throw new DomainError('absence-in-the-past', { field: 'absence' });
  assertCovered(absence, standing);
  const away = person(standing, absence.person);
  const absences = [...(away.absences ?? []), { from, until }];
  const substitute = standIn === null ? undefined : person(standing, standIn);
  const given = substitute === undefined ? [] : rolesFor(absence, away, substitute, at);
  const changed = [
    { was: away, now: Person.parse({ ...away, absences }), reason: note },
    ...(substitute === undefined || given.length === 0
      ? []
      : [
          {
            was: substitute,
            now: Person.parse({ ...substitute, roles: [...substitute.roles, ...given] }),
            reason: note,
          },
        ]),
  ];
  return { absence, given, network, changes: changed.map((each) => changedPerson(each, standing)) };
}

/** The roles of whoever is away, for the days of the absence that are left, as far as the other does not hold them then. */
function rolesFor({ from, until }: AskedAbsence, away: Person, substitute: Person, at: string): Person['roles'] {
  const first = from < dayOf(at) ? dayOf(at) : from;
  return away.roles.flatMap((role) => {
    const [begins = first] = [role.from, first].sort().reverse();
    const ends = role.until !== undefined && role.until < until ? role.until : until;
    const isHeld = substitute.roles.some(
      (held) =>
        isSame([held.role, held.party, held.scope], [role.role, role.party, role.scope]) &&
        held.from < ends &&
        (held.until === undefined || begins < held.until),
    );
    return begins >= ends || isHeld ? [] : [{ ...role, from: begins, until: ends }];
  });
}

/** Who was away is not from today on, and who stood in no longer holds what was given for it. */
function changesBack({ person: id, from, until, standIn, given = [], note = '' }: AskedAbsence, standing: Standing) {
  const today = dayOf(standing.at);
  const ended = <T extends { from: string; until?: string | undefined }>(
    rows: readonly T[],
    which: (row: T) => boolean,
  ): T[] => rows.flatMap((row) => (which(row) ? (row.from < today ? [{ ...row, until: today }] : []) : [row]));
  const away = person(standing, id);
  const absences = ended(away.absences ?? [], (row) => row.from === from && row.until === until);
  const substitute = standIn === null || given.length === 0 ? undefined : person(standing, standIn);
  const roles = ended(substitute?.roles ?? [], (row) => given.some((each) => isSame(each, row)));
  const changed = [
    { was: away, now: Person.parse({ ...away, absences }), reason: note },
    ...(substitute === undefined
      ? []
      : [{ was: substitute, now: Person.parse({ ...substitute, roles }), reason: note }]),
  ];
  return changed.filter(({ was, now }) => !isSame(was, now)).map((each) => changedPerson(each, standing));
}

/** Whoever stands in may, and is there; where nobody does, others are. */
function assertCovered(
  { person: id, from, until, standIn }: Pick<AskedAbsence, 'person' | 'from' | 'until' | 'standIn'>,
  { network, at }: Standing,
): void {
  if (standIn === null) {
    const sinceOn = firstDayWithoutAnybody(network, { person: id, from, until }, at);
    if (sinceOn !== undefined) throw new DomainError('nobody-left', { field: 'standIn', params: { sinceOn } });
    return;
  }
  for (const day of daysToLookAt(network, from, until)) {
    const allowed = standInsFor(network, id, day, at).find((each) => each.id === standIn);
    if (allowed === undefined) throw new DomainError('no-stand-in', { field: 'standIn', params: { sinceOn: day } });
    if (isAway(allowed, day)) throw new DomainError('stand-in-away', { field: 'standIn', params: { sinceOn: day } });
  }
}

function absenceIn({ absences = {} }: PeopleState, absenceId: string): AskedAbsence {
  const absence = Object.hasOwn(absences, absenceId) ? absences[absenceId] : undefined;
  if (absence === undefined) throw new DomainError('no-such-absence');
  return absence;
}

function askedIn(state: PeopleState, absenceId: string): AskedAbsence {
  const absence = absenceIn(state, absenceId);
  if (absence.state !== 'asked') throw new DomainError('absence-settled', { field: 'absence' });
  return absence;
}

function person({ network }: Standing, id: string): Person {
  const found = network.person(id);
  if (found === undefined) throw new DomainError('no-such-person');
  return found;
}
