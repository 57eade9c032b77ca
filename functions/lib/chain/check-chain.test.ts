import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventEnvelope } from '#schemas/event.ts';
import { type Chain, type ChainedEvent, findingIn, recordedBefore } from './check-chain.ts';
import { firstLink, linked } from './link.ts';

const caseId = 'DEC-2026-0001';
const eventOf = (seq: number, reason = `reason ${seq}`): EventEnvelope => ({
  ...{
    seq,
    at: `2026-03-0${seq}T09:00:00.000Z`,
    actor: { person: 'ilo@example.org', role: 'focal-point', proof: 'sign-in' },
  },
  ...{ type: 'position-stated', data: { reason }, notices: [] },
});

/** Of which the first `before` were recorded without links. */
function chainOf(count: number, before = 0): Chain {
  const events = Array.from({ length: count }, (_, index) => eventOf(index + 1));
  const { links, head } = linked(firstLink(caseId), events);
  const chained = events.map((event, index) => ({ event, link: index < before ? undefined : links[index] }));
  return { caseId, events: chained, seq: count, head: before < count ? head : undefined };
}

const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, index) => index !== at);
const withEvent = (all: readonly ChainedEvent[], at: number, event: EventEnvelope): ChainedEvent[] =>
  all.map((each, index) => (index === at ? { ...each, event } : each));

describe('the chain of a history', () => {
  it('is that of the specification page, byte for byte', () => {
    expect(firstLink(caseId)).toBe('eeb131e4a2a0a099436b83c70b77dc1026f3a0e0d11662e5bcbc6da381720bbd');
    expect(linked(firstLink(caseId), [eventOf(1), eventOf(2)]).head).toBe(
      '2241bf6277570f922c6acd134a7cf87f1ba98c724b5c3196f3c4af4d3b831abf',
    );
  });

  it('holds, whenever chains began, and says how many events are from before', () => {
    for (let before = 0; before <= 5; before += 1) {
      const chain = chainOf(5, before);
      expect(findingIn(chain), `${before}`).toBeUndefined();
      expect(recordedBefore(chain.events)).toBe(before);
    }
  });

  it('is the same whatever the order of members, and another for any other word', () => {
    const [first] = linked(firstLink(caseId), [eventOf(1), eventOf(2)]).links.slice(1);
    const { data, ...rest } = eventOf(1);
    expect(linked(firstLink(caseId), [{ data, ...rest }, eventOf(2)]).links[1]).toBe(first);
    fc.assert(
      fc.property(fc.string(), (reason) => {
        const { head } = linked(firstLink(caseId), [eventOf(1, reason)]);
        expect(head === first).toBe(reason === 'reason 1');
      }),
    );
  });

  it('shows which event was altered: each, in each of five places', () => {
    for (let before = 0; before < 5; before += 1) {
      const chain = chainOf(5, before);
      for (let at = 0; at < 5; at += 1) {
        const events = withEvent(chain.events, at, eventOf(at + 1, 'another reason'));
        // Those recorded before there were chains are held by the first link alone, all together.
        expect(findingIn({ ...chain, events }), `${before} ${at}`).toEqual({
          seq: Math.max(at + 1, before),
          what: 'altered',
        });
      }
    }
  });

  it('shows what was taken out, at its beginning, in its middle and at its end', () => {
    const chain = chainOf(5);
    for (let at = 0; at < 5; at += 1)
      expect(findingIn({ ...chain, events: without(chain.events, at) }), `${at}`).toEqual({
        seq: at + 1,
        what: 'missing',
      });
  });

  it('shows two that changed places, one that was added, and a history that is that of another case', () => {
    const chain = chainOf(5);
    const swapped = withEvent(withEvent(chain.events, 1, eventOf(2, 'reason 3')), 2, eventOf(3, 'reason 2'));
    expect(findingIn({ ...chain, events: swapped })).toEqual({ seq: 2, what: 'altered' });
    const added = [...chain.events, { event: eventOf(6), link: chain.head }];
    expect(findingIn({ ...chain, events: added })).toEqual({ seq: 6, what: 'altered' });
    expect(findingIn({ ...chain, events: added, seq: 6 })).toEqual({ seq: 6, what: 'altered' });
    expect(findingIn({ ...chain, caseId: 'DEC-2026-0002' })).toEqual({ seq: 1, what: 'altered' });
  });

  it('shows a link or a head that was taken away', () => {
    const chain = chainOf(5);
    const bare = chain.events.map((each, index) => (index === 3 ? { event: each.event } : each));
    expect(findingIn({ ...chain, events: bare })).toEqual({ seq: 4, what: 'unlinked' });
    expect(findingIn({ ...chain, head: undefined })).toEqual({ seq: 5, what: 'unlinked' });
    const allBare = chain.events.map(({ event }) => ({ event }));
    expect(findingIn({ ...chain, events: allBare })).toEqual({ seq: 5, what: 'unlinked' });
  });
});
