import type { PartyId, PersonId } from '#schemas/ids.ts';
import { isBlocking } from '#schemas/position.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import { type Mailing, oneLetterEach } from '#workflows/procedure/mailing.ts';
import { Addressees } from './addressees.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import type { DecisionMail } from './emails/mails.ts';
import { factsOf } from './mail-facts.ts';

type EventOf<T extends DecisionEventType> = Extract<RecordedEvent, { type: T }>;

type Mail = Mailing<DecisionMail>;

/** Who is told of each event. A new event type does not compile until it is decided here who is told of it. */
const mailingsOf: { readonly [T in DecisionEventType]: (event: EventOf<T>, who: Addressees) => Mail[] } = {
  'case-drafted': () => [],
  'case-submitted': (_, who) => [
    { template: 'receipt', to: who.proposer, receipt: true },
    { template: 'please-screen', to: who.secretariat, taskId: who.taskOf('screen') },
  ],
  'case-returned': (_, who) => [{ template: 'returned', to: who.proposer, taskId: who.taskOf('submit') }],
  'case-declined': (_, who) => [{ template: 'declined', to: who.proposer }],
  // The circulation that follows tells everybody.
  'case-accepted': () => [],
  'round-circulated': ({ data }, who) => [
    ...data.notified.map(({ to, party }) => circulated(to, party, who)),
    ...ifOpened('notice', { template: 'please-mend-notice', to: who.secretariat }, who),
    ...ifOpened('translate', { template: 'please-translate', to: who.secretariat }, who),
    { template: 'circulated-info', to: who.proposer },
  ],
  'translation-attached': () => [],
  'notices-delivered': () => [],
  'notice-bounced': ({ data: { to } }, who) => {
    const told = { template: 'notice-bounced', taskId: who.taskOpened('notice') } as const;
    if (!who.secretariat.includes(to) && !who.coordinator.includes(to)) return [{ ...told, to: who.secretariat }];
    // The mail that told of a bounce has itself come back.
    const secretariat = who.inReach(who.secretariat);
    return [secretariat.length > 0 ? { ...told, to: secretariat } : { ...told, to: who.inReach(who.coordinator) }];
  },
  'notice-resent': ({ data }, who) =>
    who.notified.filter(({ to }) => to === data.to).map(({ to, party }) => circulated(to, party, who)),
  'notice-excused': () => [],
  'clock-started': (_, who) => deadlineIsSet('clock-started', who),
  'clock-stopped': (_, who) => [
    { template: 'clock-stopped', to: [...who.reached, ...who.proposer, ...who.coordinator] },
  ],
  'clock-resumed': (_, who) => deadlineIsSet('clock-resumed', who),
  'position-stated': (event, who) => (event.data.onBehalf ? enteredForParty(event, who) : statedByParty(event, who)),
  'position-confirmed': () => [],
  'position-repudiated': (_, who) => [{ template: 'position-repudiated', to: who.secretariat }],
  'late-position-recorded': (_, who) => [{ template: 'late-position', to: who.actor, receipt: true }],
  'reminder-sent': ({ data }, who) =>
    data.taskIds.map((taskId): Mail => ({ template: 'reminder', to: who.holdersOf(taskId), taskId })),
  // The adoption that follows tells everybody.
  'consensus-reached': () => [],
  'consensus-not-reached': (_, who) => [
    { template: 'no-consensus', to: [...who.committee, ...who.principals, ...who.proposer] },
  ],
  'facilitation-started': (_, who) => pleaseFacilitate(who),
  'network-consulted': ({ data }, who) =>
    data.parties.map(
      (party): Mail => ({
        template: 'please-advise',
        to: who.contactsOf([party]),
        taskId: who.taskOf('advise', party),
      }),
    ),
  'advice-given': (_, who) => [{ template: 'advice-given', to: who.coordinator }],
  // The circulation that follows tells everybody.
  'text-revised': () => [],
  'objection-lifted': (_, who) => [{ template: 'objection-answered', to: [...who.coordinator, ...who.proposer] }],
  'objection-maintained': (_, who) => [{ template: 'objection-answered', to: [...who.coordinator, ...who.proposer] }],
  'agreement-not-reached': (_, who) => [
    { template: 'please-refer', to: [...who.committee, ...who.principals], taskId: who.taskOf('refer') },
  ],
  'referral-supported': () => [],
  'returned-to-facilitation': (_, who) => [
    ...pleaseFacilitate(who),
    { template: 'facilitation-goes-on', to: who.committee },
  ],
  'matter-referred': (_, who) => [
    { template: 'please-transmit', to: who.coordinator, taskId: who.taskOf('transmit') },
    { template: 'referred', to: [...who.committee, ...who.proposer] },
  ],
  'dossier-transmitted': (_, who) => [
    { template: 'dossier', to: who.secretaryGeneralsOffice, taskId: who.taskOf('respond') },
    { template: 'transmitted', to: who.committee },
  ],
  // What the reply leads to follows at once: adoption, a new circulation, or the end of the case.
  'response-recorded': () => [],
  'decision-adopted': (_, who) => [
    { template: 'please-publish', to: who.secretariat, taskId: who.taskOf('publish') },
    { template: 'adopted', to: [...who.committee, ...who.proposer, ...who.coordinator] },
  ],
  'decision-published': (_, who) => [
    { template: 'published', to: [...who.committee, ...who.proposer, ...who.coordinator] },
  ],
  'follow-up-assigned': ({ data }, who) =>
    [...new Set(data.followUps.map(({ owner }) => owner))].flatMap((owner) => pleaseFollowUp(owner, who)),
  'follow-up-done': (_, who) => [
    ...who.nextOwners.flatMap((owner) => pleaseFollowUp(owner, who)),
    { template: 'follow-up-done', to: who.secretariat },
  ],
  'decision-implemented': (_, who) => [{ template: 'implemented', to: [...who.committee, ...who.proposer] }],
  // Who withdraws before the deadline has it in the calendar, as all have.
  'case-withdrawn': (_, who) => [
    { template: 'withdrawn', to: who.everybodyConcerned, ...(who.awaitDeadline ? { receipt: true } : {}) },
  ],
  'case-deferred': (_, who) => [
    { template: 'deferred', to: [...who.secretariat, ...who.coordinator], taskId: who.taskOf('resume') },
    { template: 'deferred', to: who.everybodyConcerned },
  ],
  'case-resumed': (_, who) => [
    ...ifOpened('screen', { template: 'please-screen', to: who.secretariat }, who),
    { template: 'resumed', to: who.everybodyConcerned },
  ],
  'case-closed': (_, who) => [{ template: 'closed', to: [...who.everybodyConcerned, ...who.coordinator] }],
  'fault-reported': (_, who) => [{ template: 'fault', to: who.secretariat }],
  'stall-noticed': (_, who) => [{ template: 'stalled', to: who.secretariat }],
  'flow-restarted': () => [],
};

