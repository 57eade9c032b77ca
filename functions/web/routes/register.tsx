import { Hono } from 'hono';
import { type AppEnv, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { registerEntries, registerEntry } from '#functions/lib/use-cases/register.ts';
import { registeredFile } from '#functions/lib/use-cases/text-file.ts';
import { PageQuery } from '#schemas/api.ts';
import { RegisterEntryPage } from '#web/pages/register-entry-page.tsx';
import { RegisterPage } from '#web/pages/register-page.tsx';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';

/** Public: no sign-in. */
export const register = new Hono<AppEnv>()
  .get('/', async (context) => {
    const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
    const { items, cursor } = await registerEntries(context.var.services, request);
    return show(context, <RegisterPage frame={frameOf(context)} entries={items} next={cursor} />);
  })
  .get('/:caseId/text.txt', async (context) =>
    showFile(context, await registeredFile(context.var.services, context.req.param('caseId'))),
  )
  .get('/:caseId', async (context) => {
    const entry = await registerEntry(context.var.services, context.req.param('caseId'));
    return show(context, <RegisterEntryPage frame={inWordsOf(frameOf(context), entry.procedure)} entry={entry} />);
  });
