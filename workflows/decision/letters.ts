import type { PartyId } from '#schemas/ids.ts';
import { awaitedEvents, circulationMailings, pleaseAnswer } from '#workflows/circulation/letters.ts';
import type { DecisionEventType } from '#workflows/decision/schemas/events.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import { platformMailings, proposerMailings } from '#workflows/procedure/letters.ts';
import { type Mailing, oneLetterEach } from '#workflows/procedure/mailing.ts';
import { DecisionAddressees } from './addressees.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import type { DecisionMail } from './emails/mails.ts';
import { factsOf } from './mail-facts.ts';

type EventOf<T extends DecisionEventType> = Extract<RecordedEvent, { type: T }>;

type Mail = Mailing<DecisionMail>;

/** Who is told of each event. A new event type does not compile until it is decided here who is told of it. */
const mailingsOf: { readonly [T in DecisionEventType]: (event: EventOf<T>, who: DecisionAddressees) => Mail[] } = {
  ...platformMailings,
  ...circulationMailings,
  ...proposerMailings,
  'case-submitted': (_, who) => [
    { template: 'receipt', to: who.proposer, receipt: true },
    { template: 'please-screen', to: who.desk, taskId: who.taskOf('screen') },
  ],
  // The circulation that follows tells everybody.
  'case-accepted': () => [],
  'ruling-asked': (_, who) => [
    { template: 'please-rule', to: who.facilitator, taskId: who.taskOf('rule') },
    { template: 'ruling-asked', to: who.proposer },
  ],
  'case-admitted': (_, who) => [
    ...who.ifOpened('screen', { template: 'please-screen', to: who.desk }),
    { template: 'ruled', to: [...who.desk, ...who.proposer] },
  ],
  'case-declined': (event, who) => [
    ...proposerMailings['case-declined'](event, who),
    { template: 'ruled', to: who.desk },
  ],
  // The adoption that follows tells everybody.
  'consensus-reached': () => [],
  'consensus-not-reached': (_, who) => [{ template: 'no-consensus', to: [...who.members, ...who.proposer] }],
  'facilitation-started': (_, who) => pleaseFacilitate(who),
  'network-consulted': ({ data }, who) =>
    data.parties.map(
      (party): Mail => ({
        template: 'please-advise',
        to: who.contactsOf([party]),
        taskId: who.taskOf('advise', party),
      }),
    ),
  'advice-given': ({ data }, who) =>
    data.version === undefined
      ? [{ template: 'advice-given', to: [...who.facilitator, ...who.heads] }]
      : [{ template: 'network-advice', to: [...who.members, ...who.facilitator] }],
  'network-informed': (_, who) => [{ template: 'network-informed', to: who.networkMembers, taskId: who.taskOfNetwork }],
  'network-concern-raised': ({ data }, who) => [
    {
      template: data.late === undefined ? 'network-concern' : 'network-concern-late',
      to: [...who.members, ...who.facilitator],
      taskId: who.taskOf('answer-concern'),
    },
  ],
  'concern-answered': ({ data }, who) => [
    { template: 'concern-answered', to: [...who.contactsOf(data.parties), ...who.facilitator] },
  ],
  // The circulation that follows tells everybody.
  'text-revised': () => [],
  'way-forward-proposed': ({ data }, who) => [
    ...data.heads
      .filter((party) => party !== data.party)
      .map(
        (party): Mail => ({
          template: 'please-endorse',
          to: who.headsOf([party]),
          taskId: who.taskOf('endorse', party),
        }),
      ),
    { template: 'way-forward-proposed', to: who.facilitator },
  ],
  'way-forward-commented': (_, who) => [{ template: 'way-forward-commented', to: [...who.heads, ...who.facilitator] }],
  'endorsement-given': () => [],
  // The circulation that follows tells everybody.
  'way-forward-endorsed': () => [],
  'finding-asked': (_, who) => [{ template: 'please-find', to: who.facilitator, taskId: who.taskOf('find') }],
  'finding-put-to-heads': ({ data }, who) =>
    data.heads.map(
      (party): Mail => ({
        template: 'please-find-together',
        to: who.headsOf([party]),
        taskId: who.taskOf('find', party),
      }),
    ),
  'finding-stated': () => [],
  'facilitation-continued': (_, who) => [
    { template: 'work-goes-on', to: [...who.members, ...who.heads, ...who.facilitator] },
  ],
  'agreement-not-reached': (_, who) => pleaseRefer(who),
  'referral-circulated': (_, who) => pleaseRefer(who),
  'referral-supported': () => [],
  'referral-opposed': () => [],
  'returned-to-facilitation': (_, who) => [
    ...pleaseFacilitate(who),
    { template: 'facilitation-goes-on', to: who.members },
  ],
  'matter-referred': (_, who) => [
    { template: 'please-transmit', to: who.facilitator, taskId: who.taskOf('transmit') },
    { template: 'referred', to: [...who.members, ...who.proposer] },
  ],
  'dossier-transmitted': (_, who) => [
    { template: 'dossier', to: who.secretaryGeneralsOffice, taskId: who.taskOf('respond') },
    { template: 'transmitted', to: who.members },
  ],
  'response-entered': (_, who) => [
    { template: 'please-confirm-reply', to: who.secretaryGeneralsOffice, taskId: who.taskOf('confirm') },
    { template: 'reply-entered', to: [...who.members, ...who.principals, ...who.proposer, ...who.facilitator] },
  ],
  // What follows when it is confirmed tells everybody.
  'response-confirmed': () => [],
  'response-repudiated': (_, who) => [
    {
      template: 'reply-repudiated',
      to: [...who.desk, ...who.members, ...who.principals, ...who.proposer, ...who.facilitator],
    },
  ],
  // What the reply leads to follows at once: adoption, a new circulation, or the end of the case.
  'response-recorded': () => [],
  'decision-adopted': (_, who) => [
    { template: 'please-publish', to: who.desk, taskId: who.taskOf('publish') },
    { template: 'adopted', to: [...who.members, ...who.proposer, ...who.facilitator, ...who.networkMembers] },
  ],
  'decision-published': (_, who) => [
    { template: 'published', to: [...who.members, ...who.proposer, ...who.facilitator] },
  ],
  'follow-up-assigned': ({ data }, who) =>
    [...new Set(data.followUps.map(({ owner }) => owner))].flatMap((owner) => pleaseFollowUp(owner, who)),
  'follow-up-done': (_, who) => [
    ...who.nextOwners.flatMap((owner) => pleaseFollowUp(owner, who)),
    { template: 'follow-up-done', to: who.desk },
  ],
  'decision-implemented': (_, who) => [{ template: 'implemented', to: [...who.members, ...who.proposer] }],
  // Who withdraws before the deadline has it in the calendar, as all have.
  'case-withdrawn': (_, who) => [
    { template: 'withdrawn', to: who.everybodyConcerned, ...(who.awaitDeadline ? { receipt: true } : {}) },
  ],
  'case-deferred': (_, who) => [
    { template: 'deferred', to: [...who.desk, ...who.facilitator], taskId: who.taskOf('resume') },
    { template: 'deferred', to: who.everybodyConcerned },
  ],
  'case-resumed': (_, who) => [
    ...who.ifOpened('screen', { template: 'please-screen', to: who.desk }),
    ...who.ifOpened('rule', { template: 'please-rule', to: who.facilitator }),
    { template: 'resumed', to: who.everybodyConcerned },
  ],
  'case-closed': (_, who) => [{ template: 'closed', to: [...who.everybodyConcerned, ...who.facilitator] }],
};

