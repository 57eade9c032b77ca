import { beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '#functions/api/app.ts';
import { createWeb } from '#functions/web/app.ts';
import { kindOfTask } from '#schemas/ids.ts';
import { type Answer, ApiClient } from '#test/support/api-client.ts';
import { type ReviewedNote, reviewedNote } from '#test/support/reviewed-note.ts';
import { Visitor } from '#test/support/visitor.ts';

let note: ReviewedNote;
beforeAll(async () => {
  note = await reviewedNote();
});

const ofReviews = ['assign', 'declare-conflict', 'review', 'release'];

/** The tasks of the reviews, open and closed; each has the kind in its id. */
async function tasksOfReviews(): Promise<string[]> {
  const { tasks = {}, closedTasks = {} } = (await note.world.stores.load(note.caseId))?.state ?? {};
  return [...Object.keys(tasks), ...Object.keys(closedTasks)].filter((id) => ofReviews.includes(kindOfTask(id)));
}

type App = { readonly routes: readonly { readonly method: string; readonly path: string }[] };

/** Every address of a task that is answered to a method. */
const addressesOf = (app: App, taskId: string, asked: 'GET' | 'POST'): string[] => [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === asked && path.includes(':taskId'))
      .map(({ path }) => path.replace(':taskId', taskId)),
  ),
];

const acts = [{ choice: 'none' }, { choice: 'confirm', reviewers: ['who@example.org'] }];

/** What is answered at each address of a task, without the id itself and what is new on each page. */
async function answersAbout(taskId: string, who: string): Promise<string[]> {
  const { services } = note.world;
  const answers: string[] = [];
  const client = new ApiClient(services, note.world.now);
  const api = createApi(services);
  const heard = ({ status, body }: Answer) => answers.push(JSON.stringify([status, body]));
  for (const path of addressesOf(api, taskId, 'GET')) heard(await client.ask(path, { as: who }));
  for (const path of addressesOf(api, taskId, 'POST')) for (const act of acts) heard(await client.post(path, who, act));
  const visitor = await new Visitor(note.world).signedInAs(who);
  await visitor.get('/tasks');
  const csrf = visitor.hidden('csrf');
  const seen = ({ status, page }: Visitor) => answers.push(`${status} ${page}`);
  const web = createWeb(services);
  for (const path of addressesOf(web, taskId, 'GET')) seen(await visitor.get(path));
  for (const path of addressesOf(web, taskId, 'POST')) seen(await visitor.post(path, { choice: 'none' }, csrf));
  return answers.map((answer) => answer.replaceAll(taskId, 'id').replaceAll(/name="csrf" value="[^"]+"/g, ''));
}

describe('a task of a review is answered as one that never was', () => {
  it.each([
    ['its author', 'iom'],
    ['somebody of an entity that it names', 'ilo'],
    ['the Resident Coordinator of a country of it', 'rc.eg'],
    ['whoever was asked and has not said yet that there is no conflict', 'fao'],
    ['whoever has declared a conflict', 'unodc'],
  ])('to %s', async (_, who) => {
    const mailbox = `${who}@example.org`;
    const tasks = (await note.world.stores.load(note.caseId))?.state.tasks ?? {};
    const others = (await tasksOfReviews()).filter((id) => !tasks[id]?.assignees.includes(`person:${mailbox}`));
    expect(others.length).toBeGreaterThan(3);
    const never = await answersAbout(`${note.caseId}.999.review`, who);
    for (const id of others) expect([id, ...(await answersAbout(id, who))]).toEqual([id, ...never]);
  });
});

/** The middle one of many, of which each is asked in turn with its counterpart, so that a busy machine slows both. */
async function medianMs(asks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const taken: number[][] = asks.map(() => []);
  for (let round = 0; round < 61; round++)
    for (const [index, ask] of asks.entries()) {
      const before = performance.now();
      await ask();
      taken[index]?.push(performance.now() - before);
    }
  return taken.map((each) => each.sort((one, other) => one - other)[30] ?? 0);
}

it('nor does the time of an answer tell the two apart', async () => {
  const client = new ApiClient(note.world.services, note.world.now);
  const [review = ''] = (await tasksOfReviews()).filter((id) => kindOfTask(id) === 'review');
  const asks = [review, `${note.caseId}.999.review`].map(
    (id) => () => client.post(`/api/tasks/${id}`, 'iom', { choice: 'none' }),
  );
  const [there = 0, never = 0] = await medianMs(asks);
  expect(Math.max(there, never) / Math.min(there, never)).toBeLessThan(1.5);
});
