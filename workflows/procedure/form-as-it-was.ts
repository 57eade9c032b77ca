import type * as z from 'zod/mini';
import type { Values } from './forms.ts';

/** What the form of a draft or a returned proposal starts with: what it said when it was last kept or submitted. */
export function formAsItWas(schema: z.ZodMiniType, events: readonly { readonly data: Values }[]): Values {
  const form = schema.safeParse(events.findLast(({ data }) => 'form' in data)?.data['form']);
  return form.success ? { form: form.data } : {};
}
