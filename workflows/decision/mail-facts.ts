import { dayOf } from '#schemas/civil-date.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Position } from '#schemas/position.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import { roundEventFacts } from '#workflows/circulation/round-event-facts.ts';
import { nothingSaid, roundFacts, silenceFacts, standingFacts } from '#workflows/circulation/round-facts.ts';
import { concernsOn } from '#workflows/circulation/standing-concerns.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { WayForward } from '#workflows/decision/schemas/way-forward.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { caseFacts, type Known, platformFacts, saidFacts, textFacts } from '#workflows/procedure/case-facts.ts';
import { comesBackAt } from '#workflows/procedure/rest.ts';
import { deadlineFacts } from './deadline-facts.ts';
import { desk } from './domain/committee.ts';
import { timeZoneOf } from './domain/due.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { goesOnAt } from './domain/stage.ts';

/**
 * What the mails about `event` may say. Names that end in `At` are instants, `…On` the days of the items of a list, `period` is in hours; what is not known
 * is left out, and a mail then has no row for it.
 * @param state the case after the event.
 */
export function factsOf(event: RecordedEvent, state: DecisionState, network: Directory): MailFacts {
  return saidFacts({
    ...caseFacts(event, state, network, desk),
    ...textFacts(state, event, state.round?.version),
    proposerServes: state.proposerServes,
    ...roundFacts(state),
    ...standingFacts(state),
    followUps: openActions(state).map(({ owner, action }) => `${owner}: ${action}`),
    followUpsOn: openActions(state).map(({ dueAt }) => dayOf(dueAt)),
    unreached: state.outcome?.unreached,
    withoutSupport: state.outcome?.withoutSupport && 'yes',
    goesOnAt: goesOnAt(state),
    networkConcerns: [...new Set(state.outcome?.networkConcerns?.map(({ party }) => party))],
    guided: state.round !== undefined && state.round.version === state.guidedVersion ? 'yes' : 'no',
    ...concernFacts(state),
    ...deadlineFacts(event, state),
    ...eventFacts(event, state, network),
  });
}

/** For whoever is reminded of what goes on at its instant whether they act or not. */
const goingOnFacts = (state: DecisionState): Known => (goesOnAt(state) === undefined ? {} : { ifNothing: 'goesOn' });

const asking = ({
  party,
  reason,
}: {
  readonly party?: string | undefined;
  readonly reason?: string | undefined;
}): Known => ({
  party,
  reason,
});

const wayForwardFacts = (way: Pick<WayForward, 'route' | 'wording' | 'until'> | undefined): Known => ({
  route: way?.route,
  wordings: way && [way.wording],
  wordingsOn: way?.until && [way.until],
});

const openActions = (state: DecisionState) => state.followUps.filter((followUp) => followUp.doneAt === undefined);

