import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { PeopleState, peopleEvents } from '../schemas/people.ts';

export const evolutions: Evolutions<PeopleState, typeof peopleEvents> = {
  'person-changed': (state, { data: { person, inFile, now } }) => ({
    ...state,
    people: { ...state.people, [person]: { inFile, now } },
  }),
  'members-changed': (state, { data: { body, inFile, now } }) => ({
    ...state,
    members: { ...state.members, [body]: { inFile, now } },
  }),
};
