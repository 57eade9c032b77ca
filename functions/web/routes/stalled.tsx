import { Hono } from 'hono';
import { mayRestart } from '#functions/lib/access.ts';
import { type AppEnv, callerGoneIn } from '#functions/lib/http/context.ts';
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
export const stalled = new Hono<AppEnv>()
  .get('/', async (context) => {
    const caller = signedIn(context);
    const { cursor } = readQuery(context, PageQuery);
    const request = { cursor, callerGone: callerGoneIn(context) };
    const { items, cursor: next } = await stalledCases(context.var.services, caller, request);
    const mayResume = mayRestart(caller);
    return show(context, <StalledPage frame={frameOf(context)} cases={items} mayResume={mayResume} next={next} />);
  })
  .post('/:caseId', async (context) => {
    const caller = signedIn(context);
    await postedForm(context);
    const { caseId } = await restartFlow(context.var.services, caller, context.req.param('caseId'));
    return context.redirect(`/cases/${caseId}`, 303);
  });
