import { randomUUID } from 'node:crypto';
import { capacityToAct, mayChangeSettings } from '#functions/lib/access.ts';
import type { Caller } from '#functions/lib/caller.ts';
import { InvalidInputError, NotFoundError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readSettings } from '#functions/lib/use-cases/books/read-settings.ts';
import {
  ownSettingsOf,
  type SettingsAddress,
  type SettingsOf,
  settingsNamed,
  writersOf,
} from '#functions/lib/use-cases/books/settings-of.ts';
import { settingsUsedIn } from '#functions/lib/use-cases/books/settings-used-in.ts';
import { changeSettingsSeen, trySettings } from '#functions/lib/use-cases/books/try-settings.ts';
import type { SettingView } from '#schemas/api.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { SettingEffects } from '#schemas/settings-effects.ts';
import type { Owners } from '#web/books/setting-change.ts';
import type { FormError } from '#web/form/form-error.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { inputOf, readAct } from '#web/form/read-act.ts';
import { ChangeSettingPage } from '#web/pages/change-setting-page.tsx';
import { SettingsPage, titleOf } from '#web/pages/settings-page.tsx';
import { formOfBody } from '#workflows/books/settings/form-of-body.ts';
import { settingsWriters } from '#workflows/books/settings/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { seenIn } from '../seen-in.ts';
import { kindOf, settingsForm } from '../settings-form.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

/** The settings, and for those who keep them the ways to the forms that change them. */
export async function shown(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const view = await readSettings(context.var.services, caller, context.var.language);
  const frame = inWordsOf(frameOf(context), bookWords);
  const names = await bodyNames(context);
  const owners = await ownersFor(caller, view.settings);
  const mayChange = mayChangeSettings(caller, settingsWriters);
  return show(context, <SettingsPage {...{ frame, view, owners, mayChange }} bodyNames={names} />);
}

/** What can be set of procedures. */
async function ownersFor(caller: Caller, settings: readonly SettingView[]): Promise<Owners> {
  const named = [...new Set(settings.flatMap(({ procedure }) => procedure ?? []))];
  const owners = named.map(async (procedure) => {
    const { fields, writers } = await ownSettingsOf(procedure);
    return [procedure, { fields, mayChange: mayChangeSettings(caller, writers) }] as const;
  });
  return Object.fromEntries(await Promise.all(owners));
}

/** Of a body only what it has set is asked for. */
async function formOffered(of: SettingsOf): Promise<ActForm> {
  const isOfBody = of !== 'network' && 'body' in of && of.method === undefined;
  return isOfBody ? formOfBody(settingsUsedIn(of.body)) : settingsForm(of);
}

const isOf = (of: SettingsOf, { procedure, body, method }: SettingView): boolean => {
  if (of === 'network') return procedure === null && body === null;
  if ('procedure' in of) return procedure === of.procedure;
  return body === of.body && method === (of.method ?? null);
};

type Filled = {
  readonly entries?: URLSearchParams;
  readonly errors?: readonly FormError[];
  readonly effects?: SettingEffects;
  /** Somebody else has made an entry since the form was opened. */
  readonly overtaken?: boolean;
};

export const form = (context: AppContext, address: SettingsAddress): Promise<Response> =>
  showForm(context, settingsNamed(address));

async function showForm(context: AppContext, of: SettingsOf, filled: Filled = {}): Promise<Response> {
  const { entries, errors = [], effects, overtaken = false } = filled;
  const caller = signedIn(context);
  capacityToAct(caller, await writersOf(of));
  const { settings: all, version, history } = await readSettings(context.var.services, caller, context.var.language);
  const about = all.find((each) => isOf(of, each));
  if (about === undefined) throw new NotFoundError('no-such-page');
  const frame = inWordsOf(frameOf(context), bookWords);
  const act = await formOffered(of);
  const typed = new URLSearchParams(entries);
  const seen = Number(typed.get(`${typed.get('choice') ?? ''}.version`) ?? version);
  for (const choice of Object.keys(act.choices)) typed.set(`${choice}.version`, String(version));
  const reader = frame.reader.of(about.procedure ?? bookWords);
  const names = await bodyNames(context);
  const page = (
    <ChangeSettingPage
      frame={frame}
      form={{
        reader,
        entries: typed,
        errors: errors.map((error) => ({ ...error, field: inputOf(act, typed, error.field) })),
      }}
      title={titleOf(frame.reader, about, names)}
      bodyNames={names}
      act={act}
      kind={kindOf(of)}
      action={new URL(context.req.url).pathname}
      idempotencyKey={randomUUID()}
      fresh={entries === undefined}
      effects={effects}
      meanwhile={overtaken ? history.filter(({ seq }) => seq > seen) : []}
      owners={await ownersFor(caller, all)}
    />
  );
  return show(context, page, overtaken ? 409 : errors.length > 0 ? 400 : 200);
}

/** Looks what a change comes to, or makes it: never without that its effects have been shown. */
export async function changed(context: AppContext, address: SettingsAddress): Promise<Response> {
  const of = settingsNamed(address);
  signedIn(context);
  const act = await settingsForm(of);
  const fields = pageFieldsOf(act);
  const { entries, again } = await typedForm(context, fields, ['look', 'enter'], 'look');
  const caller = signedIn(context);
  if (again !== undefined) return showForm(context, of, again);
  await admitCommand(context, 'acts', caller.person.id);
  const { services } = context.var;
  const seen = seenIn(entries);
  try {
    refuseUnknownNames(fields, entries);
    const change = { of, body: readAct(act, { entries, timeZone: caller.person.timeZone }) };
    if (entries.get('do') !== 'enter')
      return await showForm(context, of, { entries, effects: await trySettings(services, caller, change) });
    const idempotencyKey = entries.get('key') || undefined;
    const done = await changeSettingsSeen(services, caller, change, { seen, idempotencyKey });
    if ('toBeSeen' in done) return await showForm(context, of, { entries, effects: done.toBeSeen });
    return context.redirect('/settings', 303);
  } catch (error) {
    if (error instanceof InvalidInputError) return showForm(context, of, { entries, errors: error.fields });
    if (error instanceof RequestError && error.code === 'stale-book')
      return showForm(context, of, { entries, overtaken: true });
    throw error;
  }
}
