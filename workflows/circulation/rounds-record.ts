import type { BodySettings } from '#schemas/body-settings.ts';
import type { CirculationMethod } from '#schemas/circulation-method.ts';
import type { Evidence, SignatureFault } from '#schemas/evidence.ts';
import type { NoConsensus } from '#schemas/no-consensus.ts';
import { isBlocking, type Position } from '#schemas/position.ts';
import { evidenceOfEvent } from '#workflows/procedure/evidence-of-event.ts';
import { mayStillBeRepudiated } from './correction-window.ts';
import { recordedStatements } from './meeting/recorded-statements.ts';
import { type AnyEvent, type CirculationEvent, isOfCirculation } from './recorded-event.ts';

/** What became of a statement: it stands, or why it does not count. */
export type Fate = 'stands' | 'unconfirmed' | 'never-confirmed' | 'replaced' | 'repudiated' | 'lifted' | 'late';

/** One position as a party stated it, or had it stated, in one round. */
export type Statement = {
  readonly party: string;
  readonly position: Position;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** What shows that it is the party's; of what a meeting's record has it say nothing beside the record. */
  readonly evidence: Evidence | undefined;
  /** Why the signature on the mail that said it adds nothing to that. */
  readonly signatureFault: SignatureFault | undefined;
  readonly reason: string | undefined;
  readonly explanation: string | undefined;
  /** Those of the version that it objects to. */
  readonly paragraphs: readonly number[] | undefined;
  /** Entered by the secretariat, as the party told it. */
  readonly onBehalf: boolean;
  /** The party's own word, or confirmed by it. */
  readonly own: boolean;
  readonly fate: Fate;
};

/** One circulation of one version, with every position that was stated in it, for good. */
export type RoundRecord = {
  readonly round: number;
  readonly version: number;
  readonly method: CirculationMethod;
  readonly period: string;
  readonly until: string | undefined;
  readonly basis: string;
  /** The decision that adopted the method; undefined where it is to be confirmed. */
  readonly adoptedBy: string | undefined;
  readonly circulatedAt: string;
  readonly startsAt: string | undefined;
  readonly expiresAt: string | undefined;
  readonly endedAt: string | undefined;
  /** When the meeting was at which the text was taken, as far as it is recorded. */
  readonly takenAt: string | undefined;
  readonly result: 'open' | 'consensus' | 'no-consensus' | 'not-concluded';
  /** Why there was no consensus; older histories do not say. */
  readonly because: NoConsensus | undefined;
  /** How many had to be left in the count; older rounds had no floor. */
  readonly floor: BodySettings['floor'] | undefined;
  /** What an entry is at the instant that its party has not confirmed. */
  readonly unconfirmed: 'counts' | 'silence';
  readonly entitled: readonly string[];
  /** In the order in which they were stated; those on the same version that an earlier round left standing come first, but at no meeting. */
  readonly statements: readonly Statement[];
  /** Whoever had said nothing that counts when the round ended; of one that is open, whoever has not yet. */
  readonly silent: readonly string[];
  /** Those among the silent whose notice had not arrived. */
  readonly unreached: readonly string[];
};

/**
 * All rounds of a case, from its events alone: old histories have their record too. `endings` are the events of the
 * procedure that end a case, and the round in which it is with it.
 */
export function roundsIn(events: readonly AnyEvent[], endings: ReadonlySet<string>): RoundRecord[] {
  const rounds: RoundRecord[] = [];
  for (const event of events) {
    if (isOfCirculation(event) && event.type === 'round-circulated') rounds.push(circulated(event, rounds.at(-1)));
    const current = rounds.at(-1);
    if (current === undefined) continue;
    const now = isOfCirculation(event)
      ? after(current, event)
      : endings.has(event.type)
        ? broken(current, event)
        : current;
    rounds[rounds.length - 1] = withSilent(now, event);
  }
  return rounds;
}

