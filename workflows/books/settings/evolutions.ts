import { copied, type SettingValue } from '#workflows/network/dated-settings.ts';
import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { SettingsState, settingsEvents } from '../schemas/settings.ts';

/** Before anything was entered the roster file said what holds. */
const always = '0001-01-01T00:00:00.000Z';

export const evolutions: Evolutions<SettingsState, typeof settingsEvents> = {
  'setting-changed': (state, { data: { name, was, value, from, adoptedBy } }) =>
    entered(state, name, { was, value, adoptedBy }, from),
  'roster-loaded': (state, { at, data: { settings } }) =>
    settings.reduce((known, { name, ...change }) => entered(known, name, change, at), state),
};

type Change = {
  readonly was?: SettingValue | undefined;
  readonly value: SettingValue;
  readonly adoptedBy?: string | null | undefined;
};

function entered(state: SettingsState, name: string, { was, value, adoptedBy }: Change, from: string): SettingsState {
  const before = state.entered[name] ?? (was === undefined ? [] : [{ from: always, value: copied(was) }]);
  const now = { from, value: copied(value), ...(adoptedBy === undefined ? {} : { adoptedBy }) };
  return { ...state, entered: { ...state.entered, [name]: [...before, now] } };
}
