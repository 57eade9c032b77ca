import type { Field } from '#schemas/form/field.ts';
import type { Reader } from '../reader.ts';

/** What an option of a field is called. */
export const optionWords = (reader: Reader, name: string, field: Field, option: string | number): string =>
  reader.say(`form.${'saidAs' in field ? field.saidAs : name}.${option}`);
