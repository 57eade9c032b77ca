import { describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { Role } from '#schemas/actor.ts';
import { acts, type TaskKind } from '#workflows/decision/schemas/acts.ts';
import { type Answer, ApiClient, type Request } from './support/api-client.ts';
import { everythingStored, openTask, rightBody } from './support/open-task.ts';
import { rosterOfRoles, visitors, withoutRole } from './support/roster-of-roles.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

const everybody = Object.keys(visitors);
const signedIn = everybody.filter((who) => !withoutRole.includes(who));
const ofIom = ['iom', 'iom.alternate', 'iom.principal'];
const ofIlo = ['ilo', 'ilo.alternate', 'ilo.principal'];
const keepers = ['secretariat', 'coordinator', 'auditor'];
const sessionOf = (who: string): string | undefined => (who === 'nobody' ? undefined : who);
const apiOf = (world: World): ApiClient => new ApiClient(world.services, world.now);

/** Nobody learns more than that it is not for them: 401 without a role, else 403, or 404 where they may not even read. */
function expectRefusal(answer: Answer, who: string): void {
  expect(answer.type, who).toBe('application/problem+json');
  if (withoutRole.includes(who)) expect(answer.status, who).toBe(401);
  else expect([403, 404], `${who} got ${answer.status}`).toContain(answer.status);
}

describe('the visitors', () => {
  it('hold every role that there is', () => {
    expect(new Set(Object.values(visitors))).toEqual(
      new Set([...Role.options, 'not signed in', 'unknown', 'role ended', 'role not begun']),
    );
  });
});

/** Who may act on a task of each kind in a case of IOM's; the member's task is ILO's, the advice and the action are FAO's. */
const mayAct: { readonly [K in TaskKind]: readonly string[] } = {
  submit: ofIom,
  screen: ['secretariat'],
  translate: ['secretariat'],
  notice: ['secretariat'],
  position: ofIlo,
  confirm: ofIlo,
  facilitate: ['coordinator'],
  advise: ['fao'],
  lift: ofIlo,
  refer: [...ofIom, ...ofIlo],
  transmit: ['coordinator'],
  respond: ['sg-office', 'secretariat'],
  publish: ['secretariat'],
  'follow-up': ['fao'],
  withdraw: ofIom,
  defer: ['secretariat', 'coordinator'],
  resume: ['secretariat', 'coordinator'],
};

describe.each(Object.keys(acts) as TaskKind[])('a task of kind %s', (kind) => {
  const others = everybody.filter((who) => !mayAct[kind].includes(who));

  it(`refuses everybody but ${mayAct[kind].join(', ')}, and nothing changes`, async () => {
    const { world, caseId, taskId } = await openTask(kind);
    const before = await everythingStored(world, caseId);
    for (const who of others) {
      const key = { 'idempotency-key': `try of ${who}` };
      expectRefusal(await apiOf(world).post(`/api/tasks/${taskId}`, sessionOf(who), rightBody[kind], key), who);
      await world.settle();
      expect(await everythingStored(world, caseId), who).toBe(before);
      expect(await world.stores.idempotent(`${who}@example.org`, `try of ${who}`)).toBeUndefined();
    }
  });

  it.each(mayAct[kind])('lets %s act, and shows it among their tasks', async (who) => {
    const { world, caseId, taskId } = await openTask(kind);
    const mine = (await apiOf(world).ask('/api/tasks', { as: who })).body as { items: { taskId: string }[] };
    expect(mine.items.map((task) => task.taskId)).toContain(taskId);
    const before = await everythingStored(world, caseId);
    expect(await apiOf(world).post(`/api/tasks/${taskId}`, who, rightBody[kind])).toMatchObject({
      status: 200,
      body: { caseId, taskId },
    });
    await world.settle();
    expect(await everythingStored(world, caseId)).not.toBe(before);
  });

  it('stands in the list of tasks of nobody else', async () => {
    const { world, taskId } = await openTask(kind);
    for (const who of others.filter((one) => signedIn.includes(one))) {
      const { status, body } = await apiOf(world).ask('/api/tasks', { as: who });
      expect(status).toBe(200);
      expect(
        (body as { items: { taskId: string }[] }).items.map((task) => task.taskId),
        who,
      ).not.toContain(taskId);
    }
  });
});

describe('a position on behalf of a party', () => {
  const body = { choice: 'support', onBehalf: true, reason: 'told by phone' };

  it('is entered by the secretariat alone', async () => {
    const { world, caseId, taskId } = await openTask('position');
    const before = await everythingStored(world, caseId);
    for (const who of everybody.filter((one) => one !== 'secretariat')) {
      expectRefusal(await apiOf(world).post(`/api/tasks/${taskId}`, sessionOf(who), body), who);
      expect(await everythingStored(world, caseId), who).toBe(before);
    }
    expect((await apiOf(world).post(`/api/tasks/${taskId}`, 'secretariat', body)).status).toBe(200);
  });

  it('is no way for the secretariat to any other task', async () => {
    for (const kind of ['lift', 'refer', 'confirm', 'withdraw'] as const) {
      const { world, caseId, taskId } = await openTask(kind);
      const before = await everythingStored(world, caseId);
      const answer = await apiOf(world).post(`/api/tasks/${taskId}`, 'secretariat', {
        ...rightBody[kind],
        onBehalf: true,
      });
      expectRefusal(answer, kind);
      expect(await everythingStored(world, caseId)).toBe(before);
    }
  });
});

/** Who gets which answer; whoever is not named is refused. */
type Row = {
  readonly route: string;
  readonly what: string;
  readonly request: (ids: Readonly<Record<string, string>>) => readonly [path: string, request?: Request];
  readonly may: readonly string[];
  readonly status: number;
};

const propose = { method: 'POST', body: { procedure: 'decision', form: sampleForm } } as const;
const proposers = [...ofIom, ...ofIlo, 'fao', 'coordinator', 'secretariat'];

const rows: readonly Row[] = [
  { route: 'GET /healthz', what: 'health', request: () => ['/healthz'], may: everybody, status: 200 },
  {
    route: 'GET /api/openapi.json',
    what: 'document',
    request: () => ['/api/openapi.json'],
    may: everybody,
    status: 200,
  },
  { route: 'GET /api/register', what: 'register', request: () => ['/api/register'], may: everybody, status: 200 },
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
  { route: 'GET /api/cases', what: 'a list', request: () => ['/api/cases'], may: signedIn, status: 200 },
  { route: 'GET /api/tasks', what: 'own tasks', request: () => ['/api/tasks'], may: signedIn, status: 200 },
  ...(['', '/events'] as const).flatMap((part): Row[] => {
    const row = (what: string, name: string, may: readonly string[]): Row => ({
      route: `GET /api/cases/:caseId${part}`,
      what,
      request: (ids) => [`/api/cases/${ids[name]}${part}`],
      may,
      status: 200,
    });
    return [
      row('a draft of IOM', 'draft', ofIom),
      row('a case in screening', 'submit', [...ofIom, ...ofIlo, ...keepers]),
      row('a case in circulation', 'position', [...ofIom, ...ofIlo, ...keepers]),
      row('a case on which FAO is consulted', 'advise', [...ofIom, ...ofIlo, ...keepers, 'fao']),
      row('a case that was referred', 'respond', [...ofIom, ...ofIlo, ...keepers, 'sg-office']),
      row('a case of which FAO owes an action', 'follow-up', [...ofIom, ...ofIlo, ...keepers, 'fao']),
      row('a case that does not exist', 'missing', []),
    ];
  }),
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
    expect(named).toEqual(new Set([...rows.map(({ route }) => route), 'POST /api/tasks/:taskId']));
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

describe('a case that stands still', () => {
  it.each(['api', 'page'])('is resumed by the secretariat alone, on the %s', async (how) => {
    const { world, caseId } = await openTask('position');
    await world.stores.lookAgain(caseId, (await world.stores.load(caseId)) as StoredCase, {
      dueBy: world.now(),
      lookAt: world.now(),
    });
    const before = await everythingStored(world, caseId);
    const attempt = async (who: string): Promise<number> => {
      if (how === 'api') {
        const as = sessionOf(who);
        const asked = { method: 'POST', ...(as === undefined ? {} : { as }) } as const;
        return (await apiOf(world).ask(`/api/cases/${caseId}/resume`, asked)).status;
      }
      const visitor = new Visitor(world);
      if (who !== 'nobody') await visitor.signedInAs(who);
      await visitor.get('/register');
      return (await visitor.post(`/stalled/${caseId}`, {})).status;
    };
    for (const who of everybody.filter((one) => one !== 'secretariat')) {
      expect([401, 403, 404], who).toContain(await attempt(who));
      expect(await everythingStored(world, caseId), who).toBe(before);
    }
    expect(await attempt('secretariat')).toBe(how === 'api' ? 200 : 303);
    await world.settle();
    expect((await world.history(caseId)).at(-1)).toMatchObject({ type: 'flow-restarted' });
  });

  it('is shown to those who keep the cases', async () => {
    const { world } = await openTask('position');
    for (const who of signedIn) {
      const { status } = await (await new Visitor(world).signedInAs(who)).get('/stalled');
      expect(status, who).toBe(keepers.includes(who) ? 200 : 403);
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
