import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWeb } from '#functions/web/app.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { reviewedNote, sentinels } from '#test/support/reviewed-note.ts';
import { Visitor } from '#test/support/visitor.ts';
import type { World } from '#test/support/world.ts';

const { title, summary, scoreReason, conflictReason, annex } = sentinels;

let world: World;
let caseId: string;
let documentId: string;
beforeAll(async () => ({ world, caseId, documentId } = await reviewedNote()));

/** Every address that is answered to a method, of this note. */
async function paths(asked: 'GET' | 'POST'): Promise<{ api: string[]; web: string[] }> {
  const { tasks = {}, closedTasks = {} } = (await world.stores.load(caseId))?.state ?? {};
  const ids = [...Object.keys(tasks), ...Object.keys(closedTasks)];
  const parameters: Readonly<Record<string, string>> = {
    ...{ caseId, file: '1.txt', hash: 'none', name: 'none', token: 'none', mailId: 'none', documentId },
    draftId: 'none',
    ...{ procedure: 'concept-note', owner: 'steering-committee', body: 'steering-committee', method: 'silence' },
    meetingId: 'steering-committee.1',
  };
  const of = (app: { routes: { method: string; path: string }[] }) =>
    [...new Set(app.routes.filter(({ method }) => method === asked).map(({ path }) => path))].flatMap((path) =>
      (path.includes(':taskId') ? ids : ['']).map((taskId) =>
        path.replaceAll(/:(\w+)/g, (_, name: string) =>
          name === 'taskId' ? taskId : (parameters[name] ?? expect.fail(`what is ${name} of ${path}?`)),
        ),
      ),
    );
  const history = await world.stores.history(caseId);
  const receipts = history.map(({ seq }) => `/cases/${caseId}/receipt?act=${seq}`);
  const more = asked === 'GET' ? ['/cases?state=technical-review', ...receipts] : [];
  return { api: of(createApi(world.services)), web: [...of(createWeb(world.services)), ...more] };
}

/** Everything that somebody is answered, shown and mailed. */
async function answersTo(who: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const { api, web } = await paths('GET');
  const client = new ApiClient(world.services, world.now);
  for (const path of api) answers.set(`GET ${path}`, JSON.stringify((await client.ask(path, { as: who })).body));
  const visitor = await new Visitor(world).signedInAs(who);
  for (const path of web) answers.set(path, (await visitor.get(path)).page);
  for (const [where, answer] of await refusalsTo(who, client, visitor)) answers.set(where, answer);
  const own = world.mails.filter(({ to }) => to === `${who}@example.org`);
  answers.set('mails', own.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join('\n'));
  const caller = await world.as(who);
  const { person, now } = caller;
  const digest = await digestFor(world.services, caller);
  answers.set('digest', renderDigest(digest, { person, period: 'daily', now, portalUrl: '', contact: undefined }).text);
  return answers;
}

/** What is answered to something that nobody can do: it changes nothing, and may tell nothing. */
async function refusalsTo(who: string, client: ApiClient, visitor: Visitor): Promise<[string, string][]> {
  const { api, web } = await paths('POST');
  const refusals: [string, string][] = [];
  for (const path of api)
    refusals.push([`POST ${path}`, JSON.stringify((await client.post(path, who, { choice: 'none-of-them' })).body)]);
  await visitor.get('/tasks');
  const csrf = visitor.hidden('csrf');
  for (const path of web.filter((each) => each !== '/sign-out'))
    refusals.push([`posted ${path}`, (await visitor.post(path, { choice: 'none-of-them' }, csrf)).page]);
  return refusals;
}

const whereSeen = async (who: string, ...traces: string[]): Promise<string[]> =>
  [...(await answersTo(who))].flatMap(([where, answer]) =>
    traces.filter((trace) => answer.includes(trace)).map((trace) => `${where}: ${trace}`),
  );

const people = ['who', 'unicef', 'unodc', 'fao'].map((name) => `${name}@example.org`);
const ofReviews = [scoreReason, conflictReason, ...people];

describe('no trace of a review, of who reviews, or of a conflict is seen', () => {
  it.each([
    ['its author', 'iom'],
    ['somebody of an entity that it names', 'ilo'],
    ['the Resident Coordinator of a country of it', 'rc.eg'],
    ['a seat that does not have it before it yet', 'sc.donor'],
    ['somebody without a part in it', 'desa'],
  ])('by %s', async (_, who) => {
    expect(await whereSeen(who, ...ofReviews)).toEqual([]);
  });

  it('by a reviewer who is still to give the own', async () => {
    const others = ofReviews.filter((trace) => trace !== 'unicef@example.org');
    expect(await whereSeen('unicef', ...others)).toEqual([]);
  });

  it('by whoever has declared a conflict, but for the own words', async () => {
    const others = [scoreReason, 'who@example.org', 'unicef@example.org', title, summary, annex];
    expect(await whereSeen('unodc', ...others)).toEqual([]);
  });
});

it('nothing of the note is seen by whoever was asked for a review and has not said yet that there is no conflict', async () => {
  expect(await whereSeen('fao', title, summary, annex, scoreReason, 'iom@example.org', 'who@example.org')).toEqual([]);
});

it('nor by an auditor who was asked, in the list of what stands still', async () => {
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['auditor@example.org'] });
  const overdue = { dueBy: world.now(), lookAt: world.now() };
  await world.stores.lookAgain(caseId, (await world.stores.load(caseId)) as StoredCase, overdue);
  expect(await whereSeen('auditor', `/cases/${caseId}`)).toContain(`/stalled: /cases/${caseId}`);
  expect(await whereSeen('auditor', title, summary, annex, scoreReason, 'iom@example.org', 'who@example.org')).toEqual(
    [],
  );
});

it('the unit sees all of it, and a reviewer after the own review', async () => {
  expect(await whereSeen('fmu', scoreReason)).not.toEqual([]);
  expect(await whereSeen('fmu', conflictReason)).not.toEqual([]);
  expect(await whereSeen('fmu', annex)).toEqual([`GET /api/documents/${documentId}: ${annex}`]);
  expect(await whereSeen('who', scoreReason)).not.toEqual([]);
});
