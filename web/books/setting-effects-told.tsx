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

type Props = {
  reader: Reader;
  effects: SettingEffects;
  owners: Owners;
  bodyNames: Readonly<Record<string, string>>;
};

/** What a change of a setting comes to, before it is made: from when what holds in place of what, and which cases go by which value. */
export function SettingEffectsTold({ reader, effects, owners, bodyNames }: Props) {
  const { name, from: fromAt, until, bound, touched, digest } = effects;
  const { procedure, setting } = partsOfSetting(name);
  const words = procedure === null ? reader : reader.of(procedure);
  const value = (held: string | string[]) => settingValue(words, wordsOf(owners, procedure, setting), held);
  const counted = ({ count, isMore }: OpenCases) =>
    reader.say(isMore ? 'settings.effect.more' : 'settings.effect.count', { count });
  return (
    <section class="waits" id="effects" tabindex={-1} aria-labelledby="effects-title">
      <h2 id="effects-title">{reader.say('people.effects')}</h2>
      <input type="hidden" name="seen" value={digest} />
      <p>{toldChange(reader, owners, { ...effects, fromAt }, bodyNames)}</p>
      <ul>
        {until === undefined ? null : (
          <li>{reader.say('settings.effect.until', { fromAt: until.from, value: value(until.value) })}</li>
        )}
        <li>{reader.say(`settings.effect.by-${bound}`, { fromAt })}</li>
        {touched.map((open) => (
          <li>
            {reader.labelled(
              reader.say(`settings.effect.${goBy[bound]}`, {
                procedure: reader.of(open.procedure).say(`procedures.${open.procedure}`),
              }),
              counted(open),
            )}
          </li>
        ))}
        {touched.length === 0 ? <li>{reader.say('settings.effect.none')}</li> : null}
      </ul>
    </section>
  );
}
