import { AssemblyError } from '../assembly/assembly-error.ts';

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The milliseconds between two runs of `rate(…)`.
 * @throws AssemblyError for other expressions
 */
export function rateMs(expression: string, where: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const each = unitMs[unit];
  if (each === undefined)
    throw new AssemblyError(where, `the schedule ${expression} is not known to the embedded edition`);
  return Number(count) * each;
}
