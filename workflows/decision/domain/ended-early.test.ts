import { describe, expect, it } from 'vitest';
import { DecisionCase } from '#test/support/decision-case.ts';

const expiry = '2026-11-05T09:00:00.000Z';

describe('a round that an objection has ended before its instant', () => {
  it.each([
    ['still takes the word of another member until then', '2026-11-05T08:59:59.999Z', 'position-stated'],
    ['takes it as late from that second on', expiry, 'late-position-recorded'],
  ])('%s', (_, instant, recorded) => {
    const story = new DecisionCase().inFacilitation().at(instant).position('WHO', 'objection');
    expect(story.happened).toEqual([recorded]);
    expect(Object.keys(story.state.positions)).toEqual(recorded === 'position-stated' ? ['ILO', 'WHO'] : ['ILO']);
  });
});
