import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { FilledForm } from '#web/form/filled-form.ts';

/** What the forms of a procedure may offer in this request; `entries` is what stands in the form. */
export async function offersNow(
  { var: { services, now } }: AppContext,
  procedure: string,
  entries: URLSearchParams,
): Promise<Required<Pick<FilledForm, 'parties' | 'offers'>>> {
  const network = await services.network.directory();
  // The form that begins a case stands in a task under `form`.
  const entered = (field: string) => entries.get(field) ?? entries.get(`form.${field}`) ?? '';
  const { forms } = await moduleOf(procedure);
  return { parties: network.parties(), offers: forms.offersOf({ network, at: now }, entered) };
}
