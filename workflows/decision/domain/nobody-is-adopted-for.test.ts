import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BodySettings } from '#schemas/body-settings.ts';
import { Position } from '#schemas/position.ts';
import { DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members, networkWith } from '#test/support/network.ts';
import { tries } from '#test/support/search.ts';
import type { RecordedEvent } from './recorded-event.ts';

const told = { onBehalf: true, reason: 'told by phone' };
const blocking = new Set(['objection', 'mandate-concern']);

/** What each party does at first, and what some do after that; recusals and entries come up often. */
const member = fc.constantFrom(...members);
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('state' as const), party: member, choice: choice() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('enter' as const), party: member, choice: choice() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('confirm', 'repudiate', 'lift'), party: member }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 71, 72) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const firstWords = fc.tuple(
  ...members.map((party) =>
    fc.record({
      do: fc.oneof(
        { weight: 5, arbitrary: fc.constant('state' as const) },
        { weight: 2, arbitrary: fc.constant('enter' as const) },
      ),
      party: fc.constant(party),
      choice: choice(),
    }),
  ),
);

function choice(): fc.Arbitrary<Position> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('support', 'no-objection', 'stand-aside') },
    { weight: 7, arbitrary: fc.constant('recuse') },
    { weight: 1, arbitrary: fc.constantFrom(...Position.options) },
  );
}

/** What the rules refuse is refused. */
function play(story: DecisionCase, step: Act): void {
  try {
    if (step.do === 'wait') story.after(`PT${step.hours}H`).passTime();
    else if (step.do === 'state') story.position(step.party, step.choice);
    else if (step.do === 'enter') story.position(step.party, step.choice, told, secretariat);
    else story.act(focalPoint(step.party), step.do === 'lift' ? 'lift' : 'confirm', { choice: step.do }, step.party);
  } catch {
    return;
  }
  if (Object.values(story.state.round?.notices ?? {}).some(({ state }) => state === 'pending')) story.deliver();
}

/** Each party's words at the adoption, read from the history without the program's own rules. */
function wordsIn(history: readonly RecordedEvent[]) {
  const words = new Map<string, { position: string; isOwn: boolean; own?: string }>();
  for (const { type, data } of history) {
    if (type === 'position-stated') {
      const { party, position, onBehalf = false } = data;
      const before = words.get(party);
      const own = before?.isOwn ? before.position : before?.own;
      words.set(party, onBehalf ? { position, isOwn: false, ...(own && { own }) } : { position, isOwn: true });
    } else if (type === 'position-confirmed') {
      words.set(data.party, { position: words.get(data.party)?.position ?? '', isOwn: true });
    } else if (type === 'position-repudiated') {
      const own = words.get(data.party)?.own;
      if (own === undefined) words.delete(data.party);
      else words.set(data.party, { position: own, isOwn: true });
    } else if (type === 'objection-lifted') {
      words.set(data.party, { position: 'no-objection', isOwn: true });
    }
  }
  return words;
}

const shareOf = { 'more-than-half': 5, 'two-thirds': 6, all: 9 } as const satisfies Record<
  BodySettings['floor'],
  number
>;

/** @terms 33 floor — No text is adopted below the floor, by the proposer alone, or by words that nobody has said. */
it('nobody is adopted for, in thousands of rounds', { timeout: 600_000 }, () => {
  let adoptions = 0;
  const property = fc.property(
    fc.constantFrom('silence' as const, 'explicit' as const),
    fc.constantFrom('more-than-half' as const, 'two-thirds' as const, 'all' as const),
    firstWords,
    fc.array(act, { maxLength: 12 }),
    (method, floor, first, more) => {
      const network = networkWith((roster) => {
        for (const body of roster.bodies) body.settings = { floor };
      });
      const story = new DecisionCase(network).circulated({ method });
      for (const step of [...first, ...more]) play(story, step);
      story.after('P30D').passTime();
      if (story.state.outcome?.kind !== 'adopted') return;
      adoptions += 1;
      const words = wordsIn(story.history);
      const counted = members.map((party) => {
        const word = words.get(party);
        return { party, position: method === 'explicit' && !word?.isOwn ? word?.own : word?.position };
      });
      expect(counted.filter(({ position = '' }) => blocking.has(position))).toEqual([]);
      const left = counted.filter(({ position }) => position !== 'recuse').map(({ party }) => party);
      expect(left.length).toBeGreaterThanOrEqual(shareOf[floor]);
      expect(left).not.toEqual(['ILO']);
      if (method === 'explicit') expect(counted.filter(({ position }) => position === undefined)).toEqual([]);
      const supporters = counted.filter(({ party, position }) => {
        const word = words.get(party);
        return position === 'support' && (word?.isOwn || word?.own === 'support');
      });
      expect(story.state.outcome.withoutSupport ?? false).toBe(supporters.length === 0);
    },
  );
  fc.assert(property, { numRuns: tries(1000) });
  expect(adoptions).toBeGreaterThan(tries(1000) / 10);
});
