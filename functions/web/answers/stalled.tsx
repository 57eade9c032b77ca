import { mayRestart } from '#functions/lib/access.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { restartFlow } from '#functions/lib/use-cases/restart-flow.ts';
import { stalledCases } from '#functions/lib/use-cases/stalled-cases.ts';
import { PageQuery } from '#schemas/api.ts';
import { StalledPage } from '#web/pages/stalled-page.tsx';
import { signedIn } from '../caller-of.ts';
import { frameOf } from '../frame-of.ts';
import { postedForm } from '../posted-form.ts';
import { show } from '../show.ts';

/** Cases that stand still, for those who mend them. */
export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { cursor } = readQuery(context, PageQuery);
  const request = { cursor, callerGone: callerGoneIn(context) };
  const { items, cursor: next } = await stalledCases(context.var.services, caller, request);
  const mayResume = mayRestart(caller);
  return show(context, <StalledPage frame={frameOf(context)} cases={items} mayResume={mayResume} next={next} />);
}

export async function resumed(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  await postedForm(context);
  await restartFlow(context.var.services, caller, caseId);
  return context.redirect(`/cases/${caseId}`, 303);
}