type RoundCirculated = Extract<CirculationEvent, { type: 'round-circulated' }>;

function circulated({ data, at }: RoundCirculated, before: RoundRecord | undefined): RoundRecord {
  const { round, version, method, entitled } = data;
  // At the table everybody speaks anew.
  const isCarried = before?.version === version && method.method !== 'meeting' && method.deliberates === undefined;
  const carried = isCarried ? before.statements.filter(isCarriedFrom(before)) : [];
  return {
    round,
    version,
    method: method.method,
    period: method.period,
    until: method.until,
    basis: method.basis,
    adoptedBy: method.adoptedBy,
    circulatedAt: at,
    startsAt: undefined,
    expiresAt: undefined,
    endedAt: undefined,
    takenAt: undefined,
    result: 'open',
    because: undefined,
    floor: method.floor,
    unconfirmed: method.unconfirmed ?? 'counts',
    entitled,
    statements: carried,
    silent: entitled,
    unreached: [],
  };
}

function after(round: RoundRecord, event: CirculationEvent): RoundRecord {
  const { data, at, type } = event;
  const by = 'person' in event.actor ? event.actor.person : '';
  const shownBy = {
    evidence: evidenceOfEvent(event),
    signatureFault: 'person' in event.actor ? event.actor.signatureFault : undefined,
  };
  switch (type) {
    case 'clock-started':
      return { ...round, startsAt: data.startsAt, expiresAt: data.expiresAt };
    case 'clock-stopped':
      return { ...round, expiresAt: undefined };
    case 'clock-resumed':
      return { ...round, expiresAt: data.expiresAt };
    case 'position-stated':
      return stating(round, 'replaced', {
        ...said(data),
        at,
        by,
        ...shownBy,
        onBehalf: data.onBehalf ?? false,
        own: !data.onBehalf,
        fate: data.onBehalf ? 'unconfirmed' : 'stands',
      });
    case 'late-position-recorded': {
      const onBehalf = data.onBehalf ?? false;
      const late: Statement = { ...said(data), at, by, ...shownBy, onBehalf, own: !onBehalf, fate: 'late' };
      return { ...round, statements: [...round.statements, late] };
    }
    case 'position-confirmed':
      return confirmed(round, (statement) => statement.party === data.party);
    case 'position-repudiated':
      return struck(round, data.party, 'repudiated');
    case 'objection-lifted': {
      const lifting = { ...data, position: 'no-objection', version: round.version } as const;
      return stating(round, 'lifted', {
        ...said(lifting),
        at,
        by,
        ...shownBy,
        onBehalf: false,
        own: true,
        fate: 'stands',
      });
    }
    case 'taken-at-meeting':
      return { ...round, takenAt: data.at, statements: [...round.statements, ...recordedStatements(data, by)] };
    case 'meeting-record-repudiated':
      return {
        ...round,
        statements: round.statements.map((each) => (counts(each) ? { ...each, fate: 'repudiated' } : each)),
      };
    case 'consensus-reached':
      return ended(round, 'consensus', at);
    case 'consensus-not-reached':
      return { ...ended(round, 'no-consensus', at), because: whyOf(round, data.because) };
    default:
      return round;
  }
}

/** Older histories have one word for too few, at a meeting or not. */
const whyOf = ({ method }: RoundRecord, because: NoConsensus | undefined): NoConsensus | undefined =>
  because === 'below-floor' && method === 'meeting' ? 'below-floor-at-meeting' : because;

type Said = Pick<Statement, 'party' | 'position' | 'version'> & {
  readonly reason?: string | undefined;
  readonly explanation?: string | undefined;
  readonly paragraphs?: readonly number[] | undefined;
};
const said = ({ party, position, version, reason, explanation, paragraphs }: Said) => ({
  party,
  position,
  version,
  reason,
  explanation,
  paragraphs,
});

