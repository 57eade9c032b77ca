import type { EventView, SettingsView, SettingView } from '#schemas/api.ts';
import { bodySettingNames, meetingSettingNames } from '#schemas/body-settings.ts';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import { maximumPeriodOf, methodParameters, settingNames } from '#schemas/roster.ts';
import { say } from '#words/say.ts';
import type { SettingsState } from '#workflows/books/schemas/settings.ts';
import { settingsBook } from '#workflows/books/settings/book-id.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { bodySettingKey, copied, type DatedSettings, heldAt, methodKey } from '#workflows/network/dated-settings.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { networkBody } from '#workflows/network/network-body.ts';
import type { Caller } from '../../caller.ts';
import type { Services } from '../../services.ts';

/** The settings as they are now, what is entered for later, and how they came about: everybody with a role may know by what they are bound. */
export async function readSettings(
  services: Services,
  { now }: Caller,
  language: InterfaceLanguage,
): Promise<SettingsView> {
  const found = await services.cases.loadWithHistory(settingsBook);
  const state = found?.stored.state as unknown as SettingsState | undefined;
  const network = await services.network.directory(state?.seq);
  const history: EventView[] = [...(found?.history ?? [])];
  return { version: state?.seq ?? 0, settings: settingsIn(network, state?.entered ?? {}, now, language), history };
}

function settingsIn(
  network: Directory,
  entered: DatedSettings,
  now: string,
  language: InterfaceLanguage,
): SettingView[] {
  const later = (name: string) =>
    (entered[name] ?? []).filter(({ from }) => from > now).map(({ from, value }) => ({ from, value: copied(value) }));
  const adopterOf = (name: string, otherwise?: string): string | null => {
    const { adoptedBy } = heldAt(entered[name], now) ?? {};
    return (adoptedBy === undefined ? otherwise : adoptedBy) ?? null;
  };
  const general = network.settingsAt(now);
  const ofNetwork = settingNames.map((setting) => ({
    ...{ body: null, method: null, setting, value: copied(general[setting]), basis: null, adoptedBy: null },
    later: later(setting),
  }));
  const deciding = network.decidingBodies();
  // By the name of the Network as a body one changes the Network's own settings: what it asks of its meetings is in the roster file.
  const bodies = network.bodies().filter(({ id }) => id !== networkBody);
  const ofBodies = bodies.flatMap(({ id: body }): SettingView[] => {
    const set = network.bodySettingsAt(body, now);
    return [
      ...(deciding.includes(body) ? bodySettingNames : meetingSettingNames).map((setting) => ({
        ...{ body, method: null, setting, value: set[setting] },
        basis: say(language, `choices.body.${setting}.hint`, {}, { procedure: bookWords }),
        adoptedBy: adopterOf(bodySettingKey(body, setting)),
        later: later(bodySettingKey(body, setting)),
      })),
      ...CirculationMethod.options.flatMap((method) => {
        const held = network.methodOf(body, method, now);
        if (held === undefined) return [];
        const { adoptedBy } = network.methodInFile(body, method, now) ?? {};
        const whole = { ...held, ...lateBounceOf(held), maximumPeriod: maximumPeriodOf(held) };
        return methodParameters.map((setting) => ({
          ...{ body, method, setting, value: copied(whole[setting]), basis: null },
          adoptedBy: adopterOf(methodKey(body, held, setting), adoptedBy),
          later: later(methodKey(body, held, setting)),
        }));
      }),
    ];
  });
  return [...ofNetwork, ...ofBodies];
}
