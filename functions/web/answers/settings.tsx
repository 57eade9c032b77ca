import { randomUUID } from 'node:crypto';
import { assertMayChangeSettings, mayChangeSettings } from '#functions/lib/access.ts';
import { InvalidInputError, NotFoundError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { changeSettings, type SettingsOf } from '#functions/lib/use-cases/books/change-settings.ts';
import { readSettings } from '#functions/lib/use-cases/books/read-settings.ts';
import type { SettingView } from '#schemas/api.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { FormError } from '#web/form/form-error.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { inputOf, readAct } from '#web/form/read-act.ts';
import { ChangeSettingPage } from '#web/pages/change-setting-page.tsx';
import { SettingsPage, titleOf } from '#web/pages/settings-page.tsx';
import { bookWords } from '#workflows/books/words/words.ts';
import { bodyNames } from '../body-names.ts';
import { signedIn } from '../caller-of.ts';
import { type SettingsKind, settingsForms } from '../form-at.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

/** The settings, and for the secretariat the ways to the forms that change them. */
export async function shown(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const view = await readSettings(context.var.services, caller, context.var.language);
  const frame = inWordsOf(frameOf(context), bookWords);
  const names = await bodyNames(context);
  const page = <SettingsPage frame={frame} view={view} bodyNames={names} mayChange={mayChangeSettings(caller)} />;
  return show(context, page);
}

const kindOf = (of: SettingsOf): SettingsKind => {
  if (of === 'network') return 'settings';
  return of.method === undefined ? 'body' : 'method';
};

/** The form that changes what is set of an owner: nothing else is asked for. */
function actAmong(all: readonly SettingView[], of: SettingsOf): ActForm {
  const act: ActForm = settingsForms[kindOf(of)];
  if (of === 'network' || of.method !== undefined) return act;
  const held = all.flatMap(({ body, method, setting }) => (body === of.body && method === null ? setting : []));
  return { ...act, choices: Object.fromEntries(Object.entries(act.choices).filter(([name]) => held.includes(name))) };
}

type Filled = { entries?: URLSearchParams; errors?: readonly FormError[] };

export async function form(
  context: AppContext,
  of: SettingsOf,
  { entries, errors = [] }: Filled = {},
): Promise<Response> {
  const caller = signedIn(context);
  assertMayChangeSettings(caller);
  const { settings: all, version } = await readSettings(context.var.services, caller, context.var.language);
  const known = of === 'network' || all.some(({ body, method }) => body === of.body && method === (of.method ?? null));
  if (!known) throw new NotFoundError('no-such-page');
  const frame = inWordsOf(frameOf(context), bookWords);
  const kind = kindOf(of);
  const act = actAmong(all, of);
  const filled = new URLSearchParams(entries);
  for (const choice of Object.keys(act.choices)) filled.set(`${choice}.version`, String(version));
  const about = of === 'network' ? undefined : { body: of.body, method: (of.method ?? null) as 'silence' | null };
  const page = (
    <ChangeSettingPage
      frame={frame}
      form={{
        reader: frame.reader,
        entries: filled,
        errors: errors.map((error) => ({ ...error, field: inputOf(act, filled, error.field) })),
      }}
      title={titleOf(frame.reader, about, await bodyNames(context))}
      act={act}
      kind={kind}
      action={new URL(context.req.url).pathname}
      idempotencyKey={randomUUID()}
      fresh={entries === undefined}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}

export async function changed(context: AppContext, of: SettingsOf): Promise<Response> {
  signedIn(context);
  const act: ActForm = settingsForms[kindOf(of)];
  const fields = pageFieldsOf(act);
  const { entries, again } = await typedForm(context, fields, ['enter'], 'enter');
  const caller = signedIn(context);
  if (again !== undefined) return form(context, of, again);
  await admitCommand(context, 'acts', caller.person.id);
  try {
    refuseUnknownNames(fields, entries);
    const body = readAct(act, { entries, timeZone: caller.person.timeZone });
    const idempotencyKey = entries.get('key') || undefined;
    await changeSettings(context.var.services, caller, { of, body, idempotencyKey });
    return context.redirect('/settings', 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return form(context, of, { entries, errors: error.fields });
  }
}
