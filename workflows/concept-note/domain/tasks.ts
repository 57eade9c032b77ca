import { opener } from '#workflows/procedure/tasks.ts';
import { choicesOf } from '../schemas/acts.ts';

/** Opens the tasks of a note. */
export const open = opener(choicesOf);

/** A task that a turn of the note ends; the offer to withdraw ends with the note alone, and the recipient is owed a letter whatever follows. */
export const endsWithTurn = ({ kind }: { readonly kind: string }): boolean =>
  kind !== 'withdraw' && kind !== 'determination';
