import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredCase } from '../ports.ts';
import { RecentCases } from './recent-cases.ts';

const stored = (version: number, waitToken: string | undefined = 'token') =>
  ({ procedure: 'sample', state: {}, version, waitToken }) as unknown as StoredCase;

describe('recent cases', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('gives what was kept last, for a second', () => {
    const recent = new RecentCases();
    recent.keep('a', stored(1));
    recent.keep('a', stored(2));
    vi.advanceTimersByTime(1_000);
    expect(recent.find('a')?.version).toBe(2);
    vi.advanceTimersByTime(1);
    expect(recent.find('a')).toBeUndefined();
  });

  it('forgets a case, and one whose machine has not yet left its token', () => {
    const recent = new RecentCases();
    recent.keep('a', stored(1));
    recent.forget('a');
    expect(recent.find('a')).toBeUndefined();
    recent.keep('a', stored(2));
    recent.keep('a', { ...stored(3), waitToken: undefined });
    expect(recent.find('a')).toBeUndefined();
  });

  it('holds 500 at most, those that were kept last', () => {
    const recent = new RecentCases();
    for (let number = 0; number < 501; number += 1) recent.keep(String(number), stored(number + 1));
    expect(recent.find('0')).toBeUndefined();
    expect(recent.find('1')).toBeDefined();
    expect(recent.find('500')).toBeDefined();
  });
});
