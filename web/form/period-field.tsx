import { durationSeconds } from '#schemas/duration.ts';
import type { OfferedMethod } from '#workflows/decision/circulation-offer.ts';
import type { Reader } from '../reader.ts';
import type { FilledForm } from './filled-form.ts';
import { methodsTaking, type Offered, periodsOffered } from './offered.ts';
import { RadioField } from './radio-field.tsx';

type Props = { form: FilledForm; name: string; label: string; hint?: string | undefined; offered: Offered };

/** Lengths that a working method in force takes, or an exact instant; which lengths it takes, the hint says. */
export function PeriodField({ form, name, label, hint, offered }: Props) {
  const { reader, entries } = form;
  const lengths = periodsOffered(offered, entries.get(name) ?? '').map((value) => ({
    value,
    label: lengthOf(reader, value),
    hint: onlyBy(reader, offered, value),
  }));
  return (
    <RadioField
      form={form}
      name={name}
      label={label}
      hint={[hint, ...limitsOf(reader, offered.methods)].join(' ')}
      choices={[...lengths, { value: 'until', label: reader.say('periods.until') }]}
    />
  );
}

const lengthOf = (reader: Reader, period: string): string =>
  reader.hears(`periods.${period}`)
    ? reader.say(`periods.${period}`)
    : reader.say('periods.hours', { hours: hoursOf(period) });

const hoursOf = (period: string): number => durationSeconds(period) / 3600;

/** The page has no script that would take back a length when another method is chosen: it says what goes together. */
function onlyBy(reader: Reader, offered: Offered, period: string): string | undefined {
  const [method, ...others] = methodsTaking(offered, period);
  if (method === undefined || others.length + 1 === offered.methods.length) return undefined;
  return reader.say(`form.circulateFor.only.${method.method}`);
}

function limitsOf(reader: Reader, methods: readonly OfferedMethod[]): string[] {
  const limits = methods.map(({ method, minimumPeriod, maximumPeriod }) => ({
    method,
    params: { hours: hoursOf(minimumPeriod), days: hoursOf(maximumPeriod) / 24 },
  }));
  const [first] = limits;
  const isOne = limits.every(({ params }) => params.hours === first?.params.hours && params.days === first.params.days);
  if (first !== undefined && isOne) return [reader.say('form.circulateFor.limits', first.params)];
  return limits.map(({ method, params }) => reader.say(`form.circulateFor.limits.${method}`, params));
}
