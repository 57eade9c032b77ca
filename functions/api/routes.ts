import type { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { publicLists } from '#functions/lib/public-lists.ts';
import { health } from './answers/health.ts';

// Loaded with the first request for one of them, and not before (docs/cold-start.md).
const bundle = () => import('./answers/bundle.ts');
const cases = () => import('./answers/cases.ts');
const drafts = () => import('./answers/drafts.ts');
const documents = () => import('./answers/documents.ts');
const executions = () => import('./answers/executions.ts');
const meetings = () => import('./answers/meetings.ts');
const people = () => import('./answers/people.ts');
const openapi = () => import('./answers/openapi.ts');
const lists = () => import('./answers/public-lists.ts');
const proposals = () => import('./answers/proposals.ts');
const register = () => import('./answers/register.ts');
const searching = () => import('./answers/search.ts');
const views = () => import('./answers/saved-views.ts');
const settings = () => import('./answers/settings.ts');
const signIn = () => import('./answers/sign-in.ts');
const signOut = () => import('./answers/sign-out.ts');
const tasks = () => import('./answers/tasks.ts');

/** Every address of the interface, and what answers it. */
export function route(app: Hono<AppEnv>): void {
  app.get('/healthz', health);
  app.get('/api/openapi.json', async (context) => (await openapi()).described(context));

  app.post('/api/sign-in', async (context) => (await signIn()).codeSent(context));
  app.post('/api/sign-in/confirm', async (context) => (await signIn()).confirmed(context));
  app.post('/api/sign-out', async (context) => (await signOut()).signedOut(context));

  app.post('/api/cases', async (context) => (await cases()).begun(context));
  app.post('/api/cases/check', async (context) => (await cases()).checked(context));
  app.get('/api/cases', async (context) => (await cases()).listed(context));
  app.get('/api/cases/:caseId', async (context) => (await cases()).shown(context, context.req.param('caseId')));
  app.get('/api/cases/:caseId/events', async (context) => (await cases()).events(context, context.req.param('caseId')));
  app.get('/api/cases/:caseId/mails', async (context) => (await cases()).mails(context, context.req.param('caseId')));
  app.get('/api/cases/:caseId/mails/:event', async (context) => {
    const { caseId, event } = context.req.param();
    return (await cases()).mailsAboutEvent(context, caseId, event);
  });
  app.get('/api/cases/:caseId/bundle', async (context) =>
    (await bundle()).ofCase(context, context.req.param('caseId')),
  );
  app.get('/api/cases/:caseId/executions', async (context) =>
    (await executions()).ofCase(context, context.req.param('caseId')),
  );
  app.get('/api/executions/:executionId/history', async (context) =>
    (await executions()).history(context, context.req.param('executionId')),
  );
  app.post('/api/cases/:caseId/questions', async (context) =>
    (await cases()).questioned(context, context.req.param('caseId')),
  );
  app.post('/api/cases/:caseId/resume', async (context) =>
    (await cases()).resumed(context, context.req.param('caseId')),
  );

  app.post('/api/documents', async (context) => (await documents()).uploadAnnounced(context));
  app.get('/api/documents/:documentId', async (context) =>
    (await documents()).read(context, context.req.param('documentId')),
  );

  app.get('/api/drafts', async (context) => (await drafts()).listed(context));
  app.post('/api/drafts', async (context) => (await drafts()).begun(context));
  app.get('/api/drafts/:draftId', async (context) => (await drafts()).shown(context, context.req.param('draftId')));
  app.post('/api/drafts/:draftId', async (context) => (await drafts()).saved(context, context.req.param('draftId')));
  app.post('/api/drafts/:draftId/submit', async (context) =>
    (await drafts()).handedIn(context, context.req.param('draftId')),
  );
  for (const change of ['share', 'unshare'] as const) {
    app.post(`/api/drafts/:draftId/${change}`, async (context) =>
      (await drafts()).authorsChanged(context, context.req.param('draftId') ?? '', change),
    );
  }
  app.post('/api/drafts/:draftId/delete', async (context) =>
    (await drafts()).deleted(context, context.req.param('draftId')),
  );

  app.get('/api/tasks', async (context) => (await tasks()).listed(context));
  app.get('/api/tasks/:taskId/proposal', async (context) =>
    (await proposals()).ofTask(context, context.req.param('taskId')),
  );
  app.get('/api/assignments', async (context) => (await proposals()).ofAll(context));
  app.post('/api/tasks/:taskId', async (context) => (await tasks()).acted(context, context.req.param('taskId')));

  app.get('/api/search', async (context) => (await searching()).found(context));
  app.get('/api/search/views', async (context) => (await views()).listed(context));
  app.post('/api/search/views', async (context) => (await views()).saved(context));
  app.get('/api/search/views/:viewId', async (context) => (await views()).opened(context, context.req.param('viewId')));
  app.delete('/api/search/views/:viewId', async (context) =>
    (await views()).removed(context, context.req.param('viewId')),
  );
  for (const change of ['rename', 'leave-out'] as const) {
    app.post(`/api/search/views/:viewId/${change}`, async (context) =>
      (await views()).changed(context, context.req.param('viewId') ?? '', change),
    );
  }

  app.get('/api/settings', async (context) => (await settings()).shown(context));
  app.post('/api/settings/network', async (context) => (await settings()).changed(context, { owner: 'network' }));
  app.post('/api/settings/:owner', async (context) => (await settings()).changed(context, context.req.param()));
  app.post('/api/settings/:owner/:method', async (context) => (await settings()).changed(context, context.req.param()));

  app.post('/api/people/check', async (context) => (await people()).tried(context, { kind: 'new-person' }));
  app.post('/api/people/:person/check', async (context) =>
    (await people()).tried(context, { kind: 'person', person: context.req.param('person') }),
  );
  app.post('/api/bodies/:body/check', async (context) =>
    (await people()).tried(context, { kind: 'members', body: context.req.param('body') }),
  );

  app.get('/api/meetings', async (context) => (await meetings()).listed(context));
  app.post('/api/meetings', async (context) => (await meetings()).planned(context));
  app.post('/api/meetings/:meetingId/move', async (context) =>
    (await meetings()).changed(context, context.req.param('meetingId'), 'move'),
  );
  app.post('/api/meetings/:meetingId/cancel', async (context) =>
    (await meetings()).changed(context, context.req.param('meetingId'), 'cancel'),
  );

  // Public where the body's calendar is.
  app.get('/api/meetings/plan', async (context) => (await meetings()).planFor(context));
  app.get('/api/meetings/:meetingId/agenda', async (context) =>
    (await meetings()).agenda(context, context.req.param('meetingId')),
  );
  app.get('/api/meetings/:meetingId/record', async (context) =>
    (await meetings()).record(context, context.req.param('meetingId')),
  );

  // Public: no sign-in.
  app.get('/api/register', async (context) => (await register()).listed(context));
  app.get('/api/register.atom', async (context) => (await register()).atom(context));
  app.get('/api/register.feed.json', async (context) => (await register()).json(context));
  app.get('/api/register.ics', async (context) => (await register()).calendar(context));
  for (const name of publicLists) {
    app.get(`/api/${name.list}`, async (context) => (await lists()).listed(context, name));
    app.get(`/api/${name.list}.csv`, async (context) => (await lists()).file(context, name));
    app.get(`/api/${name.list}.atom`, async (context) => (await lists()).feed(context, name));
  }
}
