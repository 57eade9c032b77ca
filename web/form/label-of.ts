import type { Reader } from '../reader.ts';
import { keyOfField } from './key-of-field.ts';

/** What the page calls a field: `translations.0.title` is `Translation 1 – Title`. */
export function labelOf(reader: Reader, field: string): string {
  const parts = field.split('.');
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? field;
  const key = keyOfField(reader, name, parts.slice(0, -1));
  const label = reader.hears(`${key}.label`) ? reader.say(`${key}.label`) : field;
  const place = parts.findIndex((part) => /^\d+$/.test(part));
  const rowKey = `form.${parts[place - 1]}.row`;
  if (place < 1 || !reader.hears(rowKey)) return label;
  const row = reader.say(rowKey, { number: Number(parts[place]) + 1 });
  return place === parts.length - 1 ? row : `${row} – ${label}`;
}
