import type { SettingEffects } from '#schemas/settings-effects.ts';
import type { Reader } from '../reader.ts';
import type { Owners } from './setting-change.ts';
import { settingEffectLines } from './setting-effect-lines.ts';

type Props = {
  reader: Reader;
  effects: SettingEffects;
  owners: Owners;
  bodyNames: Readonly<Record<string, string>>;
};

/** What a change of a setting comes to, before it is made. */
export function SettingEffectsTold({ reader, effects, owners, bodyNames }: Props) {
  const [change, ...lines] = settingEffectLines(reader, effects, owners, bodyNames);
  return (
    <section class="waits" id="effects" tabindex={-1} aria-labelledby="effects-title">
      <h2 id="effects-title">{reader.say('people.effects')}</h2>
      <input type="hidden" name="seen" value={effects.digest} />
      <p>{change}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
