import { opener } from '#workflows/procedure/tasks.ts';
import { circulationChoices } from './schemas/acts.ts';

/** Opens the tasks of a round. */
export const open = opener({ ...circulationChoices, approve: circulationChoices.position });

/** Kind of the task that the desk has about a notice that did not arrive. */
export const noticeTask = 'notice';

/** Whether a task asks a member for its position. */
export const isOfPosition = ({ kind }: { readonly kind: string }): boolean => kind === 'position' || kind === 'approve';
