import { describe, expect, it } from 'vitest';
import type { Watch } from '#schemas/watch.ts';
import type { StoredCase } from './ports.ts';
import { expectationOf, missedBy, watchAfter } from './watch.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const caseWith = (watch: Watch | undefined, waitToken?: string) =>
  ({ procedure: 'sample', state: {}, version: 1, flow: 0, watch, waitToken }) as unknown as StoredCase;
const commit = { before: undefined, nextInstant: at(300), graceSeconds: 0, forgetToken: false, told: undefined };

describe('what is expected of a case', () => {
  it('is that a machine takes it up within a quarter of an hour; then, the next instant with grace and margin', () => {
    const watch = watchAfter({ ...commit, graceSeconds: 60, now: at(0) });
    expect(expectationOf(caseWith(watch))).toEqual({ expected: 'take-up', by: at(15) });
    expect(expectationOf(caseWith(watch, 'token'))).toEqual({ expected: 'time', by: at(316) });
    expect(missedBy(caseWith(watch), at(14))).toBeUndefined();
    expect(missedBy(caseWith(watch), at(15))).toBeDefined();
    expect(expectationOf(caseWith(undefined))).toBeUndefined();
  });

  it('is nothing by a time, where time changes nothing', () => {
    const watch = watchAfter({ ...commit, nextInstant: undefined, now: at(0) });
    expect(missedBy(caseWith(watch, 'token'), at(1_000_000))).toBeUndefined();
    expect(missedBy(caseWith(watch), at(1_000_000))).toMatchObject({ expected: 'take-up' });
  });

  it('leaves the index alone while that is early enough, and is sooner there when it has to', () => {
    const first = watchAfter({ ...commit, now: at(0) });
    expect(first.lookAt).toBe(at(15));
    const moved = watchAfter({ ...commit, before: caseWith(first, 'token'), now: at(5), forgetToken: true });
    expect(moved).toMatchObject({ takenUpBy: at(20), lookAt: at(15) });
    const late = caseWith({ ...moved, lookAt: at(315) }, 'token');
    expect(watchAfter({ ...commit, before: late, now: at(100) }).lookAt).toBe(at(315));
    expect(watchAfter({ ...commit, before: late, now: at(100), forgetToken: true }).lookAt).toBe(at(115));
  });

  it('is not put off by what people do while no machine has come', () => {
    const before = caseWith(watchAfter({ ...commit, now: at(0) }));
    expect(expectationOf(caseWith(watchAfter({ ...commit, before, now: at(10) })))?.by).toBe(at(15));
  });

  it('is in time again once a new machine is on its way to what is overdue', () => {
    const before = caseWith(watchAfter({ ...commit, now: at(0) }), 'lost');
    expect(missedBy(before, at(400))).toMatchObject({ expected: 'time' });
    const restarted = watchAfter({ ...commit, before, now: at(400), forgetToken: true });
    expect(missedBy(caseWith(restarted), at(414))).toBeUndefined();
    expect(missedBy(caseWith(restarted), at(415))).toEqual({ expected: 'take-up', by: at(415) });
  });
});