/** What only this event says. Data of the same name wins over what the case says. */
function eventFacts(event: RecordedEvent, state: DecisionState, network: Directory): Known {
  switch (event.type) {
    case 'case-admitted':
    case 'case-declined':
      return { ruling: event.type === 'case-admitted' ? 'admitted' : 'declined', reason: event.data.reason };
    case 'case-returned':
    case 'ruling-asked':
    case 'case-withdrawn':
    case 'case-resumed':
    case 'case-closed':
    case 'returned-to-facilitation':
    case 'finding-asked':
    case 'matter-referred':
      return event.data;
    case 'way-forward-proposed':
      return { ...wayForwardFacts(event.data), reason: event.data.reason };
    case 'way-forward-commented':
      return { ...wayForwardFacts(state.facilitating?.wayForward), ...event.data };
    case 'finding-put-to-heads':
      return { ...asking(event.data), [event.data.tried ? 'tried' : 'untried']: 'yes' };
    case 'facilitation-continued':
      return { reason: event.data.reason };
    case 'case-deferred': {
      const { condition, reason } = event.data;
      return { backAt: comesBackAt(state, timeZoneOf(network)), condition, reason };
    }
    case 'network-consulted':
      return { question: event.data.question };
    case 'advice-given':
    case 'agreement-not-reached':
      return event.data;
    case 'network-concern-raised':
      return { party: event.data.party, reason: event.data.reason };
    case 'concern-answered':
      return { concernOf: event.data.parties, concernAnswer: event.data.reason };
    case 'dossier-transmitted':
      return { dossierHash: event.data.hash, reason: event.data.reason };
    case 'response-entered':
      return replyFacts(event.data);
    case 'response-repudiated':
      return event.data;
    case 'consensus-not-reached':
      return noneFacts(event.data, state);
    case 'decision-adopted':
      return { basis: event.data.basis, decidedAt: event.at, ...outcomeFacts(event.data, state) };
    case 'follow-up-done': {
      const done = state.followUps[event.data.index];
      return { party: done?.owner, followUp: done?.action, report: event.data.report };
    }
    case 'reminder-sent':
      return { ...platformFacts(event), ...silenceFacts(event, state), ...goingOnFacts(state) };
    case 'fault-reported':
    case 'stall-noticed':
    case 'correspondence-joined':
    case 'question-asked':
    case 'question-answered':
    case 'question-reopened':
      return platformFacts(event);
    case 'position-stated':
    case 'position-repudiated':
    case 'late-position-recorded':
    case 'round-circulated':
    case 'notice-bounced':
    case 'objection-lifted':
    case 'objection-maintained':
    case 'case-retabled':
    case 'case-untabled':
    case 'meeting-record-repudiated':
      return roundEventFacts(event);
    default:
      return {};
  }
}

/** Why there is no consensus; the floor of the count is named where it is why. */
function noneFacts(
  { because, recused, unreached }: Extract<RecordedEvent, { type: 'consensus-not-reached' }>['data'],
  { round }: DecisionState,
): Known {
  const isOfCount = because === 'below-floor' || because === 'below-floor-at-meeting';
  return { because, recused, unreached, floor: isOfCount ? round?.floor : undefined };
}

/** What stands against what was adopted, in the words of those who said it. */
function concernFacts(state: DecisionState): Known {
  const { version } = state.outcome ?? {};
  if (version === undefined) return {};
  const concerns = concernsOn(state, version);
  return { concerns: concerns.map(({ party, reason }) => (reason === undefined ? party : `${party}: ${reason}`)) };
}

/** What the secretariat entered as the reply of the Secretary-General's office. */
const replyFacts = ({
  response,
  reason,
  text,
  followUps,
  documents,
  dueAt,
}: Extract<RecordedEvent, { type: 'response-entered' }>['data']): Known => ({
  response,
  reason,
  replyText: text,
  replyActions: followUps?.map(({ owner, action }) => `${owner}: ${action}`),
  replyActionsOn: followUps?.map(({ dueAt: due }) => dayOf(due)),
  replyDocuments: documents?.map(({ name }) => name),
  correctUntilAt: dueAt,
});

/** Who said what, and who said nothing, where the Committee adopts; guidance that is adopted at once rests on nobody's position. */
function outcomeFacts(
  { basis, version }: Extract<RecordedEvent, { type: 'decision-adopted' }>['data'],
  state: DecisionState,
): Known {
  const isCirculated = basis === 'consensus' || state.guidedVersion === version;
  if (!isCirculated || state.round === undefined) return { silent: undefined, adoption: 'at-once' };
  const standing = standingOf(state, state.round, true);
  const { positions, recused } = standing;
  const having = (position: Position) => Object.keys(positions).filter((party) => positions[party] === position);
  return {
    supporting: having('support'),
    notObjecting: having('no-objection'),
    standingAside: having('stand-aside'),
    recused,
    meetingAt: state.round.method === 'meeting' ? state.minutes?.at(-1)?.at : undefined,
    ...nothingSaid(state.round, standing),
    adoption: 'circulation',
  };
}
