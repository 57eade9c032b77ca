import { unreachableNotice } from '#workflows/circulation/evolutions/notices.ts';
import type { BounceCause } from '#workflows/procedure/schemas/bounce-cause.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

/** Why a notice counts as one that did not arrive. */
export type NoticeFault =
  | { readonly why: 'came-back'; readonly at: string; readonly reason: string }
  | { readonly why: BounceCause; readonly at: string }
  | { readonly why: 'nobody-named' }
  /** Neither its arrival nor its return was reported while the round was open. */
  | { readonly why: 'no-report' };

/** A notice of a round that never arrived; the secretariat may have answered for that. */
export type LostNotice = {
  readonly party: string;
  /** Undefined where the roster named nobody to write to. */
  readonly to: string | undefined;
  readonly fault: NoticeFault;
  readonly excused: { readonly at: string; readonly by: string; readonly reason: string | undefined } | undefined;
};

/** The notices of one round by mailbox, or by the mark of a party without one; `fault` is undefined once it has arrived. */
type Notice = Omit<LostNotice, 'fault'> & { readonly sentBy: number; readonly fault: NoticeFault | undefined };
type Notices = Map<string, Notice>;

/** Of each round by its number the notices that never arrived, from the events alone: of old histories too. */
export function lostNoticesOf(events: readonly RecordedEvent[]): ReadonlyMap<number, readonly LostNotice[]> {
  const rounds = new Map<number, Notices>();
  let current: Notices = new Map();
  for (const event of events) {
    if (event.type === 'round-circulated') {
      current = sentWith(event);
      rounds.set(event.data.round, current);
    } else if (event.type === 'notices-delivered') {
      for (const to of event.data.to) settle(rounds, event.data.noticesOf, to, undefined);
    } else if (event.type === 'notice-bounced') {
      settle(rounds, event.data.noticesOf, event.data.to, faultOf(event));
    } else if (event.type === 'notice-resent') {
      const { to, party, replaces } = event.data;
      current.delete(replaces);
      current.set(to, sent(party, to, event.seq));
    } else if (event.type === 'notice-excused') excuse(current, event);
  }
  return new Map([...rounds].map(([round, notices]) => [round, [...notices.values()].flatMap(lost)]));
}

type EventOf<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;

const sent = (party: string, to: string, sentBy: number): Notice => ({
  party,
  to,
  sentBy,
  fault: { why: 'no-report' },
  excused: undefined,
});

function sentWith({ data, seq }: EventOf<'round-circulated'>): Notices {
  const { notified, unreachable } = data;
  return new Map([
    ...notified.map(({ to, party }) => [to, sent(party, to, seq)] as const),
    ...unreachable.map((party) => {
      const nobody = { ...sent(party, '', seq), to: undefined, fault: { why: 'nobody-named' } } as const;
      return [unreachableNotice(party), nobody] as const;
    }),
  ]);
}

const faultOf = ({ at, data: { cause, reason } }: EventOf<'notice-bounced'>): NoticeFault =>
  cause === undefined ? { why: 'came-back', at, reason } : { why: cause, at };

/** A mail that comes back after its round is over did not arrive all the same. */
function settle(rounds: Map<number, Notices>, sentBy: number, to: string, fault: NoticeFault | undefined): void {
  for (const notices of rounds.values()) {
    const notice = notices.get(to);
    if (notice?.sentBy === sentBy && notice.excused === undefined) notices.set(to, { ...notice, fault });
  }
}

function excuse(current: Notices, { at, actor, data: { to, party, reason } }: EventOf<'notice-excused'>): void {
  const mark = to === party ? unreachableNotice(party) : to;
  const notice = current.get(mark);
  const by = 'person' in actor ? actor.person : '';
  if (notice !== undefined) current.set(mark, { ...notice, excused: { at, by, reason } });
}

const lost = ({ sentBy, fault, ...notice }: Notice): LostNotice[] =>
  fault === undefined ? [] : [{ ...notice, fault }];
