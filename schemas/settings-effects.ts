/**
 * Which value of a setting an open case goes by: the one that held when it was opened, when its round went out or when something was received; the one
 * that holds now; or none, where it counts only for what is yet to be
 * proposed, or for absences (ADR 20).
 */
export const settingBounds = ['opening', 'round', 'receipt', 'now', 'proposing', 'absence'] as const;
export type SettingBound = (typeof settingBounds)[number];

/** Open cases of one procedure, as far as whoever looks may read them. */
export type OpenCases = {
  readonly procedure: string;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
};

/** What a change of a setting comes to. */
export type SettingEffects = {
  /** As the event names it (network/dated-settings.ts). */
  readonly name: string;
  readonly was: string | string[];
  readonly value: string | string[];
  readonly from: string;
  /** The decision that adopted it; null where it is to be confirmed, absent where no body decides on it. */
  readonly adoptedBy?: string | null | undefined;
  /** What was entered before for later, and takes its place then. */
  readonly until?: { readonly from: string; readonly value: string | string[] } | undefined;
  readonly bound: SettingBound;
  readonly touched: readonly OpenCases[];
  /** Of all that is told here but the instant of the look: whoever saves has seen it. */
  readonly digest: string;
};
