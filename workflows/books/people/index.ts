import { nothingEntered } from '#workflows/network/entered-people.ts';
import { blankBook } from '../blank-book.ts';
import { defineBook } from '../define-book.ts';
import { PeopleState, peopleEvents } from '../schemas/people.ts';
import {
  AbsenceAsked,
  AbsenceConfirmed,
  AbsenceRefused,
  AbsenceWithdrawn,
  askAbsence,
  confirmAbsence,
  refuseAbsence,
  withdrawAbsence,
} from './absence-rules.ts';
import { evolutions } from './evolutions.ts';
import { importRoster, RosterImport } from './import-rule.ts';
import { newsOf } from './news-of.ts';
import { changeMembers, changePerson, MembersChange, PersonChange } from './rules.ts';
import { peopleWriters } from './writers.ts';

/** Who is who in the Network, as pages change it after the roster file. */
export const people = defineBook({
  id: 'people',
  prefix: 'PPL',
  state: PeopleState,
  events: peopleEvents,
  entries: {
    'change-person': { schema: PersonChange, writers: peopleWriters, rule: changePerson },
    'change-members': { schema: MembersChange, writers: peopleWriters, rule: changeMembers },
    'import-roster': { schema: RosterImport, writers: peopleWriters, rule: importRoster },
    'ask-absence': { schema: AbsenceAsked, writers: 'owner', rule: askAbsence },
    'withdraw-absence': { schema: AbsenceWithdrawn, writers: 'owner', rule: withdrawAbsence },
    'confirm-absence': { schema: AbsenceConfirmed, writers: peopleWriters, rule: confirmAbsence },
    'refuse-absence': { schema: AbsenceRefused, writers: peopleWriters, rule: refuseAbsence },
  },
  evolutions,
  initialState: (bookId, at): PeopleState => ({ ...blankBook(bookId, 'People', at), ...nothingEntered }),
  newsOf,
});
