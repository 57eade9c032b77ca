import { opener } from '#workflows/procedure/tasks.ts';
import { choicesOf } from '../schemas/acts.ts';

/** Opens the tasks of a decision. */
export const open = opener(choicesOf);
