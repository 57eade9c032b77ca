import type { PersonId } from '#schemas/ids.ts';
import type { Mailing } from '#workflows/procedure/mailing.ts';
import type { RoundAddressees } from '../addressees.ts';
import type { CirculationMail } from '../emails/mails.ts';
import type { RoundEvent } from '../letters.ts';
import type { meetingEvents } from '../schemas/meeting.ts';

type Mail = Mailing<CirculationMail>;

/** Who is told of a text on the agenda of a meeting, and of what was taken there. */
export const meetingMailings: {
  readonly [T in keyof typeof meetingEvents]: (event: Extract<RoundEvent, { type: T }>, who: RoundAddressees) => Mail[];
} = {
  // To whom it goes with this, the notices of the round say so.
  'case-tabled': (_, who) => {
    const anew = who.sentAnew;
    return who.isInRound ? [{ template: 'tabled', to: concerned(who).filter((to) => !anew.includes(to)) }] : [];
  },
  'case-retabled': (_, who) => [{ template: 'retabled', to: concerned(who) }],
  'case-untabled': (_, who) => [...pleaseTable(who), { template: 'untabled', to: concerned(who) }],
  'taken-at-meeting': (_, who) =>
    who.entitled.map((party) => ({
      template: 'please-confirm-record',
      to: who.contactsOf([party]),
      taskId: who.taskOf('confirm', party),
    })),
  'meeting-record-confirmed': () => [],
  'meeting-record-repudiated': (_, who) => [
    { template: 'record-repudiated', to: who.desk, taskId: who.taskOf('minute') },
    { template: 'record-repudiated', to: concerned(who) },
  ],
};

/** The desk is asked for a meeting, where the event opened that task. */
export const pleaseTable = (who: RoundAddressees): Mail[] =>
  who.ifOpened('table', { template: 'please-table', to: who.desk });

const concerned = (who: RoundAddressees): PersonId[] => [...who.members, ...who.proposer, ...who.facilitator];
