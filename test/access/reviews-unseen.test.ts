import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import { digestFor } from '#functions/lib/use-cases/digest.ts';
import { createWeb } from '#functions/web/app.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { noteForm, scores } from '#test/support/concept-note-case.ts';
import { planned } from '#test/support/meeting-world-stories.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const title = 'Sentinel-of-a-title';
const summary = 'Sentinel-of-a-summary';
const scoreReason = 'Sentinel-of-a-score';
const conflictReason = 'Sentinel-of-a-conflict';

let world: World;
let caseId: string;

/**
 * A note in its second version, in its technical review: WHO has given its review, UNICEF has declared no conflict and is still to give one, UNODC has a
 * conflict, and FAO was asked and has said nothing yet.
 */
beforeAll(async () => {
  world = await createWorld();
  await planned(world, 60, 'steering-committee', 'fmu');
  const form = { ...noteForm, title, summary };
  caseId = await world.submit({ ...form, summary: `${summary} before` }, 'iom', 'concept-note');
  await world.act(caseId, 'rc.eg', 'sign', { choice: 'send-back', reason: 'say more' });
  await world.act(caseId, 'iom', 'submit', { choice: 'submit', form });
  for (const country of ['eg', 'ke']) await world.act(caseId, `rc.${country}`, 'sign', { choice: 'sign' });
  await world.act(caseId, 'fmu', 'eligibility', { choice: 'eligible' });
  const reviewers = ['who', 'unicef', 'unodc', 'fao'].map((name) => `${name}@example.org`);
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers });
  for (const name of ['who', 'unicef']) await world.act(caseId, name, 'declare-conflict', { choice: 'none' });
  await world.act(caseId, 'unodc', 'declare-conflict', { choice: 'conflict', reason: conflictReason });
  const given = scores.map((score) => ({ ...score, reason: scoreReason }));
  await world.act(caseId, 'who', 'review', { choice: 'recommend', scores: given });
  // Who has yet to answer is given more time.
  await world.advance(hours(24 * 15));
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['fao@example.org'] });
  await world.advance(hours(24 * 4));
});

/** Every address that is answered, of this note. */
async function paths(): Promise<{ api: string[]; web: string[] }> {
  const { tasks = {}, closedTasks = {} } = (await world.stores.load(caseId))?.state ?? {};
  const ids = [...Object.keys(tasks), ...Object.keys(closedTasks)];
  const parameters: Readonly<Record<string, string>> = {
    ...{ caseId, file: '1.txt', hash: 'none', name: 'none', token: 'none', mailId: 'none', documentId: 'none' },
    ...{ procedure: 'concept-note', owner: 'steering-committee', body: 'steering-committee', method: 'silence' },
    meetingId: 'steering-committee.1',
  };
  const of = (app: { routes: { method: string; path: string }[] }) =>
    [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))].flatMap((path) =>
      (path.includes(':taskId') ? ids : ['']).map((taskId) =>
        path.replaceAll(/:(\w+)/g, (_, name: string) =>
          name === 'taskId' ? taskId : (parameters[name] ?? expect.fail(`what is ${name} of ${path}?`)),
        ),
      ),
    );
  const history = await world.stores.history(caseId);
  return {
    api: of(createApi(world.services)),
    web: [
      ...of(createWeb(world.services)),
      '/cases?state=technical-review',
      ...history.map(({ seq }) => `/cases/${caseId}/receipt?act=${seq}`),
    ],
  };
}

/** Everything that somebody is answered, shown and mailed. */
async function answersTo(who: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const { api, web } = await paths();
  const client = new ApiClient(world.services, world.now);
  for (const path of api) answers.set(`GET ${path}`, JSON.stringify((await client.ask(path, { as: who })).body));
  const visitor = await new Visitor(world).signedInAs(who);
  for (const path of web) answers.set(path, (await visitor.get(path)).page);
  const own = world.mails.filter(({ to }) => to === `${who}@example.org`);
  answers.set('mails', own.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`).join('\n'));
  const caller = await world.as(who);
  const { person, now } = caller;
  const digest = await digestFor(world.services, caller);
  answers.set('digest', renderDigest(digest, { person, period: 'daily', now, portalUrl: '', contact: undefined }).text);
  return answers;
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
    const others = [scoreReason, 'who@example.org', 'unicef@example.org', title, summary];
    expect(await whereSeen('unodc', ...others)).toEqual([]);
  });
});

it('nothing of the note is seen by whoever was asked for a review and has not said yet that there is no conflict', async () => {
  expect(await whereSeen('fao', title, summary, scoreReason, 'iom@example.org', 'who@example.org')).toEqual([]);
});

it('nor by an auditor who was asked, in the list of what stands still', async () => {
  await world.act(caseId, 'fmu', 'assign', { choice: 'confirm', reviewers: ['auditor@example.org'] });
  const overdue = { dueBy: world.now(), lookAt: world.now() };
  await world.stores.lookAgain(caseId, (await world.stores.load(caseId)) as StoredCase, overdue);
  expect(await whereSeen('auditor', `/cases/${caseId}`)).toContain(`/stalled: /cases/${caseId}`);
  expect(await whereSeen('auditor', title, summary, scoreReason, 'iom@example.org', 'who@example.org')).toEqual([]);
});

it('the unit sees all of it, and a reviewer after the own review', async () => {
  expect(await whereSeen('fmu', scoreReason)).not.toEqual([]);
  expect(await whereSeen('fmu', conflictReason)).not.toEqual([]);
  expect(await whereSeen('who', scoreReason)).not.toEqual([]);
});