/**
 * The mails about `event`.
 * @param state the case after the event.
 */
export function letters(event: RecordedEvent, state: DecisionState, network: Directory): Letter[] {
  const mailingsFor = mailingsOf[event.type] as (event: RecordedEvent, who: DecisionAddressees) => Mail[];
  return oneLetterEach(mailingsFor(event, new DecisionAddressees(event, state, network)), event, network, {
    facts: () => factsOf(event, state, network),
    gating: awaitedEvents.has(event.type),
  });
}

const pleaseFacilitate = (who: DecisionAddressees): Mail[] => [
  { template: 'please-facilitate', to: who.facilitator, taskId: who.taskOf('facilitate') },
  ...who.sharing.map(
    (party): Mail => ({
      template: 'please-facilitate-together',
      to: who.headsOf([party]),
      taskId: who.taskOf('facilitate', party),
    }),
  ),
  ...who.blocking.map((party) => pleaseAnswer(party, who)),
];

const pleaseRefer = (who: DecisionAddressees): Mail[] =>
  who.committee.map((party) => ({
    template: 'please-refer',
    to: [...who.contactsOf([party]), ...who.headsOf([party])],
    taskId: who.taskOf('refer', party),
  }));

const pleaseFollowUp = (owner: PartyId, who: DecisionAddressees): Mail[] => [
  { template: 'please-follow-up', to: who.contactsOf([owner]), taskId: who.taskOf('follow-up', owner) },
];
