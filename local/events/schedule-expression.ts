import { Cron } from 'croner';
import { AssemblyError } from '../assembly/assembly-error.ts';

/** When a schedule runs. */
export interface Schedule {
  /** The last run up to an instant, of a schedule that runs at instants of its own. */
  last(upToMs: number): number | undefined;
  /** The first run after the schedule began; undefined when it never runs. */
  first(beganAtMs: number): number | undefined;
  /** The run after the last one. */
  next(lastRunAtMs: number): number | undefined;
}

/**
 * A schedule of EventBridge, `rate(…)` or `cron(…)` in UTC.
 * @param shortestPeriodMs no run follows another more quickly
 * @throws AssemblyError for what is not known here
 */
export function readSchedule(expression: string, where: string, shortestPeriodMs: number): Schedule {
  const [, kind, fields = ''] = /^(rate|cron)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'rate') {
    const periodMs = Math.max(rateMs(fields, where), shortestPeriodMs);
    return { last: () => undefined, first: (atMs) => atMs + periodMs, next: (atMs) => atMs + periodMs };
  }
  if (kind !== 'cron') {
    throw new AssemblyError(where, `the schedule ${expression} is not known to the embedded edition`);
  }
  const cron = readCron(fields, where);
  const after = (atMs: number) => cron.nextRun(new Date(atMs))?.getTime();
  const last = (atMs: number) => cron.previousRuns(1, new Date(atMs + 1))[0]?.getTime();
  return { last, first: after, next: (atMs) => after(Math.max(atMs, atMs + shortestPeriodMs - 1)) };
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function rateMs(rate: string, where: string): number {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(rate) ?? [];
  const each = unitMs[unit];
  if (each === undefined) throw new AssemblyError(where, `the rate ${rate} is not known to the embedded edition`);
  return Number(count) * each;
}

/** What each field may hold (EventBridge user guide, "cron expressions"), beside `*`, `?`, lists, ranges and steps. */
const fieldsOfCron = [
  { name: 'minutes', value: /^\d+$/ },
  { name: 'hours', value: /^\d+$/ },
  { name: 'day of month', value: /^\d+$/ },
  { name: 'month', value: /^(\d+|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$/i },
  { name: 'day of week', value: /^([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)$/i },
  { name: 'year', value: /^(19[7-9]\d|2[01]\d\d)$/ },
] as const;

function readCron(text: string, where: string): Cron {
  const refuse = (why: string): never => {
    throw new AssemblyError(where, `the schedule cron(${text}) cannot be used: ${why}`);
  };
  const fields = text.trim().split(/\s+/);
  if (fields.length !== fieldsOfCron.length) refuse(`it has ${fields.length} fields and needs six`);
  for (const [index, { name, value }] of fieldsOfCron.entries()) {
    const field = fields[index] ?? '';
    if (field === '*' || (field === '?' && name.startsWith('day'))) continue;
    for (const part of field.split(/[,/-]/)) {
      if (part === '*' || value.test(part)) continue;
      refuse(
        /[LW#]/.test(part)
          ? `'${part}' as ${name} is known to EventBridge, but not to the embedded edition`
          : `'${part}' is no ${name}`,
      );
    }
  }
  if ((fields[2] === '?') === (fields[4] === '?'))
    refuse('one of day of month and day of week has to be ?, and one not');
  try {
    // Seconds come first there. `alternativeWeekdays` counts from 1 for Sunday; `sloppyRanges` allows 0/15.
    const options = {
      mode: '7-part',
      alternativeWeekdays: true,
      sloppyRanges: true,
      timezone: 'UTC',
      paused: true,
    } as const;
    return new Cron(`0 ${fields.join(' ')}`, options);
  } catch (error) {
    return refuse((error as Error).message);
  }
}
