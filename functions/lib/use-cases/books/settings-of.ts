import type { Assignee } from '#schemas/task.ts';
import { settingsWriters } from '#workflows/books/settings/writers.ts';
import type { OwnSettings } from '#workflows/procedure/own-settings.ts';
import { registry } from '#workflows/registry.ts';
import { NotFoundError } from '../../errors.ts';
import { moduleOf } from '../../module-of.ts';

/** Whose settings: the Network's, how a body decides, those of a method by which it circulates, or a procedure's own. */
export type SettingsOf =
  | 'network'
  | { readonly body: string; readonly method?: string }
  | { readonly procedure: string };

/** Whose settings an address names; bodies and procedures share it. */
export const settingsNamed = ({ owner, method }: { readonly owner: string; readonly method?: string }): SettingsOf =>
  method === undefined && Object.hasOwn(registry, owner)
    ? { procedure: owner }
    : { body: owner, ...(method === undefined ? {} : { method }) };

/** What can be set of a procedure. @throws NotFoundError where nothing can */
export async function ownSettingsOf(procedure: string): Promise<OwnSettings> {
  const { settings } = await moduleOf(procedure);
  if (settings === undefined) throw new NotFoundError('no-such-page');
  return settings;
}

/** Who changes them. @throws NotFoundError for a procedure of which nothing can be set */
export const writersOf = async (of: SettingsOf): Promise<readonly Assignee[]> =>
  of !== 'network' && 'procedure' in of ? (await ownSettingsOf(of.procedure)).writers : settingsWriters;
