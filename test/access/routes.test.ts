import { describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { publicLists } from '#functions/lib/public-lists.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import type { Row } from '#test/support/access-row.ts';
import { caseRows } from '#test/support/case-rows.ts';
import { meetingRows } from '#test/support/meeting-rows.ts';
import { everythingStored, openTask } from '#test/support/open-task.ts';
import { questionRows } from '#test/support/question-rows.ts';
import { rosterOfRoles } from '#test/support/roster-of-roles.ts';
import { apiOf, everybody, expectRefusal, keepers, ofIlo, ofIom, sessionOf, signedIn } from '#test/support/who-asks.ts';
import { createWorld, sampleForm, type World } from '#test/support/world.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';

const propose = { method: 'POST', body: { procedure: 'decision', form: sampleForm } } as const;
const proposers = [...ofIom, ...ofIlo, 'fao', 'coordinator', 'secretariat'];

const note = { name: 'note.txt', size: 2, mediaType: 'text/plain', sha256: 'a'.repeat(64) };

const rows: readonly Row[] = [
  { route: 'GET /healthz', what: 'health', request: () => ['/healthz'], may: everybody, status: 200 },
  {
    route: 'GET /api/openapi.json',
    what: 'document',
    request: () => ['/api/openapi.json'],
    may: everybody,
    status: 200,
  },
  ...[
    ...['', '.atom', '.feed.json', '.ics'].map((kind) => `/api/register${kind}`),
    ...publicLists.flatMap(({ list }) => ['', '.csv', '.atom'].map((kind) => `/api/${list}${kind}`)),
  ].map((path): Row => ({ route: `GET ${path}`, what: 'a list', request: () => [path], may: everybody, status: 200 })),
  {
    route: 'POST /api/sign-in',
    what: 'a code, which strangers do not get but are answered alike',
    request: () => ['/api/sign-in', { method: 'POST', body: { email: 'stranger@example.org' } }],
    may: everybody,
    status: 202,
  },
  {
    route: 'POST /api/sign-in/confirm',
    what: 'a wrong code',
    request: () => ['/api/sign-in/confirm', { method: 'POST', body: { email: 'iom@example.org', code: '000000' } }],
    may: everybody,
    status: 401,
  },
  {
    route: 'POST /api/sign-out',
    what: 'the end of the own session',
    request: () => ['/api/sign-out', { method: 'POST' }],
    may: signedIn,
    status: 200,
  },
  { route: 'POST /api/cases', what: 'a proposal', request: () => ['/api/cases', propose], may: proposers, status: 201 },
  {
    route: 'POST /api/cases',
    what: 'a draft',
    request: () => ['/api/cases', { ...propose, body: { ...propose.body, draft: true } }],
    may: proposers,
    status: 201,
  },
  {
    route: 'POST /api/cases/check',
    what: 'a look at a form before it is sent',
    request: () => ['/api/cases/check', propose],
    may: proposers,
    status: 200,
  },
  {
    route: 'POST /api/documents',
    what: 'a document of their own',
    request: () => ['/api/documents', { method: 'POST', body: note }],
    may: signedIn,
    status: 201,
  },
  {
    route: 'GET /api/documents/:documentId',
    what: 'one that there is not',
    request: () => ['/api/documents/no-such-document'],
    may: signedIn,
    status: 404,
  },
  { route: 'GET /api/drafts', what: 'own drafts', request: () => ['/api/drafts'], may: signedIn, status: 200 },
  {
    route: 'POST /api/drafts',
    what: 'a draft with nothing in it',
    request: () => ['/api/drafts', { method: 'POST', body: { procedure: 'decision', form: {} } }],
    may: proposers,
    status: 201,
  },
  ...['GET ', 'POST ', 'POST /submit', 'POST /share', 'POST /unshare', 'POST /delete'].map((call): Row => {
    const [method = '', path = ''] = call.split(' ');
    return {
      route: `${method} /api/drafts/:draftId${path}`,
      what: 'a draft of somebody else, which is as one that there is not',
      request: () => [`/api/drafts/draft-${'0'.repeat(32)}${path}`, method === 'GET' ? {} : { method, body: {} }],
      may: signedIn,
      status: 404,
    };
  }),
  { route: 'GET /api/cases', what: 'a list', request: () => ['/api/cases'], may: signedIn, status: 200 },
  { route: 'GET /api/assignments', what: 'a proposal', request: () => ['/api/assignments'], may: ['fmu'], status: 200 },
  { route: 'GET /api/tasks', what: 'own tasks', request: () => ['/api/tasks'], may: signedIn, status: 200 },
  ...caseRows,
  { route: 'GET /api/search', what: 'a search', request: () => ['/api/search?q=a'], may: signedIn, status: 200 },
  {
    route: 'GET /api/search/views',
    what: 'own searches',
    request: () => ['/api/search/views'],
    may: signedIn,
    status: 200,
  },
  {
    route: 'POST /api/search/views',
    what: 'a search of their own',
    request: () => ['/api/search/views', { method: 'POST', body: { name: 'Mine', filters: { q: 'a' } } }],
    may: signedIn,
    status: 201,
  },
  ...['GET ', 'POST /rename', 'POST /leave-out', 'DELETE '].map((call): Row => {
    const [method = '', path = ''] = call.split(' ');
    return {
      route: `${method} /api/search/views/:viewId${path}`,
      what: 'a saved search of somebody else, which is as one that there is not',
      request: () => [`/api/search/views/view-${'0'.repeat(32)}${path}`, method === 'GET' ? {} : { method, body: {} }],
      may: signedIn,
      status: method === 'DELETE' ? 200 : 404,
    };
  }),
  { route: 'GET /api/settings', what: 'settings', request: () => ['/api/settings'], may: signedIn, status: 200 },
  ...(
    [
      ['network', 'network'],
      [':owner', 'executive-committee'],
      [':owner', 'concept-note', 'fmu'],
      [':owner/:method', 'executive-committee/silence'],
    ] as const
  ).map(
    ([route, of, keeper = 'secretariat']): Row => ({
      route: `POST /api/settings/${route}`,
      what: `a change of settings that is none (${of})`,
      request: () => [`/api/settings/${of}`, { method: 'POST', body: {} }],
      may: [keeper],
      status: 400,
    }),
  ),
  ...['people/check', 'people/:person/check', 'bodies/:body/check'].map(
    (path): Row => ({
      route: `POST /api/${path}`,
      what: 'a look at a change that is none',
      request: () => [
        `/api/${path.replace(':person', 'ilo%40example.org').replace(':body', 'executive-committee')}`,
        { method: 'POST', body: {} },
      ],
      may: ['secretariat'],
      status: 400,
    }),
  ),
  ...meetingRows,
  ...questionRows,
  ...['submit', 'position', 'missing'].map(
    (name): Row => ({
      route: 'POST /api/cases/:caseId/resume',
      what: `the flow of a case that goes on (${name})`,
      request: (ids) => [`/api/cases/${ids[name]}/resume`, { method: 'POST' }],
      may: name === 'missing' ? [] : ['secretariat'],
      status: 409,
    }),
  ),
];

describe('routes', () => {
  it('stand in the table, every one', async () => {
    const { services } = await createWorld();
    const wired = createApi(services).routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
    const named = new Set(wired.map(({ method, path }) => `${method} ${path}`));
    expect(named).toEqual(
      new Set([...rows.map(({ route }) => route), 'POST /api/tasks/:taskId', 'GET /api/tasks/:taskId/proposal']),
    );
  });

  it.each(rows)('$route, $what', async ({ request, may, status }) => {
    const [name] = [...neededCase(request)];
    const { world, ids } = await worldWith(name);
    for (const who of everybody) {
      const [path, asked = {}] = request(ids);
      await world.settle();
      const before = await everythingStored(world, ...Object.values(ids));
      const as = sessionOf(who);
      const answer = await apiOf(world).ask(path, { ...asked, ...(as === undefined ? {} : { as }) });
      if (may.includes(who)) {
        expect(answer.status, who).toBe(status);
      } else {
        expectRefusal(answer, who);
        await world.settle();
        expect(await everythingStored(world, ...Object.values(ids)), who).toBe(before);
      }
    }
  });

  it('a list holds only what its reader may open', async () => {
    const { world, ids } = await worldWith('draft');
    const submitted = await world.submit();
    const readers: Readonly<Record<string, readonly string[]>> = {
      [ids['draft'] ?? '']: ofIom,
      [submitted]: [...ofIom, ...ofIlo, ...keepers],
    };
    for (const who of signedIn) {
      const { body } = await apiOf(world).ask('/api/cases', { as: who });
      const seen = (body as { items: { caseId: string }[] }).items.map(({ caseId }) => caseId);
      const expected = Object.keys(readers).filter((caseId) => readers[caseId]?.includes(who));
      expect(seen.toSorted(), who).toEqual(expected.toSorted());
    }
  });
});

/** The case that a request names. */
function neededCase(request: Row['request']): Set<string> {
  const named = new Set<string>();
  request(new Proxy({}, { get: (_, name) => void named.add(String(name)) }));
  return named;
}

async function worldWith(name: string | undefined): Promise<{ world: World; ids: Record<string, string> }> {
  if (name === undefined || name === 'missing') {
    return { world: await createWorld({ roster: rosterOfRoles() }), ids: { missing: 'DEC-2026-0999' } };
  }
  if (name === 'draft') {
    const world = await createWorld({ roster: rosterOfRoles() });
    const draft = { procedure: 'decision', form: sampleForm, draft: true };
    return { world, ids: { draft: (await submitCase(world.services, await world.as('iom'), draft)).caseId } };
  }
  const { world, caseId } = await openTask(name as TaskKind);
  return { world, ids: { [name]: caseId } };
}
