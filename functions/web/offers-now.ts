import type { AppContext } from '#functions/lib/http/context.ts';
import { meetingsOf } from '#functions/lib/meetings-of.ts';
import { withSurroundings } from '#functions/lib/surroundings.ts';
import type { Fields } from '#schemas/form/field.ts';
import { hasField } from '#schemas/form/has-field.ts';
import type { FilledForm } from '#web/form/filled-form.ts';
import type { Forms } from '#workflows/procedure/forms.ts';

/** What a form may offer in this request; `entries` is what stands in it. Calendars are read for a form that asks for a meeting. */
export async function offersNow(
  { var: { services, now, language } }: AppContext,
  { fields, offersOf }: { readonly fields: Fields } & Pick<Forms, 'offersOf'>,
  entries: URLSearchParams,
): Promise<Required<Pick<FilledForm, 'parties' | 'offers'>>> {
  const network = await services.network.directory();
  // The form that begins a case stands in a task under `form`.
  const entered = (field: string) => entries.get(field) ?? entries.get(`form.${field}`) ?? '';
  const meetings = async (body: string) =>
    hasField(fields, ({ kind }) => kind === 'meeting') ? meetingsOf(services.cases, body) : [];
  const reading = { history: async () => [], meetings };
  const offers = await withSurroundings(network, reading, (surroundings) =>
    offersOf({ network, at: now, meetings: surroundings.meetings, language }, entered),
  );
  return { parties: network.parties(), offers };
}
