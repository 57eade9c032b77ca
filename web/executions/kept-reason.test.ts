import { describe, expect, it } from 'vitest';
import { Reader } from '../reader.ts';
import { keptReason } from './kept-reason.ts';

const reader = new Reader({ language: 'en', procedures: {}, timeZone: 'UTC', now: '2026-11-02T09:00:00.000Z' });

describe('why something was refused, as it was kept', () => {
  it('is the sentence of today where its facts are there', () => {
    expect(keptReason(reader, { code: 'task-closed', params: {} })).toBe(reader.refusal('task-closed', {}));
  });

  it('is the code with the facts that there are where the sentence misses one', () => {
    expect(() => reader.refusal('provider-denied', { until: 'noon' })).toThrow();
    expect(keptReason(reader, { code: 'provider-denied', params: { until: 'noon' } })).toBe(
      'provider-denied · until: noon',
    );
    expect(keptReason(reader, { code: 'provider-denied', params: {} })).toBe('provider-denied');
  });
});
