import { dayOf } from '#schemas/civil-date.ts';
import type { Field, Fields } from '#schemas/form/field.ts';
import { localTime } from '#schemas/zoned-time.ts';
import { untilInstant } from './read-fields.ts';

type Values = Readonly<Record<string, unknown>>;
type Entry = [string, string];

/** The entries that `readFields` reads as these values: a draft or a returned form is filled in again. */
export const entriesOf = (fields: Fields, values: Values, timeZone: string): URLSearchParams =>
  new URLSearchParams(entriesIn(fields, values, timeZone, ''));

function entriesIn(fields: Fields, values: Values, timeZone: string, prefix: string): Entry[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name];
    if (value !== undefined) return written(field, value, timeZone, `${prefix}${name}`);
    const hasInstant = field.kind === 'duration' && field.until !== undefined && values[field.until] !== undefined;
    return hasInstant ? [[`${prefix}${name}`, untilInstant]] : [];
  });
}

function written(field: Field, value: unknown, timeZone: string, name: string): Entry[] {
  switch (field.kind) {
    case 'choices':
    case 'parties':
    case 'documents':
      return (value as readonly unknown[]).map((chosen) => [name, String(chosen)]);
    case 'numbers':
      return [[name, (value as readonly unknown[]).join(', ')]];
    case 'flag':
      return value === true ? [[name, 'yes']] : [];
    case 'date':
      return [[name, dayOf(String(value))]];
    case 'instant':
      return [[name, localTime(String(value), timeZone)]];
    case 'group':
      return entriesIn(field.fields, value as Values, timeZone, `${name}.`);
    case 'rows':
      return (value as readonly Values[]).flatMap((row, number) =>
        entriesIn(field.fields, row, timeZone, `${name}.${number}.`),
      );
    case 'list':
      return (value as readonly unknown[]).flatMap((item, number) =>
        written(field.item, item, timeZone, `${name}.${number}`),
      );
    default:
      return [[name, String(value)]];
  }
}
