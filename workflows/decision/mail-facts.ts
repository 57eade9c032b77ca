import type { Actor } from '#schemas/actor.ts';
import { dayOf } from '#schemas/civil-date.ts';
import { durationSeconds } from '#schemas/duration.ts';
import { isBlocking, type Position } from '#schemas/position.ts';
import type { MailFacts } from '#schemas/step.ts';
import { missingLanguages, remainingHours, statedLength } from '#workflows/circulation/clock.ts';
import { standingOf } from '#workflows/circulation/consensus.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { deadlineFacts } from './deadline-facts.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

type Fact = MailFacts[string];
type Known = { readonly [name: string]: Fact | undefined };

/**
 * What the mails about `event` may say. Names that end in `At` are instants, `…On` the days of the items of a list, `period` is in hours; what is not known
 * is left out, and a mail then has no row for it.
 * @param state the case after the event.
 */
export function factsOf(event: RecordedEvent, state: DecisionState, network: Directory): MailFacts {
  const known: Known = {
    caseId: state.caseId,
    title: state.title,
    contact: network.contactsOf('role:secretariat', event.at)[0]?.id,
    proposer: nameOf(state.proposer.person, state.proposer.party, network),
    actor: actorName(event.actor, network),
    situation: state.at,
    sinceAt: state.since,
    ...textFacts(state, event),
    ...roundFacts(state),
    ...standingFacts(state),
    followUps: openActions(state).map(({ owner, action }) => `${owner}: ${action}`),
    followUpsOn: openActions(state).map(({ dueAt }) => dayOf(dueAt)),
    unreached: state.outcome?.unreached,
    ...deadlineFacts(event, state),
    ...eventFacts(event, state),
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, Fact] => isSaid(entry[1])));
}

const isSaid = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact !== '' && !(Array.isArray(fact) && fact.length === 0);

/** The version that the mail is about: that of the event, the one decided on, the one in circulation, or the newest. */
function textFacts(state: DecisionState, { data }: RecordedEvent): Known {
  const version =
    ('version' in data ? data.version : undefined) ??
    state.outcome?.version ??
    state.round?.version ??
    state.texts.at(-1)?.version;
  const text = state.texts.find((candidate) => candidate.version === version);
  return { version, textHash: text?.hash, languages: text?.languages };
}

function roundFacts(state: DecisionState): Known {
  const { round } = state;
  if (round === undefined) {
    const { method, circulateFor, circulateUntil } = state;
    return { method, period: circulateFor && hoursOf(circulateFor), untilAt: circulateUntil };
  }
  const begun = round.startsAt !== undefined;
  const { period, until } = { period: undefined, until: undefined, ...statedLength(round) };
  return {
    round: round.number,
    method: round.method,
    period: period && hoursOf(period),
    untilAt: begun ? undefined : until,
    startsAt: round.startsAt,
    stoppedAt: round.stopped?.at,
    remainingHours: round.stopped && remainingHours(round.stopped.remaining),
    resumedAt: round.resumedAt,
    expiresAt: round.expiresAt,
    starting: begun || period === undefined ? undefined : 'yes',
    startingUntil: begun || until === undefined ? undefined : 'yes',
    stopped: round.stopped === undefined ? undefined : 'yes',
    entitled: round.entitled,
    missing: missingLanguages(state, round),
  };
}

function standingFacts(state: DecisionState): Known {
  if (state.round === undefined) return {};
  const blocking = Object.entries(state.positions).filter(([, stated]) => isBlocking(stated.position));
  return {
    blocking: blocking.map(([party]) => party),
    objections: blocking.map(([party, stated]) => `${party}: ${stated.reason ?? ''}`),
    silent: standingOf(state, state.round, false).silent,
  };
}

const openActions = (state: DecisionState) => state.followUps.filter((followUp) => followUp.doneAt === undefined);

/** What only this event says. Data of the same name wins over what the case says. */
function eventFacts(event: RecordedEvent, state: DecisionState): Known {
  switch (event.type) {
    case 'case-returned':
    case 'case-declined':
    case 'case-withdrawn':
    case 'case-deferred':
    case 'case-resumed':
    case 'case-closed':
    case 'position-repudiated':
    case 'returned-to-facilitation':
    case 'matter-referred':
      return event.data;
    case 'position-stated':
    case 'late-position-recorded': {
      const { onBehalf, ...said } = { onBehalf: false, ...event.data };
      return { ...said, recordedAt: event.at };
    }
    case 'round-circulated':
      return { unreachable: event.data.unreachable };
    case 'notice-bounced':
      return event.data.cause === undefined
        ? { bouncedTo: event.data.to, serverSays: event.data.reason }
        : { bouncedTo: event.data.to, bounceReason: event.data.cause };
    case 'reminder-sent':
      return { about: event.data.about };
    case 'network-consulted':
      return { question: event.data.question };
    case 'advice-given':
    case 'agreement-not-reached':
    case 'fault-reported':
      return event.data;
    case 'stall-noticed':
      return { expected: event.data.expected, expectedAt: event.data.by };
    case 'objection-lifted':
      return { ...event.data, answer: 'lifted' };
    case 'objection-maintained':
      return { ...event.data, answer: 'maintained' };
    case 'dossier-transmitted':
      return { dossierHash: event.data.hash, reason: event.data.reason };
    case 'consensus-not-reached':
      return { unreached: event.data.unreached };
    case 'decision-adopted':
      return { basis: event.data.basis, decidedAt: event.at, ...outcomeFacts(event.data.basis, state) };
    case 'follow-up-done': {
      const done = state.followUps[event.data.index];
      return { party: done?.owner, followUp: done?.action, report: event.data.report };
    }
    default:
      return {};
  }
}

/** Who said what, and who said nothing, where a consensus adopts; guidance rests on nobody's position. */
function outcomeFacts(basis: 'consensus' | 'guidance', state: DecisionState): Known {
  if (basis === 'guidance' || state.round === undefined) return { silent: undefined };
  const { positions, silent, recused } = standingOf(state, state.round, true);
  const having = (position: Position) => Object.keys(positions).filter((party) => positions[party] === position);
  return {
    supporting: having('support'),
    notObjecting: having('no-objection'),
    standingAside: having('stand-aside'),
    recused,
    silent,
  };
}

const hoursOf = (duration: string): number => durationSeconds(duration) / 3600;

const actorName = (actor: Actor, network: Directory): string | undefined =>
  'person' in actor ? nameOf(actor.person, actor.party, network) : undefined;

function nameOf(person: string, party: string | undefined, network: Directory): string {
  const name = network.person(person)?.name ?? person;
  return party === undefined ? name : `${name} (${party})`;
}
