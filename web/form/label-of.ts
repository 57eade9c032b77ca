import type { Reader } from '../reader.ts';

const rowLabels: Readonly<Record<string, string>> = {
  translations: 'form.translation.label',
  followUps: 'form.followUp.label',
};

/** What the page calls a field: `translations.0.title` is `Translation 1, Title`. */
export function labelOf(reader: Reader, field: string): string {
  const parts = field.split('.');
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? field;
  const key = reader.hears(`form.${name}.label`) ? `form.${name}.label` : 'form.form.label';
  const rowLabel = rowLabels[parts[0] ?? ''];
  if (rowLabel === undefined || parts.length < 2) return reader.say(key);
  const row = reader.say(rowLabel, { number: Number(parts[1]) + 1 });
  return parts.length === 2 ? row : `${row} – ${reader.say(key)}`;
}
