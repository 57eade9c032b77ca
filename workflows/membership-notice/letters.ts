import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { Addressees } from '#workflows/procedure/addressees.ts';
import { caseFacts, type Known, platformFacts, saidFacts, textFacts } from '#workflows/procedure/case-facts.ts';
import type { Letter } from '#workflows/procedure/letter.ts';
import { bounceMailing, platformMailings, proposerMailings } from '#workflows/procedure/letters.ts';
import { type Mailing, oneLetterEach } from '#workflows/procedure/mailing.ts';
import { comesBackAt } from '#workflows/procedure/rest.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import { desk, recipient, signatory } from './domain/desk.ts';
import { timeZone } from './domain/stage.ts';
import type { MembershipNoticeMail } from './emails/mails.ts';
import type { MembershipNoticeEvent, MembershipNoticeEventType } from './schemas/events.ts';
import type { MembershipNoticeState } from './schemas/state.ts';

type RecordedEvent = Recorded<MembershipNoticeEvent>;
type EventOf<T extends MembershipNoticeEventType> = Extract<RecordedEvent, { type: T }>;
type Mail = Mailing<MembershipNoticeMail>;

/** Who is told of each event. A new event type does not compile until it is decided here who is told of it. */
const mailingsOf: { readonly [T in MembershipNoticeEventType]: (event: EventOf<T>, who: Addressees) => Mail[] } = {
  ...platformMailings,
  ...bounceMailing,
  ...proposerMailings,
  'case-submitted': (_, who) => [
    { template: 'receipt', to: who.proposer, receipt: true },
    { template: 'please-review', to: who.desk, taskId: who.taskOf('review') },
  ],
  'notice-forwarded': (_, who) => [{ template: 'please-sign', to: who.asked([signatory]), taskId: who.taskOf('sign') }],
  'notice-sent-back': (_, who) => [{ template: 'please-review', to: who.desk, taskId: who.taskOf('review') }],
  'notice-signed': (_, who) => [
    { template: 'yearly-notice', to: who.asked([recipient]) },
    { template: 'please-record', to: who.desk, taskId: who.taskOf('delivery') },
  ],
  'notice-delivered': (_, who) => [{ template: 'notified', to: [...who.proposer, ...who.asked([signatory])] }],
  'case-withdrawn': (_, who) => [{ template: 'withdrawn', to: [...who.proposer, ...who.desk] }],
  'case-deferred': (_, who) => [
    { template: 'deferred', to: who.desk, taskId: who.taskOf('resume') },
    { template: 'deferred', to: who.proposer },
  ],
  'case-resumed': (_, who) => [
    ...who.ifOpened('review', { template: 'please-review' as const, to: who.desk }),
    { template: 'resumed', to: who.proposer },
  ],
  // Nothing here closes a case but a review, which tells of it.
  'case-closed': () => [],
};

/** The mails about `event`. @param state the case after the event */
export function letters(event: RecordedEvent, state: MembershipNoticeState, network: Directory): Letter[] {
  const mailingsFor = mailingsOf[event.type] as (event: RecordedEvent, who: Addressees) => Mail[];
  return oneLetterEach(mailingsFor(event, new Addressees(event, state, network, desk)), event, network, {
    facts: () => factsOf(event, state, network),
    gating: false,
  });
}

const factsOf = (event: RecordedEvent, state: MembershipNoticeState, network: Directory): MailFacts =>
  saidFacts({ ...caseFacts(event, state, network, desk), ...textFacts(state, event), ...eventFacts(event) });

/** What only this event says. */
function eventFacts(event: RecordedEvent): Known {
  switch (event.type) {
    case 'reminder-sent':
    case 'notice-bounced':
    case 'fault-reported':
    case 'stall-noticed':
    case 'flow-restarted':
    case 'outside-changed':
    case 'question-settled':
    case 'correspondence-joined':
    case 'question-asked':
    case 'question-answered':
    case 'question-reopened':
      return platformFacts(event);
    case 'case-drafted':
    case 'case-submitted':
      return {};
    case 'case-deferred': {
      const { until, condition, reason } = event.data;
      return { backAt: comesBackAt({ rest: { until, condition } }, timeZone), condition, reason };
    }
    default:
      return { reason: event.data.reason };
  }
}
