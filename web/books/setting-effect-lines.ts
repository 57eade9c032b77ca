import type { OpenCases, SettingBound, SettingEffects } from '#schemas/settings-effects.ts';
import { partsOfSetting } from '#workflows/network/dated-settings.ts';
import type { Reader } from '../reader.ts';
import { type Owners, toldChange, wordsOf } from './setting-change.ts';
import { settingValue } from './setting-value.ts';

/** What open cases do when a setting of each kind changes. */
const goBy: Readonly<Record<SettingBound, 'keep' | 'round' | 'take'>> = {
  opening: 'keep',
  receipt: 'keep',
  proposing: 'keep',
  absence: 'keep',
  round: 'round',
  now: 'take',
};

/** From when what holds in place of what, and which cases go by which value, each in a sentence; the change itself first. */
export function settingEffectLines(
  reader: Reader,
  effects: Omit<SettingEffects, 'digest'>,
  owners: Owners,
  bodyNames: Readonly<Record<string, string>>,
): [change: string, ...rest: string[]] {
  const { name, from: fromAt, until, bound, touched } = effects;
  const { procedure, setting } = partsOfSetting(name);
  const words = procedure === null ? reader : reader.of(procedure);
  const value = (held: string | string[]) => settingValue(words, wordsOf(owners, procedure, setting), held);
  const counted = ({ count, isMore }: OpenCases) =>
    reader.say(isMore ? 'settings.effect.more' : 'settings.effect.count', { count });
  const whatCasesDo = ({ procedure: id, ...open }: OpenCases) =>
    reader.labelled(
      reader.say(`settings.effect.${goBy[bound]}`, { procedure: reader.of(id).say(`procedures.${id}`) }),
      counted({ procedure: id, ...open }),
    );
  return [
    toldChange(reader, owners, { ...effects, fromAt }, bodyNames),
    ...(until === undefined
      ? []
      : [reader.say('settings.effect.until', { fromAt: until.from, value: value(until.value) })]),
    reader.say(`settings.effect.by-${bound}`, { fromAt }),
    ...touched.map(whatCasesDo),
    ...(touched.length === 0 ? [reader.say('settings.effect.none')] : []),
  ];
}
