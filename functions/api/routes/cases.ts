import { Hono } from 'hono';
import { caseJson } from '#functions/lib/case-views.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppEnv, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { parseInput } from '#functions/lib/input.ts';
import { historyOf, listCases, viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { restartFlow } from '#functions/lib/use-cases/restart-flow.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { CasesQuery, NewCase } from '#schemas/api.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export const cases = new Hono<AppEnv>()
  .post('/', async (context) => {
    const caller = signedIn(context);
    await admitCommand(context, 'proposals', caller.person.id);
    const submission = parseInput(NewCase, await readJson(context));
    const created = await submitCase(context.var.services, caller, {
      ...submission,
      idempotencyKey: idempotencyKey(context),
    });
    return context.json(created, 201, { location: `/api/cases/${created.caseId}` });
  })
  .get('/', async (context) => {
    const caller = signedIn(context);
    const request = { ...readQuery(context, CasesQuery), callerGone: callerGoneIn(context) };
    return context.json(await listCases(context.var.services, caller, request));
  })
  .get('/:caseId', async (context) =>
    context.json(caseJson(await viewCase(context.var.services, signedIn(context), context.req.param('caseId')))),
  )
  .get('/:caseId/events', async (context) =>
    context.json(await historyOf(context.var.services, signedIn(context), context.req.param('caseId'))),
  )
  .post('/:caseId/resume', async (context) =>
    context.json(await restartFlow(context.var.services, signedIn(context), context.req.param('caseId'))),
  );
