import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from './domain/recorded-event.ts';
import { stepsOf } from './progress.ts';
import type { Situation } from './schemas/state.ts';

describe('the drawn way of a case', () => {
  const standing = (at: Situation, followUps: unknown[] = []) => ({ at, followUps });
  const drawn = (at: ReturnType<typeof standing>, types: readonly RecordedEvent['type'][]) =>
    stepsOf(
      at,
      types.map((type) => ({ type })),
    ).map((step) => `${step.key.split('.').at(-1)} ${step.standing}`);
  const round1 = ['case-submitted', 'case-accepted', 'round-circulated'] as const;

  it('shows ways round only where they were taken', () => {
    expect(drawn(standing('circulated'), round1)).toEqual([
      'submission done',
      'circulation now',
      'decision ahead',
      'publication ahead',
    ]);
    expect(drawn(standing('facilitation'), [...round1, 'facilitation-started'])).toEqual([
      'submission done',
      'circulation done',
      'facilitation now',
      'decision ahead',
      'publication ahead',
    ]);
  });

  it('puts a second round after the facilitation that led to it', () => {
    expect(drawn(standing('circulated'), [...round1, 'facilitation-started', 'round-circulated']).slice(0, 3)).toEqual([
      'submission done',
      'facilitation done',
      'circulation now',
    ]);
  });

  it('ends where the case ended', () => {
    expect(drawn(standing('withdrawn'), round1)).toEqual(['submission done', 'circulation done', 'withdrawn now']);
    const published = [...round1, 'decision-adopted', 'decision-published'] as const;
    expect(drawn(standing('published'), published).at(-1)).toBe('publication done');
    expect(drawn(standing('in-follow-up', [{}]), [...published, 'follow-up-assigned']).at(-1)).toBe('follow-up now');
  });
});
