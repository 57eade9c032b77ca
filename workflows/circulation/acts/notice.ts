import type { PartyId, PersonId } from '#schemas/ids.ts';
import type { Person } from '#schemas/roster.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { unreachableNotice } from '../evolutions/notices.ts';
import { runClock } from '../run-clock.ts';
import type { Circulating } from '../schemas/state.ts';
import { roundOf, type Setup } from '../setup.ts';
import type { RoundHearing } from './round-hearing.ts';

/**
 * A notice did not arrive: the desk has it sent again, to whomever the roster names now, or excuses it and
 * answers for that (design §3).
 */
export const notice =
  <S extends Circulating>(setup: Setup<S>) =>
  (hearing: RoundHearing<S, 'notice'>): void => {
    const { act, task, proceedings } = hearing;
    const party = task.party ?? '';
    const bounced = Object.entries(roundOf(proceedings.state).notices)
      .filter(([, found]) => found.party === party && found.state === 'bounced')
      .map(([to]) => to);
    const { reason } = act;
    if (act.choice === 'resend') resend(hearing, party, bounced);
    else {
      for (const notice of bounced) {
        const to = notice === unreachableNotice(party) ? party : notice;
        proceedings.record({ type: 'notice-excused', data: { to, party, reason } });
      }
    }
    runClock(setup, proceedings);
  };

function resend<S extends Circulating>(
  { act, proceedings, surroundings }: RoundHearing<S, 'notice'>,
  party: string,
  bounced: readonly string[],
): void {
  const { network } = surroundings;
  const { sendTo } = 'sendTo' in act ? act : {};
  if (sendTo !== undefined && !mayBeSentTo(party, network, proceedings.at).some(({ id }) => id === sendTo))
    throw new DomainError('not-of-the-party', { field: 'sendTo', params: { party } });
  const contacts = sendTo === undefined ? contactsToResendTo(party, network, proceedings.at) : [sendTo];
  for (const replaces of bounced) {
    const to = contacts.includes(replaces) ? replaces : (contacts[0] ?? replaces);
    proceedings.record({
      type: 'notice-resent',
      data: { to, party, replaces, reason: act.reason, sentAt: proceedings.at },
    });
  }
}

/** Whoever acts for the party, its contacts or not: any of them brings it the text. */
export const mayBeSentTo = (party: PartyId, network: Directory, at: string): Person[] =>
  network.holdersOf(`party:${party}`, at);

/** @throws DomainError where the roster names nobody to write to */
export function contactsToResendTo(party: PartyId, network: Directory, at: string): PersonId[] {
  const contacts = network.contactsOf(`party:${party}`, at).map((person) => person.id);
  if (contacts.length === 0) throw new DomainError('nobody-to-write-to', { field: 'choice', params: { party } });
  return contacts;
}
