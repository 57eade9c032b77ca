import type { Field, Fields } from '#schemas/form/field.ts';
import { GivenInstant } from '#schemas/given-instant.ts';
import { entriesOf } from './entries-of.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The entries of answers that nothing has been held to: whoever wrote them, a page or a program, they are shown as far as a page has
 * a place for them, so that they can be corrected there. An instant is shown by the clocks of whoever opens it.
 */
export const entriesAsTyped = (fields: Fields, values: Values, timeZone: string): URLSearchParams =>
  entriesOf(fields, fitting(fields, values), timeZone);

function fitting(fields: Fields, values: Values): Values {
  const kept = Object.entries(fields).map(([name, field]) => [name, shaped(field, values[name])] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** What of a value the input of its field can show. */
function shaped(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (field.kind) {
    case 'group':
      return isRecord(value) ? fitting(field.fields, value) : undefined;
    case 'rows':
      return listOf(value).map((row) => (isRecord(row) ? fitting(field.fields, row) : {}));
    case 'list':
      return listOf(value).flatMap((item) => shaped(field.item, item) ?? []);
    case 'choices':
    case 'parties':
    case 'documents':
      return listOf(value).filter(isPlain);
    case 'instant': {
      // An input for date and time takes nothing else, and one that was left half-way posts nothing.
      const given = GivenInstant.safeParse(value);
      return given.success ? given.data : undefined;
    }
    default:
      return isPlain(value) ? value : undefined;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
