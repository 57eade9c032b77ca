import { randomUUID } from 'node:crypto';
import type { RuleResource, RuleTarget } from '../assembly/assembly.ts';
import { AssemblyError } from '../assembly/assembly-error.ts';
import { account, region } from '../assembly/local-identity.ts';
import type { Clock } from '../clock/clock.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Op } from '../journal/journal.ts';
import type { Queues } from '../sqs/queues.ts';
import type { BusEvent } from './event.ts';
import { compilePattern } from './match-pattern.ts';
import { readSchedule, type Schedule } from './schedule-expression.ts';
import { targetInput } from './target-input.ts';

/** Events on their way: `ops` make them durable, `send` is called once they are. */
export interface Delivery {
  readonly ops: readonly Op[];
  send(): void;
}

export interface EventBus {
  /** Prepares the delivery of an event to the rules that match, so that it commits together with what caused it. */
  deliver(source: string, detailType: string, resources: readonly string[], detail: unknown): Delivery;
  /** From now on the rules with a schedule run. */
  startSchedules(): void;
  stop(): void;
}

interface Parts {
  readonly rules: readonly RuleResource[];
  readonly functions: FunctionHost;
  readonly queues: Queues;
  readonly clock: Clock;
  /** Runs nothing more often than this: a virtual clock stops at every run of a schedule. */
  readonly shortestPeriodMs: number;
}

/**
 * EventBridge tries again to deliver an event (user guide, "retry policy"), and may deliver it twice. So a start repeats the
 * last run of its day, by UTC, which may have been missed, and a function that had it does nothing with it. One of the day
 * before would be carried out by who held a role then.
 */
const isOfToday = (atMs: number, nowMs: number): boolean => dateOf(atMs) === dateOf(nowMs);
const dateOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

/** The default event bus, and the clockwork of its scheduled rules. @throws AssemblyError */
export function createEventBus({ rules, functions, queues, clock, shortestPeriodMs }: Parts): EventBus {
  const timers = new Map<string, { cancel(): void }>();
  const matchers = rules.flatMap((rule) =>
    'pattern' in rule.trigger ? [{ rule, matches: compilePattern(rule.trigger.pattern, rule.name) }] : [],
  );
  const schedules = rules.flatMap((rule) =>
    'schedule' in rule.trigger
      ? [{ rule, schedule: readSchedule(rule.trigger.schedule, rule.name, shortestPeriodMs) }]
      : [],
  );
  for (const rule of rules) for (const { arn, kind } of rule.targets) checkTarget(rule, arn, kind);

  function checkTarget(rule: RuleResource, arn: string, kind: RuleTarget['kind']): void {
    const known = kind === 'function' ? functions.has(arn) : queues.has(arn);
    if (!known) throw new AssemblyError(rule.name, `its target ${arn} is not part of the stack`);
    if (kind === 'queue' && 'schedule' in rule.trigger) {
      throw new AssemblyError(rule.name, 'a schedule that writes to a queue is not known to the embedded edition');
    }
  }

  function eventOf(
    source: string,
    detailType: string,
    resources: readonly string[],
    detail: unknown,
    atMs = clock.nowMs(),
  ): BusEvent {
    const time = new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account,
      time,
      region,
      resources,
      detail,
    };
  }

  function toTargets(rule: RuleResource, event: BusEvent): Delivery[] {
    return rule.targets.map(({ arn, kind, input }) => {
      const text = targetInput(input, event, rule);
      if (kind === 'queue') return queues.prepare(arn, text);
      return { ops: [], send: () => functions.invokeLater(arn, JSON.parse(text)) };
    });
  }

  /** @param atMs when the run was due, which is what its event says */
  function runTargets(rule: RuleResource, atMs: number): void {
    const event = eventOf('aws.events', 'Scheduled Event', [rule.arn], {}, atMs);
    for (const { send } of toTargets(rule, event)) send();
  }

  function arm(rule: RuleResource, schedule: Schedule, atMs: number | undefined): void {
    if (atMs === undefined) return;
    const run = async (): Promise<void> => {
      runTargets(rule, atMs);
      // A timer may fire a moment early, which must not make the same run twice; after a long sleep none is made up for.
      arm(rule, schedule, schedule.next(Math.max(atMs, clock.nowMs())));
    };
    timers.set(rule.arn, clock.schedule(atMs, run));
  }

  return {
    deliver(source, detailType, resources, detail) {
      const event = eventOf(source, detailType, resources, detail);
      const deliveries = matchers.filter(({ matches }) => matches(event)).flatMap(({ rule }) => toTargets(rule, event));
      return {
        ops: deliveries.flatMap(({ ops }) => ops),
        send: () => {
          for (const { send } of deliveries) send();
        },
      };
    },
    startSchedules() {
      const nowMs = clock.nowMs();
      for (const { rule, schedule } of schedules) {
        const lastMs = schedule.last(nowMs);
        if (lastMs !== undefined && isOfToday(lastMs, nowMs)) runTargets(rule, lastMs);
        arm(rule, schedule, schedule.first(nowMs));
      }
    },
    stop() {
      for (const timer of timers.values()) timer.cancel();
    },
  };
}
