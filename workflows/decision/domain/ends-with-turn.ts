import { endsWithTurn as endsInCourse } from '#workflows/procedure/course.ts';
import { isForNetwork } from './rules/network.ts';

type AnyTask = { readonly kind: string; readonly party?: string | undefined };

/** The Network's members are heard, and are to be answered, from the first circulation to the referral or the outcome. */
export const staysOpen = (task: AnyTask): boolean => isForNetwork(task) || task.kind === 'answer-concern';

/** A task that a turn of the case ends. */
export const endsWithTurn = (task: AnyTask): boolean => endsInCourse(task) && !staysOpen(task);
