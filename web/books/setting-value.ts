import { leadDays } from '#schemas/body-settings.ts';
import { durationSeconds } from '#schemas/duration.ts';
import { lengthIn } from '../form/length-in.ts';
import type { Reader } from '../reader.ts';

/** The value of a setting in the reader's words; `setting` names the field whose words they are. */
export function settingValue(reader: Reader, setting: string, value: string | readonly string[]): string {
  if (typeof value !== 'string') {
    const said = value.map((one) => reader.say(`form.${setting}.${one}`));
    return value.length === 0 ? reader.say('settings.none') : reader.list(said);
  }
  if (reader.hears(`periods.${value}`)) return lengthIn(reader, value);
  // No hours of six weeks.
  if (setting === 'leadTime') return reader.say('lengths.days', { count: leadDays(value) });
  if (durationSeconds(value) > 0) return lengthIn(reader, value);
  if (reader.hears(`form.${setting}.${value}`)) return reader.say(`form.${setting}.${value}`);
  return value === 'none' ? reader.say('settings.none') : value;
}

/** What a setting is called. */
export const settingName = (reader: Reader, setting: string, owner: 'settings' | 'body' | 'method' | 'own'): string =>
  reader.say(`choices.${owner}.${setting}`);
