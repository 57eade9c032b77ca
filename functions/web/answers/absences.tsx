import { randomUUID } from 'node:crypto';
import { mayChangePeople } from '#functions/lib/access.ts';
import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import {
  askAbsence,
  confirmAbsence,
  readAbsences,
  refuseAbsence,
  tryAbsence,
  withdrawAbsence,
} from '#functions/lib/use-cases/people/absences.ts';
import type { Effects } from '#schemas/people-effects.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { AbsencesPage } from '#web/pages/absences-page.tsx';
import { absenceForm } from '#workflows/books/people/absence-forms.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

type Filled = {
  readonly entries?: URLSearchParams;
  readonly errors?: readonly FormError[];
  readonly looked?: { readonly absenceId: string; readonly effects: Effects };
};

export const shown = (context: AppContext): Promise<Response> => page(context, {});

async function page(context: AppContext, { entries, errors = [], looked }: Filled): Promise<Response> {
  const caller = signedIn(context);
  const { own, waiting, standIns } = await readAbsences(context.var.services, caller);
  const frame = inWordsOf(frameOf(context), bookWords);
  const options = standIns.map(({ id, name }) => ({
    value: id,
    hint: { key: 'absences.person', params: { name, id } },
  }));
  const form = {
    ...{ reader: frame.reader, entries: entries ?? new URLSearchParams(), errors },
    offers: { fields: { standIn: { options, notes: [] } }, draftOnly: false },
  };
  const answer = (
    <AbsencesPage
      {...{ frame, own, waiting, form, looked, confirms: mayChangePeople(caller), fields: absenceForm.fields }}
      idempotencyKey={randomUUID()}
      fresh={entries === undefined}
    />
  );
  return show(context, answer, errors.length > 0 ? 400 : 200);
}

/** Somebody says when they are away. */
export async function asked(context: AppContext): Promise<Response> {
  signedIn(context);
  const { fields } = absenceForm;
  const { entries, again } = await typedForm(context, fields, ['enter'], 'enter');
  const caller = signedIn(context);
  if (again !== undefined) return page(context, again);
  await admitCommand(context, 'acts', caller.person.id);
  try {
    refuseUnknownNames(fields, entries);
    const body = readFields(fields, { entries, timeZone: caller.person.timeZone });
    await askAbsence(context.var.services, caller, body, entries.get('key') || undefined);
    return context.redirect('/absences', 303);
  } catch (error) {
    if (error instanceof InvalidInputError) return page(context, { entries, errors: error.fields });
    throw error;
  }
}

/** One is taken back, looked at, confirmed or refused. */
export async function settled(context: AppContext, absenceId: string): Promise<Response> {
  const caller = signedIn(context);
  const entries = await postedForm(context);
  await admitCommand(context, 'acts', caller.person.id);
  const { services } = context.var;
  try {
    switch (entries.get('do')) {
      case 'withdraw':
        await withdrawAbsence(services, caller, absenceId);
        break;
      case 'look':
        return await page(context, { looked: { absenceId, effects: await tryAbsence(services, caller, absenceId) } });
      case 'confirm': {
        const done = await confirmAbsence(services, caller, absenceId, entries.get('seen') ?? undefined);
        if ('toBeSeen' in done) return await page(context, { looked: { absenceId, effects: done.toBeSeen } });
        break;
      }
      case 'refuse':
        await refuseAbsence(services, caller, absenceId, { reason: entries.get('reason') ?? '' });
        break;
      default:
        throw new RequestError(415, 'unsupported-form');
    }
    return context.redirect('/absences', 303);
  } catch (error) {
    if (error instanceof InvalidInputError) return page(context, { errors: error.fields });
    throw error;
  }
}
