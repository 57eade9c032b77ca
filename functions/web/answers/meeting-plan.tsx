import * as z from 'zod/mini';
import { InvalidInputError } from '#functions/lib/errors.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { parseInput } from '#functions/lib/input.ts';
import { bodyToPlanFor, planOfBody } from '#functions/lib/use-cases/books/meeting-plan.ts';
import { isPublicCalendar } from '#functions/lib/use-cases/books/plan-meeting.ts';
import type { CivilDate } from '#schemas/civil-date.ts';
import type { FormError } from '#web/form/form-error.ts';
import { MeetingPlanPage } from '#web/pages/meeting-plan-page.tsx';
import { receivedForm } from '#workflows/books/calendar/forms.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';

const Asked = z.strictObject({ body: z.optional(z.string()), received: z.optional(z.string()) });

/** By when something has to be received for which meeting of a body; public where its calendar is. */
export async function planFor(context: AppContext): Promise<Response> {
  const { services, now, language } = context.var;
  const { body: named, received } = readQuery(context, Asked);
  const body = await bodyToPlanFor(services, named, now);
  if (!(await isPublicCalendar(services, body))) signedIn(context);
  const { day, errors } = dayIn(received);
  const frame = inWordsOf(frameOf(context), bookWords);
  const { terms, adoptedBy, chances, why } = await planOfBody(services, { received: day, body, now, language });
  const page = (
    <MeetingPlanPage
      {...{ frame, body, adoptedBy, chances, why }}
      leadTime={terms.leadTime}
      leadTimeUnit={terms.leadTimeUnit}
      name={(await bodyNames(context))[body] ?? body}
      form={{ reader: frame.reader, entries: new URLSearchParams(received === undefined ? {} : { received }), errors }}
      fields={receivedForm.fields}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}

type Read = { readonly day?: CivilDate; readonly errors: readonly FormError[] };

/** The day that was asked about, where one was. */
function dayIn(received: string | undefined): Read {
  if (received === undefined) return { errors: [] };
  try {
    return { day: parseInput(receivedForm.schema, { received }).received, errors: [] };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return { errors: error.fields };
  }
}
