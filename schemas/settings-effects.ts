import * as z from 'zod/mini';
import { Instant } from './ids.ts';

/**
 * Which value of a setting an open case goes by: the one that held when it was opened, when its round went out or when something was received; the one
 * that holds now; or none, where it counts only for what is yet to be
 * proposed, or for absences (ADR 20).
 */
export const settingBounds = ['opening', 'round', 'receipt', 'now', 'proposing', 'absence'] as const;
export type SettingBound = (typeof settingBounds)[number];

/** Open cases of one procedure, as far as whoever looks may read them. */
export const OpenCases = z.strictObject({
  procedure: z.string(),
  count: z.int(),
  /** There are more than were counted. */
  isMore: z.boolean(),
});
export type OpenCases = z.infer<typeof OpenCases>;

const value = z.union([z.string(), z.array(z.string())]);

/** What a change of a setting comes to. */
export const SettingEffects = z.strictObject({
  /** As the event names it (network/dated-settings.ts). */
  name: z.string(),
  was: value,
  value,
  from: Instant,
  /** The decision that adopted it; null where it is to be confirmed, absent where no body decides on it. */
  adoptedBy: z.optional(z.nullable(z.string())),
  /** What was entered before for later, and takes its place then. */
  until: z.optional(z.strictObject({ from: Instant, value })),
  bound: z.enum(settingBounds),
  touched: z.array(OpenCases),
  /** Of all that is told here but the instant of the look: whoever saves has seen it. */
  digest: z.string(),
});
export type SettingEffects = z.infer<typeof SettingEffects>;

/** The same for programs, with the sentences in which pages tell it; the change itself first. */
export const SettingDryRun = z.extend(z.omit(SettingEffects, { digest: true }), { says: z.array(z.string()) });
