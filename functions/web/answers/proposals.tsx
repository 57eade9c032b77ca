import { ForbiddenError, InvalidInputError } from '#functions/lib/errors.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { proposalFor, proposalForAll } from '#functions/lib/use-cases/proposals.ts';
import { taskPage } from '#functions/lib/use-cases/read-cases.ts';
import { KeepQuery } from '#schemas/assignment.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { ProposalsPage } from '#web/pages/proposals-page.tsx';
import { signedIn, standingIn } from '../caller-of.ts';
import { actFormOfTask } from '../form-at.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { showClosedTask, showTask } from '../show-task.tsx';

/** The page of a task with a proposal for it, filled in: nobody is asked before it is sent. */
export async function ofTask(context: AppContext, taskId: string): Promise<Response> {
  const { services } = context.var;
  const caller = signedIn(context);
  const { task, ...about } = await taskPage(services, caller, taskId);
  if (task === null) return showClosedTask(context, { taskId, ...about });
  const module = await moduleOf(about.view.procedure);
  if (standingIn(module.tasks, caller, task) !== 'asked') throw new ForbiddenError();
  const typed = context.req.query('keep') ?? '';
  try {
    const { keep } = readQuery(context, KeepQuery);
    const proposal = await proposalFor(services, caller, taskId, keep);
    const act = await actFormOfTask(taskId);
    const named = { [module.assigning?.field ?? '']: proposal.cases[0]?.toAsk ?? [] };
    const entries = entriesOf(act === undefined ? {} : pageFieldsOf(act), named, caller.person.timeZone);
    entries.set('keep', typed);
    return showTask(context, { task, ...about, entries, proposal });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return showTask(context, { task, ...about, entries: new URLSearchParams({ keep: typed }), errors: error.fields });
  }
}

/** All cases that wait for people. */
export async function ofAll(context: AppContext): Promise<Response> {
  const proposal = await proposalForAll(context.var.services, signedIn(context));
  return show(context, <ProposalsPage frame={frameOf(context)} proposal={proposal} />);
}
