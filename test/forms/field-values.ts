import fc from 'fast-check';
import { countryCodes } from '#schemas/form/country-codes.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Field, Fields } from '#schemas/form/field.ts';
import { amountOf } from '#schemas/form/money.ts';
import { Language } from '#schemas/language.ts';
import { localTime } from '#schemas/zoned-time.ts';

type Values = Record<string, unknown>;

const word = fc.stringMatching(/^[a-zA-Zé水ب]{3,12}$/);
const party = fc.constantFrom('ILO', 'IOM', 'UNHCR', 'A-1');
const day = fc
  .integer({ min: 20_000, max: 25_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const fewest = 1;
const scoreOrMonths = fc.integer({ min: 1, max: 60 });
const year = fc.integer({ min: 2019, max: 2099 });

/** An instant that the clocks of the zone show once: of one that they show twice, a page can only mean the later. */
const instantIn = (timeZone: string) =>
  fc
    .integer({ min: 0, max: 40_000_000 })
    .map((minutes) => new Date(1_750_000_000_000 + minutes * 60_000).toISOString())
    .filter((instant) => {
      const near = [-2, -1, 1, 2].map((hours) => new Date(Date.parse(instant) + hours * 1_800_000).toISOString());
      return near.every((other) => localTime(other, timeZone) !== localTime(instant, timeZone));
    });

function valueFor(field: Field, timeZone: string): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'line':
    case 'meeting':
      return fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    case 'matter':
      return fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    case 'person':
      return fc.stringMatching(/^[a-z]{1,10}@example\.org$/);
    case 'text':
      return fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('\n\n'));
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'choices':
      return fc.subarray([...field.options], { minLength: fewest });
    case 'language':
      return fc.constantFrom(...Language.options);
    case 'country':
      return fc.constantFrom(...countryCodes);
    case 'party':
      return party;
    case 'parties':
      return fc.uniqueArray(party, { minLength: fewest });
    case 'documents':
      return fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), { minLength: fewest, maxLength: 4 });
    case 'money':
      return fc.bigInt({ min: 100n, max: 10n ** 11n }).map(amountOf);
    case 'integer':
      return fc.oneof(scoreOrMonths, year).filter((value) => field.schema.safeParse(value).success);
    case 'numbers':
      return fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
    case 'date':
      return day;
    case 'instant':
      return instantIn(timeZone);
    case 'duration':
      return fc.constantFrom(...field.offered, 'PT96H');
    // What is left out and what is not ticked is the same on a page.
    case 'flag':
      return field.mayLack === undefined ? fc.boolean() : fc.constant(true);
    case 'group':
      return valuesOf(field.fields, timeZone);
    case 'rows':
      return fc.array(valuesOf(field.fields, timeZone), { minLength: fewest, maxLength: 4 });
    case 'list':
      return fc.array(valueFor(field.item, timeZone), { minLength: fewest, maxLength: 4 });
  }
}

/** Any values that fields can have; of a length of time and an instant in its place, one. */
export function valuesOf(fields: Fields, timeZone: string): fc.Arbitrary<Values> {
  const entries = Object.entries(fields);
  const needed = entries.flatMap(([name, { mayLack }]) => (mayLack === undefined ? [name] : []));
  const all = fc.record(Object.fromEntries(entries.map(([name, field]) => [name, valueFor(field, timeZone)])), {
    requiredKeys: needed,
  });
  return all.map((values) => {
    const kept: Values = { ...values };
    for (const [name, field] of entries) {
      if (field.kind !== 'duration' || field.until === undefined) continue;
      if (kept[name] !== undefined) delete kept[field.until];
      else kept[field.until] ??= '2027-01-31T12:00:00.000Z';
    }
    return kept;
  });
}

/** Any act: one of the choices with values of its fields. */
export const actsOf = ({ choices }: ActForm, timeZone: string): fc.Arbitrary<Values> =>
  fc.oneof(
    ...Object.entries(choices).map(([choice, fields]) =>
      valuesOf(fields, timeZone).map((values): Values => ({ choice, ...values })),
    ),
  );