/** Whether a statement counts, or will when it is confirmed. */
export const counts = ({ fate }: Statement): boolean => fate === 'stands' || fate === 'unconfirmed';

/** A party has one word at a time: what it said before has the fate `before` from then on. */
function stating(round: RoundRecord, before: Fate, statement: Statement): RoundRecord {
  const others = round.statements.map((other) =>
    other.party === statement.party && counts(other) ? { ...other, fate: before } : other,
  );
  return { ...round, statements: [...others, statement] };
}

/** What goes round with the same version: what counts, and a party's own word underneath an entry that it may still repudiate. */
const isCarriedFrom =
  ({ statements }: RoundRecord) =>
  (statement: Statement, index: number): boolean => {
    if (counts(statement)) return true;
    const entry = statements.findLastIndex((other) => other.party === statement.party && counts(other));
    return statements[entry]?.fate === 'unconfirmed' && ownWordBefore(statements, entry) === index;
  };

/** Where the party's own word stands that an entry took the place of; -1 where it had none. */
const ownWordBefore = (statements: readonly Statement[], entry: number): number =>
  statements.findLastIndex(
    ({ party, fate, own }, index) => index < entry && party === statements[entry]?.party && fate === 'replaced' && own,
  );

/** What was entered for a party is struck out, and its own earlier word stands again. */
function struck(round: RoundRecord, party: string, fate: 'repudiated' | 'never-confirmed'): RoundRecord {
  const entry = round.statements.findLastIndex((other) => other.party === party && counts(other));
  const fates = new Map<number, Fate>([
    [ownWordBefore(round.statements, entry), 'stands'],
    [entry, fate],
  ]);
  return {
    ...round,
    statements: round.statements.map((other, index) => ({ ...other, fate: fates.get(index) ?? other.fate })),
  };
}

function confirmed(round: RoundRecord, isMeant: (statement: Statement) => boolean): RoundRecord {
  const statements = round.statements.map(
    (statement): Statement =>
      statement.fate === 'unconfirmed' && isMeant(statement) ? { ...statement, own: true, fate: 'stands' } : statement,
  );
  return { ...round, statements };
}

/** At the round's instant the time to confirm or to repudiate is over; a round that ends sooner leaves it open. */
function ended(round: RoundRecord, result: RoundRecord['result'], at: string): RoundRecord {
  const over = { ...round, result, endedAt: at };
  if (mayStillBeRepudiated(round, at)) return over;
  if (round.unconfirmed === 'counts') return confirmed(over, () => true);
  return over.statements.reduce<RoundRecord>(
    (next, { party, fate }) => (fate === 'unconfirmed' ? struck(next, party, 'never-confirmed') : next),
    over,
  );
}

const broken = (round: RoundRecord, { at }: AnyEvent): RoundRecord =>
  round.endedAt === undefined ? ended(round, 'not-concluded', at) : round;

/** Silence is counted up to the end of the round; whoever speaks after it was silent all the same. */
function withSilent(round: RoundRecord, event: AnyEvent): RoundRecord {
  if (isOfCirculation(event) && (event.type === 'consensus-reached' || event.type === 'consensus-not-reached')) {
    const { silent, unreached = [] } = event.data;
    return { ...round, silent, unreached };
  }
  if (round.endedAt !== undefined && round.endedAt !== event.at) return round;
  if (round.result === 'consensus' || round.result === 'no-consensus') return round;
  const heard = new Set(round.statements.filter(counts).map(({ party }) => party));
  return { ...round, silent: round.entitled.filter((party) => !heard.has(party)) };
}

/** The last word of each party in a round that counts. */
export const standingIn = (round: RoundRecord): Map<string, Statement> =>
  new Map(round.statements.filter(counts).map((statement) => [statement.party, statement]));

/** Who blocks at the end of all that was said. */
export const blockingIn = (round: RoundRecord): Statement[] =>
  [...standingIn(round).values()].filter(({ position }) => isBlocking(position));
