import type { PartyId, PersonId } from '#schemas/ids.ts';
import type { RecordedEvent } from './domain/recorded-event.ts';

type Words = { readonly at: string; readonly by: PersonId; readonly words: string };

/** What a member of the Network outside the Committee said of a text of its own accord, and what the Committee or the Coordinator answered. */
export type NetworkVoice = Words & {
  readonly party: PartyId;
  readonly kind: 'advice' | 'mandate-concern';
  readonly version: number;
  readonly late: boolean;
  readonly answer: Words | undefined;
};

/** All of them, for good, in the order in which they were said. */
export function networkVoicesIn(events: readonly RecordedEvent[]): NetworkVoice[] {
  const voices = new Map<number, NetworkVoice>();
  for (const event of events) {
    const { seq, at } = event;
    const by = 'person' in event.actor ? event.actor.person : '';
    if (event.type === 'network-concern-raised') {
      const { party, version, reason: words, late = false } = event.data;
      voices.set(seq, { party, kind: 'mandate-concern', version, at, by, words, late, answer: undefined });
    } else if (event.type === 'advice-given' && event.data.version !== undefined) {
      const { party, version, advice: words } = event.data;
      voices.set(seq, { party, kind: 'advice', version, at, by, words, late: false, answer: undefined });
    } else if (event.type === 'concern-answered') {
      const answer = { at, by, words: event.data.reason };
      for (const raisedBy of event.data.concerns) {
        const voice = voices.get(raisedBy);
        if (voice !== undefined) voices.set(raisedBy, { ...voice, answer });
      }
    }
  }
  return [...voices.values()];
}

/** Concerns that nobody has answered. */
export const unanswered = (voices: readonly NetworkVoice[]): NetworkVoice[] =>
  voices.filter(({ kind, answer }) => kind === 'mandate-concern' && answer === undefined);
