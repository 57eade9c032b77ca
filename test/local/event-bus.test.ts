import { describe, expect, it } from 'vitest';
import type { RuleResource } from '#local/assembly/assembly.ts';
import { createVirtualClock } from '#local/clock/virtual-clock.ts';
import { createEventBus } from '#local/events/event-bus.ts';
import type { FunctionHost } from '#local/functions/function-host.ts';
import type { Queues } from '#local/sqs/queues.ts';

const hourMs = 3_600_000;

/** A bus with one rule, begun at an instant, and what its function was called with. */
function busFrom(startAt: string, schedule: string, shortestPeriodMs = 0) {
  const clock = createVirtualClock(Date.parse(startAt));
  const template = { kind: 'template', paths: { time: '$.time' }, template: '{"time":<time>}' } as const;
  const rule: RuleResource = {
    name: 'rule',
    arn: 'arn:rule',
    trigger: { schedule },
    targets: [{ arn: 'arn:function', kind: 'function', input: template }],
  };
  const calls: string[] = [];
  const functions = {
    has: () => true,
    invokeLater: (_: string, event: { time: string }) => void calls.push(event.time),
  } as unknown as FunctionHost;
  const bus = createEventBus({ rules: [rule], functions, queues: {} as Queues, clock, shortestPeriodMs });
  bus.startSchedules();
  return { clock, calls, bus };
}

describe('schedules of the event bus', () => {
  it('call their targets with the instant that was due', async () => {
    const { clock, calls } = busFrom('2026-11-25T03:00:00.000Z', 'cron(0 6 ? * * *)', 6 * hourMs);
    calls.length = 0;
    await clock.advance(50 * hourMs);
    expect(calls).toEqual(['2026-11-25T06:00:00Z', '2026-11-26T06:00:00Z']);
  });

  it('repeat at a start the run of that date, which may have been missed, and none before it', () => {
    expect(busFrom('2026-11-25T09:30:00.000Z', 'cron(0 6 * * ? *)').calls).toEqual(['2026-11-25T06:00:00Z']);
    expect(busFrom('2026-11-25T23:59:59.999Z', 'cron(0 6 * * ? *)').calls).toEqual(['2026-11-25T06:00:00Z']);
    expect(busFrom('2026-11-25T05:30:00.000Z', 'cron(0 6 * * ? *)').calls).toEqual([]);
    expect(busFrom('2026-11-23T09:30:00.000Z', 'cron(0 6 ? * MON *)').calls).toEqual(['2026-11-23T06:00:00Z']);
    expect(busFrom('2026-11-25T09:30:00.000Z', 'cron(0 6 ? * MON *)').calls).toEqual([]);
    expect(busFrom('2026-11-25T09:30:00.000Z', 'rate(5 minutes)').calls).toEqual([]);
  });

  it('end with the bus', async () => {
    const { clock, calls, bus } = busFrom('2026-11-25T03:00:00.000Z', 'rate(5 minutes)');
    await clock.advance(hourMs / 12);
    bus.stop();
    await clock.advance(hourMs);
    expect(calls).toEqual(['2026-11-25T03:05:00Z']);
  });
});
