import * as z from 'zod/mini';
import { Instant } from '#schemas/ids.ts';
import { bookStateShape } from './state.ts';

export const Value = z.union([z.string(), z.array(z.string())]);

/** A setting by name (network/dated-settings.ts): what held before, and what holds from then on. */
const Change = { name: z.string(), was: z.optional(Value), value: Value };
const ChangeInFile = z.strictObject(Change);
export type ChangeInFile = z.infer<typeof ChangeInFile>;
/** The decision that adopted a change of how a body works; null where it is to be confirmed. */
const Decision = z.optional(z.nullable(z.string()));
const count = z.int().check(z.nonnegative());

/** The roster file that was loaded: which, and what of it is not as it was. */
export const RosterLoad = z.strictObject({
  /** SHA-256 of the file. */
  hash: z.string(),
  people: count,
  /** People who are new, who are gone, and of whom something has changed. */
  joined: count,
  left: count,
  changed: count,
  /** Settings in which the file differs from the one before: its word is the newest. */
  settings: z.array(ChangeInFile),
});
export type RosterLoad = z.infer<typeof RosterLoad>;

export const settingsEvents = {
  'setting-changed': z.strictObject({ ...Change, from: Instant, reason: z.string(), adoptedBy: Decision }),
  'roster-loaded': RosterLoad,
} as const;

export const SettingsState = z.strictObject({
  ...bookStateShape,
  /** All that was ever entered of a setting, so that one can be told what held at any instant. */
  entered: z.record(z.string(), z.array(z.strictObject({ from: Instant, value: Value, adoptedBy: Decision }))),
});
export type SettingsState = z.infer<typeof SettingsState>;
