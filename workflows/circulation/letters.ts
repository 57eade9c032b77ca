import type { PartyId, PersonId } from '#schemas/ids.ts';
import { isBlocking } from '#schemas/position.ts';
import type { ProcedureMail } from '#workflows/procedure/emails/mails.ts';
import type { Mailing } from '#workflows/procedure/mailing.ts';
import type { ProcedureEvent } from '#workflows/procedure/procedure.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { platformEvents } from '#workflows/procedure/schemas/events.ts';
import type { RoundAddressees } from './addressees.ts';
import type { CirculationMail } from './emails/mails.ts';
import { meetingMailings, pleaseTable } from './meeting/letters.ts';
import type { CirculationEvents } from './schemas/events.ts';

type Mail = Mailing<CirculationMail | Extract<ProcedureMail, 'notice-bounced'>>;

/** What a round ends with is the procedure's to tell: it says what follows. */
type Ending = 'consensus-reached' | 'consensus-not-reached';
export type RoundEvent = EventOf<Omit<CirculationEvents, Ending> & Pick<typeof platformEvents, 'notice-bounced'>>;
type Event<T extends RoundEvent['type']> = Extract<RoundEvent, { type: T }> & Pick<ProcedureEvent, 'actor'>;

/** Events whose mails a clock waits for. */
export const awaitedEvents: ReadonlySet<string> = new Set(['round-circulated', 'notice-resent']);

/** Who is told of each event of a round. */
export const circulationMailings: {
  readonly [T in RoundEvent['type']]: (event: Event<T>, who: RoundAddressees) => Mail[];
} = {
  ...meetingMailings,
  'round-circulated': ({ data }, who) => [
    ...pleaseTable(who),
    ...data.notified.map(({ to, party }) => circulated(to, party, who)),
    ...who.ifOpened('notice', { template: 'please-mend-notice', to: who.desk }),
    ...who.ifOpened('translate', { template: 'please-translate', to: who.desk }),
    { template: who.isForMeeting ? 'for-meeting' : 'circulated-info', to: who.proposer },
  ],
  'translation-attached': () => [],
  'notices-delivered': () => [],
  'notice-bounced': ({ data: { to } }, who) => {
    const told = { template: 'notice-bounced', taskId: who.taskOpened('notice') } as const;
    if (!who.desk.includes(to) && !who.facilitator.includes(to)) return [{ ...told, to: who.desk }];
    // The mail that told of a bounce has itself come back.
    const desk = who.inReach(who.desk);
    return [desk.length > 0 ? { ...told, to: desk } : { ...told, to: who.inReach(who.facilitator) }];
  },
  'notice-resent': ({ data }, who) =>
    who.notified.filter(({ to }) => to === data.to).map(({ to, party }) => circulated(to, party, who)),
  'notice-excused': () => [],
  'clock-started': (_, who) => deadlineIsSet('clock-started', who),
  'clock-stopped': (_, who) => [
    { template: 'clock-stopped', to: [...who.reached, ...who.proposer, ...who.facilitator] },
  ],
  'clock-resumed': (_, who) => deadlineIsSet('clock-resumed', who),
  'position-stated': (event, who) => (event.data.onBehalf ? enteredForParty(event, who) : statedByParty(event, who)),
  'position-confirmed': () => [],
  'position-repudiated': (_, who) => [{ template: 'position-repudiated', to: who.desk }],
  'late-position-recorded': (_, who) => [{ template: 'late-position', to: who.actor, receipt: true }],
  'objection-lifted': (_, who) => [{ template: 'objection-answered', to: [...who.facilitator, ...who.proposer] }],
  'objection-maintained': (_, who) => [{ template: 'objection-answered', to: [...who.facilitator, ...who.proposer] }],
};

/** Whoever blocks is asked whether that stands; nobody else can lift it. */
export const pleaseAnswer = (party: PartyId, who: RoundAddressees): Mail => ({
  template: 'please-answer-objection',
  to: who.contactsOf([party]),
  taskId: who.taskOf('lift', party),
});

const circulated = (to: PersonId, party: PartyId, who: RoundAddressees): Mail => ({
  template: who.isForMeeting ? 'for-meeting' : 'circulated',
  to: [to],
  taskId: who.taskOfPosition(party),
});

const deadlineIsSet = (template: 'clock-started' | 'clock-resumed', who: RoundAddressees): Mail[] => [
  ...who.notified.map(({ to, party }): Mail => ({ template, to: [to], taskId: who.taskOfPosition(party) })),
  { template, to: [...who.proposer, ...who.facilitator] },
];

/** The party hears of what somebody stated for it by the mailed code, or who is not its focal point. */
function statedByParty({ actor, data }: Event<'position-stated'>, who: RoundAddressees): Mail[] {
  const contacts = who.contactsOf([data.party]);
  const joinsObjectors = who.taskOf('lift', data.party) !== undefined && isBlocking(data.position);
  const beyondDoubt = 'person' in actor && actor.proof === 'sign-in' && actor.role === 'focal-point';
  return [
    ...(joinsObjectors ? [pleaseAnswer(data.party, who)] : []),
    ...(joinsObjectors ? [{ template: 'position-recorded' as const, to: who.facilitator }] : []),
    ...(beyondDoubt
      ? []
      : [{ template: 'position-recorded' as const, to: [...contacts, ...who.actor], receipt: true as const }]),
  ];
}

const enteredForParty = ({ data }: Event<'position-stated'>, who: RoundAddressees): Mail[] => [
  { template: 'please-confirm', to: who.contactsOf([data.party]), taskId: who.taskOf('confirm', data.party) },
];
