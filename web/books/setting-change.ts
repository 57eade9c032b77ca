import * as z from 'zod/mini';
import { SettingView } from '#schemas/api.ts';
import type { Fields } from '#schemas/form/field.ts';
import { partsOfSetting } from '#workflows/network/dated-settings.ts';
import type { Reader } from '../reader.ts';
import { settingName, settingValue } from './setting-value.ts';

/** What can be set of a procedure, and whether the reader changes it. */
export type Owners = Readonly<Record<string, { readonly fields: Fields; readonly mayChange: boolean }>>;

/** By which words a setting is called. */
export function ownerOf({
  procedure,
  body,
  method,
}: { readonly [K in 'procedure' | 'body' | 'method']: string | null }) {
  if (procedure !== null) return 'own';
  if (body === null) return 'settings';
  return method === null ? 'body' : 'method';
}

const { value } = SettingView.shape;
export const SettingChange = z.object({
  ...{ name: z.string(), was: z.optional(value), value },
  adoptedBy: z.optional(z.nullable(z.string())),
});
/** A change of a setting, as one sentence. */
export function toldChange(
  reader: Reader,
  owners: Owners,
  { name, was, value, adoptedBy, fromAt }: z.infer<typeof SettingChange> & { readonly fromAt: string },
  bodyNames: Readonly<Record<string, string>>,
): string {
  const { setting, ...of } = partsOfSetting(name);
  const words = of.procedure === null ? reader : reader.of(of.procedure);
  const called = settingName(words, setting, ownerOf(of));
  const valueWords = wordsOf(owners, of.procedure, setting);
  const owner = [
    of.body === null ? null : (bodyNames[of.body] ?? of.body),
    of.method === null ? null : reader.say(`methods.${of.method}`),
    of.procedure === null ? null : words.say(`procedures.${of.procedure}`),
  ]
    .filter((part) => part !== null)
    .join(', ');
  const change = reader.say('events.setting-changed', {
    setting: owner === '' ? called : `${called} (${owner})`,
    value: settingValue(words, valueWords, value),
    was: was === undefined ? '–' : settingValue(words, valueWords, was),
    fromAt,
  });
  return adoptedBy === undefined ? change : `${change} ${restsOn(reader, adoptedBy)}`;
}

/** The field in whose words the values of a setting are said. */
export function wordsOf(owners: Owners, procedure: string | null, setting: string): string {
  const field = owners[procedure ?? '']?.fields[setting];
  return field !== undefined && 'saidAs' in field && field.saidAs !== undefined ? field.saidAs : setting;
}

/** The decision on which a value rests, or that there is none yet. */
export const restsOn = (reader: Reader, adoptedBy: string | null): string =>
  adoptedBy === null
    ? reader.say('settings.to-be-confirmed')
    : reader.say('settings.adopted-by', { reference: adoptedBy });