/**
 * The mails about `event`.
 * @param state the case after the event.
 */
export function letters(event: RecordedEvent, state: DecisionState, network: Directory): Letter[] {
  const mailingsFor = mailingsOf[event.type] as (event: RecordedEvent, who: Addressees) => Mail[];
  return oneLetterEach(mailingsFor(event, new Addressees(event, state, network)), event, {
    facts: () => factsOf(event, state, network),
    gating: event.type === 'round-circulated' || event.type === 'notice-resent',
  });
}

const circulated = (to: PersonId, party: PartyId, who: Addressees): Mail => ({
  template: 'circulated',
  to: [to],
  taskId: who.taskOf('position', party),
});

const deadlineIsSet = (template: 'clock-started' | 'clock-resumed', who: Addressees): Mail[] => [
  ...who.notified.map(({ to, party }): Mail => ({ template, to: [to], taskId: who.taskOf('position', party) })),
  { template, to: [...who.proposer, ...who.coordinator] },
];

/** The party hears of what somebody stated for it by the mailed code, or who is not its focal point. */
function statedByParty({ actor, data }: EventOf<'position-stated'>, who: Addressees): Mail[] {
  const contacts = who.contactsOf([data.party]);
  const joinsObjectors = who.taskOf('facilitate') !== undefined && isBlocking(data.position);
  const beyondDoubt = 'person' in actor && actor.proof === 'sign-in' && actor.role === 'focal-point';
  return [
    ...(joinsObjectors ? [pleaseAnswer(data.party, who)] : []),
    ...(joinsObjectors ? [{ template: 'position-recorded' as const, to: who.coordinator }] : []),
    ...(beyondDoubt
      ? []
      : [{ template: 'position-recorded' as const, to: [...contacts, ...who.actor], receipt: true as const }]),
  ];
}

const enteredForParty = ({ data }: EventOf<'position-stated'>, who: Addressees): Mail[] => [
  { template: 'please-confirm', to: who.contactsOf([data.party]), taskId: who.taskOf('confirm', data.party) },
];

const pleaseFacilitate = (who: Addressees): Mail[] => [
  { template: 'please-facilitate', to: who.coordinator, taskId: who.taskOf('facilitate') },
  ...who.blocking.map((party) => pleaseAnswer(party, who)),
];

const pleaseAnswer = (party: PartyId, who: Addressees): Mail => ({
  template: 'please-answer-objection',
  to: who.contactsOf([party]),
  taskId: who.taskOf('lift', party),
});

const pleaseFollowUp = (owner: PartyId, who: Addressees): Mail[] => [
  { template: 'please-follow-up', to: who.contactsOf([owner]), taskId: who.taskOf('follow-up', owner) },
];

/** A mail that goes out only if this very event opened a task of that kind. */
function ifOpened(kind: TaskKind, mail: Mail, who: Addressees): Mail[] {
  const taskId = who.taskOpened(kind);
  return taskId === undefined ? [] : [{ ...mail, taskId }];
}
