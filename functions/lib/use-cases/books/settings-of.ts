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

/** What an address of settings names: the Network, a body or a procedure, and of a body one of its methods. */
export type SettingsAddress = { readonly owner: string; readonly method?: string };

/** Whose settings an address names. */
export function settingsNamed({ owner, method }: SettingsAddress): SettingsOf {
  if (method !== undefined) return { body: owner, method };
  if (owner === 'network') return 'network';
  return Object.hasOwn(registry, owner) ? { procedure: owner } : { body: owner };
}

/** What can be set of a procedure. @throws NotFoundError where nothing can */
export async function ownSettingsOf(procedure: string): Promise<OwnSettings> {
  const { settings } = await moduleOf(procedure);
  if (settings === undefined) throw new NotFoundError('no-such-page');
  return settings;
}

/** Who changes them. @throws NotFoundError for a procedure of which nothing can be set */
export const writersOf = async (of: SettingsOf): Promise<readonly Assignee[]> =>
  of !== 'network' && 'procedure' in of ? (await ownSettingsOf(of.procedure)).writers : settingsWriters;
