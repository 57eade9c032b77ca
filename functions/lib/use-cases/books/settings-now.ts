import type { SettingView } from '#schemas/api.ts';
import type { BodySettingName } from '#schemas/body-settings.ts';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { lateBounceOf } from '#schemas/late-bounce.ts';
import { maximumPeriodOf, methodParameters, settingNames } from '#schemas/roster.ts';
import { say } from '#words/say.ts';
import { formOfBody } from '#workflows/books/settings/form-of-body.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import {
  bodySettingKey,
  copied,
  type DatedSettings,
  heldAt,
  methodKey,
  ownSettingKey,
  type SettingValue,
} from '#workflows/network/dated-settings.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { networkBody } from '#workflows/network/network-body.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { settingsUsedIn } from './settings-used-in.ts';

/** What is known of settings at an instant, and in which language it is told. */
type Known = {
  readonly network: Directory;
  readonly entered: DatedSettings;
  readonly now: string;
  readonly language: InterfaceLanguage;
};

const ofNobody = { procedure: null, body: null, method: null, basis: null, adoptedBy: null };

export function settingsOfNetwork(known: Known): SettingView[] {
  const general = known.network.settingsAt(known.now);
  return settingNames.map((setting) => ({
    ...{ ...ofNobody, setting, value: copied(general[setting]) },
    later: laterOf(known, setting),
  }));
}

/** By the name of the Network as a body one changes the Network's own settings: what it asks of its meetings is in the roster file. */
export function settingsOfBodies(known: Known): SettingView[] {
  const { network, now, language } = known;
  const bodies = network.bodies().filter(({ id }) => id !== networkBody);
  return bodies.flatMap(({ id: body }): SettingView[] => {
    const set = network.bodySettingsAt(body, now);
    const names = Object.keys(formOfBody(settingsUsedIn(body)).choices) as BodySettingName[];
    return [
      ...names.map((setting) => ({
        ...{ ...ofNobody, body, setting, value: set[setting] },
        basis: say(language, `choices.body.${setting}.hint`, {}, { procedure: bookWords }),
        ...changesOf(known, bodySettingKey(body, setting)),
      })),
      ...CirculationMethod.options.flatMap((method) => settingsOfMethod(known, body, method)),
    ];
  });
}

function settingsOfMethod(known: Known, body: string, method: CirculationMethod): SettingView[] {
  const { network, now } = known;
  const held = network.methodOf(body, method, now);
  if (held === undefined) return [];
  const { adoptedBy } = network.methodInFile(body, method, now) ?? {};
  const whole = { ...held, ...lateBounceOf(held), maximumPeriod: maximumPeriodOf(held) };
  return methodParameters.map((setting) => ({
    ...{ ...ofNobody, body, method, setting, value: copied(whole[setting]) },
    ...changesOf(known, methodKey(body, held, setting), adoptedBy),
  }));
}

export function settingsOfProcedures(known: Known, procedures: readonly Procedure[]): SettingView[] {
  const { network, now, language } = known;
  return procedures.flatMap(({ id: procedure, settings }): SettingView[] => {
    if (settings === undefined) return [];
    const held: Readonly<Record<string, SettingValue>> = network.ownSettingsAt(procedure, settings.usual, now);
    return Object.keys(settings.fields).map((setting) => ({
      ...{ ...ofNobody, procedure, setting, value: copied(held[setting] ?? '') },
      basis: say(language, `choices.own.${setting}.hint`, {}, { procedure }),
      ...changesOf(known, ownSettingKey(procedure, setting)),
    }));
  });
}

/** On what decision that rests which holds, and what is entered for later. */
function changesOf(known: Known, name: string, otherwise?: string): Pick<SettingView, 'adoptedBy' | 'later'> {
  const { adoptedBy } = heldAt(known.entered[name], known.now) ?? {};
  return { adoptedBy: (adoptedBy === undefined ? otherwise : adoptedBy) ?? null, later: laterOf(known, name) };
}

const laterOf = ({ entered, now }: Known, name: string): SettingView['later'] =>
  (entered[name] ?? []).filter(({ from }) => from > now).map(({ from, value }) => ({ from, value: copied(value) }));
