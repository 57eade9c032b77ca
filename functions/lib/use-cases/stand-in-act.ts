import { addDuration } from '#schemas/duration.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { Field, Fields } from '#schemas/form/field.ts';

/** Long enough for every text and line that is asked for. */
const anyWords = '–––';

/**
 * What somebody is still to write, as far as it does not matter who they name in it: words, a day. Undefined where a choice asks for
 * more than that, whom it concerns among it: then what follows hangs on what is entered.
 */
export function standInFor(form: ActForm, choice: string, at: string): Readonly<Record<string, unknown>> | undefined {
  const fields: Fields = form.choices[choice] ?? {};
  const needed = Object.entries(fields).filter(([, { mayLack }]) => mayLack !== 'always');
  const filled = needed.map(([name, field]) => [name, anyValueOf(field, at)] as const);
  return filled.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(filled);
}

function anyValueOf({ kind }: Field, at: string): unknown {
  switch (kind) {
    case 'text':
    case 'line':
      return anyWords;
    case 'date':
      return addDuration(at, 'P30D').slice(0, 10);
    default:
      return undefined;
  }
}
