import type { AppContext } from '#functions/lib/http/context.ts';
import { meetingsOf } from '#functions/lib/meetings-of.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { withSurroundings } from '#functions/lib/surroundings.ts';
import type { FilledForm } from '#web/form/filled-form.ts';

/** What the forms of a procedure may offer in this request; `entries` is what stands in the form. */
export async function offersNow(
  { var: { services, now, language } }: AppContext,
  procedure: string,
  entries: URLSearchParams,
): Promise<Required<Pick<FilledForm, 'parties' | 'offers'>>> {
  const network = await services.network.directory();
  // The form that begins a case stands in a task under `form`.
  const entered = (field: string) => entries.get(field) ?? entries.get(`form.${field}`) ?? '';
  const { forms } = await moduleOf(procedure);
  const reading = { history: async () => [], meetings: (body: string) => meetingsOf(services.cases, body) };
  const offers = await withSurroundings(network, reading, ({ meetings }) =>
    forms.offersOf({ network, at: now, meetings, language }, entered),
  );
  return { parties: network.parties(), offers };
}
