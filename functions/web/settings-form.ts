import { ownSettingsOf, type SettingsOf } from '#functions/lib/use-cases/books/settings-of.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { bodyForm, methodForm, networkForm, ownForm } from '#workflows/books/settings/forms.ts';

/** By which words settings are called. */
export type SettingsKind = 'settings' | 'body' | 'method' | 'own';

export function kindOf(of: SettingsOf): SettingsKind {
  if (of === 'network') return 'settings';
  if ('procedure' in of) return 'own';
  return of.method === undefined ? 'body' : 'method';
}

const forms = { settings: networkForm, body: bodyForm, method: methodForm } as const;

/** The form that changes one of them. @throws NotFoundError for a procedure of which nothing can be set */
export async function settingsForm(of: SettingsOf): Promise<ActForm> {
  if (of !== 'network' && 'procedure' in of) return ownForm((await ownSettingsOf(of.procedure)).fields);
  return forms[kindOf(of) as keyof typeof forms];
}
