import type { Fields } from '#schemas/form/field.ts';
import type { Assignee } from '#schemas/task.ts';
import type { SettingValue } from '../network/dated-settings.ts';

/** What a procedure's sources leave open and can therefore be set, who sets it, and what holds until somebody has. */
export type OwnSettings = {
  readonly writers: readonly Assignee[];
  /** What each setting may be, by its name. */
  readonly fields: Fields;
  readonly usual: Readonly<Record<string, SettingValue>>;
  /** Those that count for open cases as they are now; by all others a case goes as they were when it was opened. */
  readonly countNow?: readonly string[];
};
