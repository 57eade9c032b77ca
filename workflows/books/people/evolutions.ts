import type { AskedAbsence, AskedAbsences } from '#schemas/absence.ts';
import { dayOf } from '#schemas/civil-date.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';

export const evolutions: Evolutions<PeopleState, typeof peopleEvents> = {
  'person-changed': (state, { data: { person, inFile, now } }) => ({
    ...state,
    people: { ...state.people, [person]: { inFile, now } },
  }),
  'absence-asked': (state, { at, data: { absenceId, ...absence } }) => ({
    ...state,
    absences: { ...notOver(state.absences, at), [absenceId]: { ...absence, state: 'asked' } },
  }),
  'absence-withdrawn': (state, { data: { absenceId } }) => {
    const { [absenceId]: _, ...absences } = state.absences ?? {};
    return { ...state, absences };
  },
  'absence-confirmed': (state, { data: { absenceId, given } }) =>
    settled(state, absenceId, { state: 'confirmed', given }),
  'absence-refused': (state, { data: { absenceId, reason } }) =>
    settled(state, absenceId, { state: 'refused', because: reason }),
  'members-changed': (state, { data: { body, inFile, now } }) => ({
    ...state,
    members: { ...state.members, [body]: { inFile, now } },
  }),
  'roster-imported': (state, { data: { people, members } }) => ({
    ...state,
    people: {
      ...state.people,
      ...Object.fromEntries(people.map(({ person, inFile, now }) => [person, { inFile, now }])),
    },
    members: {
      ...state.members,
      ...Object.fromEntries(members.map(({ body, inFile, now }) => [body, { inFile, now }])),
    },
  }),
};

/** Those that somebody may still ask about: the book's history has all. */
const notOver = (absences: AskedAbsences = {}, at: string): AskedAbsences =>
  Object.fromEntries(Object.entries(absences).filter(([, { until }]) => until > dayOf(at)));

function settled(state: PeopleState, absenceId: string, as: Partial<AskedAbsence>): PeopleState {
  const asked = state.absences?.[absenceId];
  return asked === undefined ? state : { ...state, absences: { ...state.absences, [absenceId]: { ...asked, ...as } } };
}
