import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWeb } from '#functions/web/app.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { secretYear } from '#test/support/discreet-decision.ts';
import { linkInMail } from '#test/support/link-in-mail.ts';
import { shownAt } from '#test/support/shown-at.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, sampleForm, type World } from '#test/support/world.ts';

vi.mock('#workflows/registry.ts', () => ({
  registry: {
    decision: { prefix: 'DEC', load: async () => (await import('#test/support/discreet-decision.ts')).discreet },
  },
}));

const secret = 'Sentinel-of-a-reason';
const translated = 'حارس-النص';

let world: World;
let caseId: string;
/** What stands for each parameter of a path, for this reader. */
let parameters: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await createWorld();
  const translations = [{ language: 'ar', title: 'العنوان', text: translated }];
  caseId = await world.circulated({ ...sampleForm, translations });
  await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: secret });
  await world.advance(hours(24));
});

const taskOf = async (kind: string): Promise<string> =>
  Object.keys((await world.stores.load(caseId))?.state.tasks ?? {}).find((id) => id.includes(`.${kind}`)) ?? '';

const closedTask = async (): Promise<string> =>
  Object.keys((await world.stores.load(caseId))?.state.closedTasks ?? {}).find((id) => id.includes('.screen')) ?? '';

const searches = [
  `q=${encodeURIComponent(translated)}`,
  `q=${secret}`,
  ...['type=position-stated', 'type=case-submitted'],
];

/** Every path that is answered, with what may be asked of it. */
async function paths(who: string, kind: string): Promise<{ api: string[]; web: string[] }> {
  const taskId = await taskOf(kind);
  const [, , token = ''] = (await linkInMail(world, taskId, who)).path.slice(1).split('/');
  parameters = {
    ...{ caseId, taskId, token, file: '1.txt', hash: 'none', name: 'none' },
    mailId: 'none',
    documentId: 'none',
    draftId: 'none',
    viewId: 'none',
    absenceId: '1',
    executionId: `${caseId}-1`,
    paper: 'dossier',
    event: '3',
    procedure: 'decision',
    person: 'ilo%40example.org',
    ...{ owner: 'executive-committee', body: 'executive-committee', method: 'silence' },
    meetingId: 'executive-committee.1',
  };
  const of = (app: { routes: { method: string; path: string }[] }) =>
    [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))].map((path) =>
      path.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? expect.fail(`what is ${name} of ${path}?`)),
    );
  const history = await world.stores.history(caseId);
  return {
    api: [...of(createApi(world.services)), ...searches.map((query) => `/api/search?${query}`)],
    web: [
      ...of(createWeb(world.services)),
      `/tasks/${await closedTask()}`,
      `/cases/${caseId}/versions/1.txt?language=ar`,
      `/cases/${caseId}?from=1&to=1`,
      '/cases?state=facilitation',
      '/positions?choice=objection',
      ...['/search', '/search.csv', '/search.json'].flatMap((path) => searches.map((query) => `${path}?${query}`)),
      ...history.map(({ seq }) => `/cases/${caseId}/receipt?act=${seq}`),
    ],
  };
}

/** Everything that somebody is answered in one language, by what they asked. */
async function answersTo(who: string, kind: string, language: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const { api, web } = await paths(who, kind);
  const client = new ApiClient(world.services, world.now);
  const headers = { 'accept-language': language };
  for (const path of api)
    answers.set(`GET ${path}`, JSON.stringify((await client.ask(path, { as: who, headers })).body));
  const visitor = await new Visitor(world).speaking(language).signedInAs(who);
  for (const path of web) answers.set(`GET ${path}`, shownAt(path, (await visitor.get(path)).page));
  const closed = await closedTask();
  const late = { choice: 'accept' };
  answers.set('POST /api/tasks', JSON.stringify((await client.post(`/api/tasks/${closed}`, who, late, headers)).body));
  await visitor.get(`/tasks/${await taskOf(kind)}`);
  answers.set('POST /tasks', (await visitor.post(`/tasks/${closed}`, { choice: 'accept', do: 'act' })).page);
  answers.set('POST again', (await visitor.post(`/tasks/${await taskOf(kind)}`, { do: 'look' })).page);
  answers.set('digest', await digestOf(who));
  return answers;
}

async function digestOf(who: string): Promise<string> {
  const caller = await world.as(who);
  const { person, now } = caller;
  const digest = await digestFor(world.services, caller);
  return renderDigest(digest, { person, period: 'daily', now, portalUrl: '', contact: undefined }).text;
}

const tells = (answer: string): boolean =>
  [secret, translated].some((each) => answer.includes(each)) || secretYear.test(answer);

describe.each(['en', 'ar'])('what is not for a reader, in %s', (language) => {
  it('reaches them by no route', async () => {
    const answers = await answersTo('coordinator', 'facilitate', language);
    expect(answers.size).toBeGreaterThan(35);
    expect([...answers].filter(([, answer]) => tells(answer)).map(([asked]) => asked)).toEqual([]);
    expect(answers.get(`GET /cases/${caseId}`)).toContain(await taskOf('facilitate'));
    // A paper of which a part is not theirs is none of theirs: it would be another.
    expect(answers.get(`GET /cases/${caseId}/papers/dossier`)).not.toContain('DOSSIER FOR REFERRAL');
  });

  it('reaches those whom it is for by every route that shows the case', async () => {
    const told = new Set<string>();
    for (const [who, kind] of [
      ['ilo', 'lift'],
      ['secretariat', 'defer'],
    ] as const) {
      for (const [asked, answer] of await answersTo(who, kind, language)) if (tells(answer)) told.add(shape(asked));
    }
    expect([...told].sort()).toMatchInlineSnapshot(`
      [
        "GET /",
        "GET /api/cases",
        "GET /api/cases/:caseId",
        "GET /api/cases/:caseId/bundle",
        "GET /api/cases/:caseId/events",
        "GET /api/cases/:caseId/mails/3",
        "GET /api/search",
        "GET /api/search?q=",
        "GET /api/search?type=",
        "GET /board",
        "GET /cases",
        "GET /cases/:caseId",
        "GET /cases/:caseId/mails/3",
        "GET /cases/:caseId/papers/dossier",
        "GET /cases/:caseId/receipt",
        "GET /cases/:caseId/receipt?act=",
        "GET /cases/:caseId/versions/1.txt?language=ar",
        "GET /cases/:caseId?from=1&to=1",
        "GET /cases?state=facilitation",
        "GET /deadlines.csv",
        "GET /deadlines.ics",
        "GET /deadlines.json",
        "GET /positions",
        "GET /positions.csv",
        "GET /positions.json",
        "GET /positions?choice=objection",
        "GET /search",
        "GET /search.csv",
        "GET /search.csv?q=",
        "GET /search.csv?type=",
        "GET /search.json",
        "GET /search.json?q=",
        "GET /search.json?type=",
        "GET /search?q=",
        "GET /search?type=",
        "GET /stalled",
        "GET /t/:taskId/:token",
        "GET /t/:taskId/:token/receipt",
        "GET /tasks/:taskId",
        "POST /api/tasks",
        "POST /tasks",
        "POST again",
        "digest",
      ]
    `);
  });
});

/** The route, whichever case, task, link and act it was asked of. */
const shape = (asked: string): string =>
  asked
    .replace(/DEC-[\d-]+(\.[\w.]+)?/, (_, task) => (task === undefined ? ':caseId' : ':taskId'))
    .replace(/(t\/:taskId\/)[\w-]+/, '$1:token')
    .replace(/act=\d+/, 'act=')
    .replace(/(search[.\w]*)\?(\w+)=.*/, '$1?$2=');
