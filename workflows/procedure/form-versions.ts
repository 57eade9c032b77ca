import * as z from 'zod/mini';
import { DocumentRef } from '#schemas/document.ts';
import type { Values } from './forms.ts';

/** A version with the form that it was handed in with. */
export type FormVersion = {
  readonly version: number;
  /** Number of the event that entered it. */
  readonly seq: number;
  readonly form: Values;
  /** The documents that it names. */
  readonly documents: readonly DocumentRef[];
};

const HandedIn = z.object({
  form: z.record(z.string(), z.unknown()),
  text: z.object({ version: z.int() }),
  documents: z.optional(z.array(DocumentRef)),
});

/** Every version that was handed in as a form, the oldest first, by the shape of the events that entered them; drafts are no versions. */
export const formVersions = (
  history: readonly { readonly seq: number; readonly data: object }[],
): readonly FormVersion[] =>
  history.flatMap(({ seq, data }) => {
    const entered = 'form' in data ? HandedIn.safeParse(data).data : undefined;
    if (entered === undefined) return [];
    const { form, text, documents = [] } = entered;
    return [{ version: text.version, seq, form, documents }];
  });
