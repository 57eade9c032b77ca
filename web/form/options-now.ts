import type { Field } from '#schemas/form/field.ts';
import type { FilledForm } from './filled-form.ts';

/** Asked for where something is offered, and not otherwise: most bodies allow their methods for all matters. */
export const isOffered = (field: Field | undefined): boolean => field?.kind === 'matter' || field?.kind === 'person';

type Shown = { readonly value: string; readonly hint?: string; readonly name?: string };

/** The options of a field: all of them, but where its procedure offers fewer now. */
export function optionsNow(
  { reader, offers }: FilledForm,
  ownName: string,
  all: readonly (string | number)[],
): Shown[] {
  const offer = offers?.fields[ownName];
  if (offer === undefined) return [...new Set(all)].map((value) => ({ value: String(value) }));
  return offer.options.map(({ value, hint, name }) => ({
    value,
    ...(hint && { hint: reader.say(hint.key, hint.params) }),
    ...(name !== undefined && { name }),
  }));
}

/** The hint of a field, and behind it what there is to say of what is offered. */
export function hintNow({ reader, offers }: FilledForm, ownName: string, hint: string | undefined): string | undefined {
  const notes = (offers?.fields[ownName]?.notes ?? []).map(({ key, params }) => reader.say(key, params));
  return [...(hint === undefined ? [] : [hint]), ...notes].join(' ') || undefined;
}
