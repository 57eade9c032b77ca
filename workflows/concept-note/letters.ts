import { awaitedEvents, circulationMailings } from '#workflows/circulation/letters.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import { platformMailings, proposerMailings } from '#workflows/procedure/letters.ts';
import { type Mailing, oneLetterEach } from '#workflows/procedure/mailing.ts';
import { NoteAddressees } from './addressees.ts';
import type { RecordedEvent } from './domain/hearing.ts';
import { taskOfReport } from './domain/reporting.ts';
import type { ConceptNoteMail } from './emails/mails.ts';
import { factsOf } from './mail-facts.ts';
import type { ConceptNoteEventType } from './schemas/events.ts';
import type { ConceptNoteState } from './schemas/state.ts';

type EventOf<T extends ConceptNoteEventType> = Extract<RecordedEvent, { type: T }>;
type Mail = Mailing<ConceptNoteMail>;

/** Who is told of each event. A new event type does not compile until it is decided here who is told of it. */
const mailingsOf: { readonly [T in ConceptNoteEventType]: (event: EventOf<T>, who: NoteAddressees) => Mail[] } = {
  ...platformMailings,
  ...circulationMailings,
  'case-drafted': proposerMailings['case-drafted'],
  'case-submitted': (_, who) => [{ template: 'receipt', to: who.proposer, receipt: true }, ...pleaseSign(who)],
  'case-withdrawn': (_, who) => [
    { template: 'withdrawn', to: [...who.submitters, ...who.desk, ...who.members], receipt: true },
  ],
  signed: () => [],
  'sent-back': (_, who) => [
    { template: 'sent-back', to: who.proposer, taskId: who.taskOf('submit') },
    { template: 'sent-back', to: who.submitters },
  ],
  'route-opened': ({ data }, who) => pleaseSign(who).filter(({ facts }) => facts?.['country'] === data.country),
  'note-received': (_, who) => [
    { template: 'please-check', to: who.desk, taskId: who.taskOf('eligibility') },
    { template: 'received', to: who.submitters, receipt: true },
  ],
  'note-replanned': (_, who) => [{ template: 'replanned', to: [...who.submitters, ...who.desk] }],
  'found-eligible': (_, who) => [
    { template: 'please-assign', to: who.desk, taskId: who.taskOf('assign') },
    { template: 'eligible', to: who.submitters },
  ],
  'note-returned': (_, who) => [
    { template: 'returned-for-completion', to: who.proposer, taskId: who.taskOf('submit') },
    { template: 'returned-for-completion', to: who.submitters },
  ],
  'found-ineligible': (_, who) => [{ template: 'ineligible', to: who.submitters }],
  'reviewer-asked': ({ data }, who) => [pleaseDeclare(data.person, who.taskOpened('declare-conflict'), who)],
  'no-conflict-declared': ({ data }, who) => [
    { template: 'please-review', to: [data.person], taskId: who.taskOpened('review') },
  ],
  'conflict-declared': (_, who) => [{ template: 'please-assign', to: who.desk, taskId: who.taskOf('assign') }],
  'review-given': (_, who) => [{ template: 'please-release', to: who.desk, taskId: who.taskOf('release') }],
  'review-reopened': ({ data: { person } }, who) => pleaseReviewAgain(person, who),
  'reviews-released': (_, who) => [
    { template: 'please-put-on-agenda', to: who.desk, taskId: who.taskOf('table') },
    { template: 'reviewed', to: who.submitters },
  ],
  // The circulation that follows tells everybody.
  'note-tabled': () => [],
  'consensus-reached': () => [],
  'consensus-not-reached': () => [],
  'conclusion-asked': (_, who) => [{ template: 'please-conclude', to: who.desk, taskId: who.taskOf('conclude') }],
  concluded: (_, who) => [
    { template: 'please-write', to: who.desk, taskId: who.taskOf('determination') },
    ...pleaseDevelop(who),
    { template: 'committee-concluded', to: who.membersWithoutConflict },
  ],
  'note-deferred': (_, who) => [
    { template: 'please-put-on-agenda', to: who.desk, taskId: who.taskOf('table') },
    { template: 'deferred-note', to: [...who.submitters, ...who.members] },
  ],
  'determination-sent': (_, who) => [{ template: 'determination', to: who.submitters }],
  'programme-called': (_, who) => pleaseDevelop(who),
  'removed-from-pipeline': (_, who) => [{ template: 'removed', to: who.submitters }],
  // The circulation that follows tells everybody.
  'programme-submitted': () => [],
  'programme-returned': (_, who) => pleaseDevelop(who),
  'programme-approved': (_, who) => [
    { template: 'please-instruct', to: who.desk, taskId: who.taskOf('fund') },
    { template: 'approved', to: who.submitters },
  ],
  'transfer-instructed': (_, who) => [
    { template: 'please-record-transfer', to: who.desk, taskId: who.taskOf('transfer') },
  ],
  'funds-transferred': (_, who) => [{ template: 'funded', to: [...who.submitters, ...who.members] }],
  'report-reminded': ({ data }, who) => {
    const taskId = who.taskOf(taskOfReport(data.report));
    return taskId === undefined ? [] : [{ template: 'report-due', to: who.holdersOf(taskId), taskId }];
  },
  'report-received': (_, who) => [{ template: 'report-received', to: [...who.reporting, ...who.desk], receipt: true }],
};

/** The mails about `event`. @param state the note after the event */
export function letters(event: RecordedEvent, state: ConceptNoteState, network: Directory): Letter[] {
  const mailingsFor = mailingsOf[event.type] as (event: RecordedEvent, who: NoteAddressees) => Mail[];
  return oneLetterEach(mailingsFor(event, new NoteAddressees(event, state, network)), event, network, {
    facts: () => factsOf(event, state, network),
    gating: awaitedEvents.has(event.type),
  });
}

/** Whoever has yet to give a review is asked again for what they were asked: whose review came late is asked for nothing. */
function pleaseReviewAgain(person: string, who: NoteAddressees): Mail[] {
  const review = who.askedOf(person, 'review');
  if (review !== undefined) return [{ template: 'please-review', to: [person], taskId: review }];
  const declare = who.hasYetToDeclare(person) ? who.askedOf(person, 'declare-conflict') : undefined;
  return declare === undefined ? [] : [pleaseDeclare(person, declare, who)];
}

/** Before they have said that there is no conflict they are told nothing of the note, its title neither. */
const pleaseDeclare = (person: string, taskId: string | undefined, who: NoteAddressees): Mail => ({
  template: 'please-declare',
  to: [person],
  taskId,
  facts: { title: who.caseId, proposer: '' },
});

/** Each is told about their own country alone. */
const pleaseSign = (who: NoteAddressees): Mail[] =>
  who.signers().map(({ to, taskId, country }) => ({ template: 'please-sign', to, taskId, facts: { country } }));

const pleaseDevelop = (who: NoteAddressees): Mail[] => {
  const taskId = who.taskOpened('develop');
  return taskId === undefined ? [] : [{ template: 'please-develop', to: who.proposer, taskId }];
};
