import { NotFoundError } from '#functions/lib/errors.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { readAct } from '#web/form/read-act.ts';
import type { Posted } from '#web/form/read-fields.ts';
import { actFormOfTask } from './form-at.ts';
import { refuseUnknownNames } from './refuse-unknown-names.ts';

/** What was posted to a task, as the interface would take it. @throws NotFoundError, InvalidInputError for names it does not have */
export async function postedAct(taskId: string, posted: Posted): Promise<Record<string, unknown>> {
  const act = await actFormOfTask(taskId);
  if (act === undefined) throw new NotFoundError('no-such-task');
  refuseUnknownNames(pageFieldsOf(act), posted.entries);
  return readAct(act, posted);
}
