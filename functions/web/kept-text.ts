import type { AppContext } from '#functions/lib/http/context.ts';
import { isTyped, type Kept } from '#web/form/kept.ts';
import { namesOfPages } from '#web/form/names-of-pages.ts';
import { fieldsAt } from './form-at.ts';
import { urlEncoded } from './posted-form.ts';

/**
 * What somebody typed into a form that was not carried out, so that the answer can give it back; undefined where that is
 * nothing. What another site's page brought is not given back: it would put that site's words on ours.
 */
export async function keptText(context: AppContext): Promise<Kept | undefined> {
  if (context.req.method !== 'POST' || context.req.header('sec-fetch-site') === 'cross-site') return undefined;
  // A body that is no form, or was cut off, holds nothing to give back.
  const posted = await urlEncoded(context).catch(() => new URLSearchParams());
  const entries = [...posted].filter(([name, value]) => !namesOfPages.has(name) && value.trim() !== '');
  const action = new URL(context.req.url).pathname;
  const fields = await fieldsAt(action);
  if (!entries.some(([name]) => isTyped(fields, name))) return undefined;
  return { action, entries: new URLSearchParams(entries), fields };
}
