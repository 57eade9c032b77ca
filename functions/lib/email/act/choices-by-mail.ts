import { actFormOf } from '#workflows/procedure/forms.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

/** A reason as long as any rule asks for. */
const someReason = 'A reason that is long enough to be one.';

/** The field of an act of a kind that takes numbers, such as those of paragraphs; undefined where it has none. */
export const numbersByMail = ({ forms }: Pick<Procedure, 'forms'>, kind: string): string | undefined =>
  Object.values(actFormOf(forms, kind)?.choices ?? {})
    .flatMap((fields) => Object.entries(fields))
    .find(([, field]) => field.kind === 'numbers')?.[0];

/** The choices on a task of a kind that ask for no more than a reason: what a few lines of a mail can say. */
export function choicesByMail({ forms }: Pick<Procedure, 'forms'>, kind: string): string[] {
  const form = actFormOf(forms, kind);
  if (form === undefined) return [];
  return Object.keys(form.choices).filter((choice) => form.schema.safeParse({ choice, reason: someReason }).success);
}
