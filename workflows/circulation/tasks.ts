import { opener } from '#workflows/procedure/tasks.ts';
import { circulationChoices } from './schemas/acts.ts';

/** Opens the tasks of a round. */
export const open = opener(circulationChoices);
