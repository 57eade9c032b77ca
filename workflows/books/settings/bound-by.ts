import { meetingSettingNames } from '#schemas/body-settings.ts';
import type { SettingBound } from '#schemas/settings-effects.ts';
import { partsOfSetting } from '#workflows/network/dated-settings.ts';

/** Settings of the Network that count at once for cases that run: cases are told of a change (news-of.ts). */
export const atOnce: ReadonlySet<string> = new Set(['remindAfter']);

/** By what an open case is bound to a value of a setting, as the table of ADR 20 has it; `nowOf` names those of a procedure that are looked up anew each time. */
export function boundBy(name: string, nowOf: readonly string[] = []): SettingBound {
  const { setting, body, method, procedure } = partsOfSetting(name);
  if (procedure !== null) return nowOf.includes(setting) ? 'now' : 'opening';
  if (method !== null) return 'round';
  if (body !== null) return (meetingSettingNames as readonly string[]).includes(setting) ? 'receipt' : 'opening';
  if (setting === 'mayStandIn') return 'absence';
  return atOnce.has(setting) ? 'now' : 'proposing';
}
