import type { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { publicLists } from '#functions/lib/public-lists.ts';

// Loaded with the first request for one of them, and not before: most of the bundle is pages (docs/cold-start.md).
const about = () => import('./answers/about.tsx');
const absences = () => import('./answers/absences.tsx');
const assets = () => import('./answers/assets.ts');
const board = () => import('./answers/board.tsx');
const calendar = () => import('./answers/calendar.tsx');
const cases = () => import('./answers/cases.tsx');
const deadlines = () => import('./answers/deadlines.tsx');
const deliveries = () => import('./answers/deliveries.tsx');
const drafts = () => import('./answers/drafts.tsx');
const authors = () => import('./answers/draft-authors.tsx');
const executions = () => import('./answers/executions.tsx');
const design = () => import('./answers/design.tsx');
const glossary = () => import('./answers/glossary.tsx');
const fileForm = () => import('./answers/file-form.ts');
const home = () => import('./answers/home.tsx');
const language = () => import('./answers/language.ts');
const links = () => import('./answers/links.tsx');
const meetingPlan = () => import('./answers/meeting-plan.tsx');
const meetings = () => import('./answers/meetings.tsx');
const newCases = () => import('./answers/new-cases.tsx');
const lists = () => import('./answers/public-lists.tsx');
const papers = () => import('./answers/papers.tsx');
const mails = () => import('./answers/mails.tsx');
const people = () => import('./answers/people.tsx');
const positions = () => import('./answers/positions.tsx');
const proposals = () => import('./answers/proposals.tsx');
const received = () => import('./answers/received.tsx');
const register = () => import('./answers/register.tsx');
const rosterImport = () => import('./answers/roster-import.tsx');
const searching = () => import('./answers/search.tsx');
const savedViews = () => import('./answers/saved-views.tsx');
const searchFiles = () => import('./answers/search-files.ts');
const settings = () => import('./answers/settings.tsx');
const signIn = () => import('./answers/sign-in.tsx');
const stalled = () => import('./answers/stalled.tsx');
const tasks = () => import('./answers/tasks.tsx');

/** Every address of the pages, and what answers it. */
export function route(app: Hono<AppEnv>): void {
  app.get('/', async (context) => (await home()).home(context));
  // Styles, script and icon.
  app.get('/assets/:hash/:name', async (context) => (await assets()).served(context));

  app.get('/cases/new', async (context) => (await newCases()).offered(context));
  app.get('/cases/new/:procedure', async (context) =>
    (await newCases()).fresh(context, context.req.param('procedure')),
  );
  app.post('/cases/new/:procedure', async (context) =>
    (await newCases()).begun(context, context.req.param('procedure')),
  );
  // The same form, to fill in and send by mail.
  app.get('/new/:procedure/:file', async (context) => {
    const { procedure, file } = context.req.param();
    return (await fileForm()).blank(context, procedure, file);
  });
  // The address that pages and mails have had from the beginning, when there was one procedure.
  app.get('/proposals/new', async (context) => (await newCases()).fresh(context));
  app.post('/proposals', async (context) => (await newCases()).begun(context));

  app.get('/drafts', async (context) => (await drafts()).listed(context));
  app.get('/drafts/:draftId', async (context) => (await drafts()).opened(context, context.req.param('draftId')));
  app.post('/drafts/:draftId', async (context) => (await drafts()).posted(context, context.req.param('draftId')));
  app.post('/drafts/:draftId/kept', async (context) => (await drafts()).kept(context, context.req.param('draftId')));
  app.get('/drafts/:draftId/authors', async (context) =>
    (await authors()).listed(context, context.req.param('draftId')),
  );
  app.post('/drafts/:draftId/authors', async (context) =>
    (await authors()).changed(context, context.req.param('draftId')),
  );

  app.get('/cases', async (context) => (await cases()).listed(context));
  app.get('/cases/:caseId', async (context) => (await cases()).shown(context, context.req.param('caseId')));
  app.get('/cases/:caseId/executions', async (context) =>
    (await executions()).listed(context, context.req.param('caseId')),
  );
  app.get('/cases/:caseId/executions/:executionId', async (context) => {
    const { caseId, executionId } = context.req.param();
    return (await executions()).shown(context, caseId, executionId);
  });
  app.get('/cases/:caseId/versions/:file', async (context) => {
    const { caseId, file } = context.req.param();
    return (await cases()).version(context, caseId, file);
  });
  // What is drawn up from a case's history, and its file.
  app.get('/cases/:caseId/papers/:paper', async (context) => {
    const { caseId, paper } = context.req.param();
    return (await papers()).shown(context, caseId, paper);
  });
  app.get('/cases/:caseId/mails/:event', async (context) => {
    const { caseId, event } = context.req.param();
    return (await mails()).shown(context, caseId, event);
  });
  app.post('/cases/:caseId/questions', async (context) =>
    (await cases()).questioned(context, context.req.param('caseId')),
  );
  app.get('/cases/:caseId/receipt', async (context) => (await cases()).receipt(context, context.req.param('caseId')));

  // What is stuck, what waits, and how far cases are, for the desks.
  app.get('/board', async (context) => (await board()).shown(context));
  app.get('/deadlines', async (context) => (await deadlines()).shown(context));
  app.get('/deadlines.ics', async (context) => (await deadlines()).calendar(context));
  app.get('/deliveries', async (context) => (await deliveries()).listed(context));

  // What somebody has stated and done over the years.
  app.get('/positions', async (context) => (await positions()).listed(context));

  // Lists as files, of what their pages show.
  for (const kind of ['csv', 'json'] as const) {
    app.get(`/deadlines.${kind}`, async (context) => (await deadlines()).file(context, kind));
    app.get(`/deliveries.${kind}`, async (context) => (await deliveries()).file(context, kind));
    app.get(`/positions.${kind}`, async (context) => (await positions()).file(context, kind));
    app.get(`/search.${kind}`, async (context) => (await searchFiles()).file(context, kind));
  }
  // Events of all cases, as far as they are the reader's.
  app.get('/search', async (context) => (await searching()).shown(context));
  // Searches that somebody has saved, each their own.
  app.get('/search/views', async (context) => (await savedViews()).listed(context));
  app.post('/search/views', async (context) => (await savedViews()).saved(context));
  app.get('/search/views/:viewId', async (context) =>
    (await savedViews()).opened(context, context.req.param('viewId')),
  );
  app.post('/search/views/:viewId', async (context) =>
    (await savedViews()).changed(context, context.req.param('viewId')),
  );
  app.get('/search/views/:viewId/change', async (context) =>
    (await savedViews()).form(context, context.req.param('viewId')),
  );

  app.post('/language', async (context) => (await language()).switched(context));

  // When somebody is away, and who stands in.
  app.get('/absences', async (context) => (await absences()).shown(context));
  app.post('/absences', async (context) => (await absences()).asked(context));
  app.post('/absences/:absenceId', async (context) =>
    (await absences()).settled(context, context.req.param('absenceId')),
  );

  app.get('/calendar', async (context) => (await calendar()).shown(context));
  app.post('/calendar', async (context) => (await calendar()).changed(context));
  // Behind a private address: no sign-in.
  app.get('/calendar/:file', async (context) => (await calendar()).subscribed(context, context.req.param('file')));

  // Mails from outside, for the secretariat.
  app.get('/received', async (context) => (await received()).listed(context));
  app.get('/received/:mailId', async (context) => (await received()).shown(context, context.req.param('mailId')));
  app.post('/received/:mailId', async (context) => (await received()).posted(context, context.req.param('mailId')));
  app.get('/received/:mailId/message', async (context) =>
    (await received()).message(context, context.req.param('mailId')),
  );

  // Public: no sign-in.
  for (const page of ['help', 'accessibility', 'privacy'] as const) {
    app.get(`/${page}`, async (context) => (await about())[page](context));
  }
  app.get('/glossary', async (context) => (await glossary()).listed(context));
  app.get('/design', async (context) => (await design()).shown(context));
  app.get('/register', async (context) => (await register()).listed(context));
  app.get('/register/:caseId', async (context) => (await register()).shown(context, context.req.param('caseId')));
  app.get('/register/:caseId/text.txt', async (context) =>
    (await register()).text(context, context.req.param('caseId')),
  );
  app.get('/register/:caseId/documents/:documentId', async (context) => {
    const { caseId, documentId } = context.req.param();
    return (await register()).document(context, caseId, documentId);
  });

  for (const name of publicLists) {
    app.get(`/${name.list}`, async (context) => (await lists()).listed(context, name));
  }

  // Settings and calendars, with the forms of those who keep them.
  app.get('/settings', async (context) => (await settings()).shown(context));
  app.get('/settings/network', async (context) => (await settings()).form(context, { owner: 'network' }));
  app.post('/settings/network', async (context) => (await settings()).changed(context, { owner: 'network' }));
  app.get('/settings/:owner', async (context) => (await settings()).form(context, context.req.param()));
  app.post('/settings/:owner', async (context) => (await settings()).changed(context, context.req.param()));
  app.get('/settings/:owner/:method', async (context) => (await settings()).form(context, context.req.param()));
  app.post('/settings/:owner/:method', async (context) => (await settings()).changed(context, context.req.param()));

  // Who is who, with the forms of those who keep it.
  app.get('/people', async (context) => (await people()).listed(context));
  app.get('/people/roster.json', async (context) => (await people()).file(context));
  app.get('/people/import', async (context) => (await rosterImport()).form(context));
  app.post('/people/import', async (context) => (await rosterImport()).posted(context));
  app.get('/people/new', async (context) => (await people()).form(context, { kind: 'new-person' }));
  app.post('/people/new', async (context) => (await people()).changed(context, { kind: 'new-person' }));
  app.get('/people/:person', async (context) => {
    const { person } = context.req.param();
    return (await people()).form(context, { kind: 'person', person });
  });
  app.post('/people/:person', async (context) => {
    const { person } = context.req.param();
    return (await people()).changed(context, { kind: 'person', person });
  });
  app.get('/bodies/:body', async (context) => {
    const { body } = context.req.param();
    return (await people()).form(context, { kind: 'members', body });
  });
  app.post('/bodies/:body', async (context) => {
    const { body } = context.req.param();
    return (await people()).changed(context, { kind: 'members', body });
  });

  // Public where a body's calendar is: no sign-in.
  app.get('/meetings', async (context) => (await meetings()).listed(context));
  app.get('/meetings/plan', async (context) => (await meetingPlan()).planFor(context));
  app.get('/meetings/new/:body', async (context) =>
    (await meetings()).form(context, 'plan', context.req.param('body')),
  );
  app.post('/meetings/new/:body', async (context) =>
    (await meetings()).entered(context, 'plan', context.req.param('body')),
  );
  app.get('/meetings/:meetingId', async (context) =>
    (await meetings()).agenda(context, context.req.param('meetingId')),
  );
  // Public as far as outcomes are published: no sign-in.
  app.get('/meetings/:meetingId/minutes', async (context) =>
    (await meetings()).minutes(context, context.req.param('meetingId')),
  );
  app.get('/meetings/:meetingId/minutes.txt', async (context) =>
    (await meetings()).minutesFile(context, context.req.param('meetingId')),
  );
  for (const kind of ['move', 'cancel'] as const) {
    app.get(`/meetings/:meetingId/${kind}`, async (context) =>
      (await meetings()).form(context, kind, context.req.param('meetingId') ?? ''),
    );
    app.post(`/meetings/:meetingId/${kind}`, async (context) =>
      (await meetings()).entered(context, kind, context.req.param('meetingId') ?? ''),
    );
  }

  app.get('/sign-in', async (context) => (await signIn()).form(context));
  app.post('/sign-in', async (context) => (await signIn()).codeSent(context));
  app.post('/sign-in/code', async (context) => (await signIn()).codeEntered(context));
  app.get('/sign-in/oidc', async (context) => (await signIn()).providerBegun(context));
  app.get('/sign-in/oidc/callback', async (context) => (await signIn()).providerFinished(context));
  app.post('/sign-out', async (context) => (await signIn()).signedOut(context));

  // Cases that stand still, for those who mend them.
  app.get('/stalled', async (context) => (await stalled()).listed(context));
  app.post('/stalled/:caseId', async (context) => (await stalled()).resumed(context, context.req.param('caseId')));

  // Pages behind the links of mails. Fetching one changes nothing; acting takes a choice and the code of the mail (design §7).
  app.get('/t/:taskId/:token', async (context) => (await links()).opened(context));
  app.get('/t/:taskId/:token/receipt', async (context) => (await links()).receipt(context));
  app.post('/t/:taskId/:token', async (context) => (await links()).acted(context));

  app.get('/tasks', async (context) => (await tasks()).listed(context));
  app.get('/tasks/:taskId/proposal', async (context) =>
    (await proposals()).ofTask(context, context.req.param('taskId')),
  );
  app.get('/assignments', async (context) => (await proposals()).ofAll(context));
  app.get('/tasks/:taskId', async (context) => (await tasks()).shown(context, context.req.param('taskId')));
  app.post('/tasks/:taskId', async (context) => (await tasks()).acted(context, context.req.param('taskId')));
}
