import type { CaseState } from '#schemas/case-state.ts';
import type { Task } from '#schemas/task.ts';

/** An open task as lists find it, with what its case is called. */
export type NamedTask = { readonly task: Task } & Pick<CaseState, 'title' | 'titles'>;
