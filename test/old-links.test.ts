import { expect, it } from 'vitest';
import type { StoredCase } from '#functions/lib/ports.ts';
import { linkInMail } from './support/link-in-mail.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, type World } from './support/world.ts';

/** The task of ILO in the first case of a world: the same number in each of them, as when a table was lost. */
async function firstCase(): Promise<{ world: World; caseId: string; taskId: string }> {
  const world = await createWorld();
  const caseId = await world.circulated();
  const taskId = (await world.tasks('ilo')).find(({ kind }) => kind === 'position')?.taskId ?? '';
  return { world, caseId, taskId };
}

const linkIn = ({ mails }: World, taskId: string) => {
  const text = mails.map((mail) => mail.text).find((each) => each.includes(`/t/${taskId}/`)) ?? '';
  const [link = ''] = /http\S+\/t\/\S+/.exec(text) ?? [];
  return { path: new URL(link).pathname, code: /\b\d{6}\b/.exec(text.replace(link, ''))?.[0] ?? '' };
};

const act = { do: 'act', version: '1', choice: 'support' };

it('a mail about a case that was lost opens nothing of the next case with its number, and its code does nothing', async () => {
  const [lost, next] = [await firstCase(), await firstCase()];
  expect(next.taskId).toBe(lost.taskId);
  const [old, own] = [linkIn(lost.world, lost.taskId), linkIn(next.world, next.taskId)];
  expect(old).toEqual(await linkInMail(lost.world, lost.taskId, 'ilo'));
  const visitor = await new Visitor(next.world).get(old.path);
  expect(visitor.status).toBe(404);
  expect(visitor.page).not.toContain('data');
  await visitor.get(own.path);
  expect(visitor.status).toBe(200);
  await visitor.post(own.path, { ...act, code: old.code });
  expect(visitor.status).toBe(401);
  await visitor.post(own.path, { ...act, code: own.code });
  expect(visitor.status).toBe(303);
});

it('mails of two cases of one number are two threads, with calendar entries of their own', async () => {
  const [lost, next] = [await firstCase(), await firstCase()];
  const marks = ({ mails }: World): string[] =>
    mails.flatMap(({ headers, attachments }) => [
      headers['References'] ?? '',
      ...attachments.flatMap(({ content }) => /^UID:.*/m.exec(content) ?? []),
    ]);
  const before = marks(lost.world);
  expect(marks(next.world).filter((mark) => before.includes(mark))).toEqual([]);
  expect(before.filter((mark) => mark.startsWith('UID:'))).not.toEqual([]);
});

it('a case that was stored before cases had a nonce keeps its links, through every later commit', async () => {
  const world = await createWorld();
  const { cases } = world.services;
  const commit = cases.commit.bind(cases);
  cases.commit = (each) =>
    commit({ ...each, nonce: undefined, outbox: each.outbox && { ...each.outbox, nonce: undefined } });
  const caseId = await world.circulated();
  cases.commit = commit;
  const [task] = await world.tasks('ilo');
  const { path, code } = linkIn(world, task?.taskId ?? '');
  await world.act(caseId, 'who', 'position', { choice: 'support' });
  expect(((await cases.load(caseId)) as StoredCase).nonce).toBeUndefined();
  const visitor = await new Visitor(world).get(path);
  await visitor.post(path, { ...act, code });
  expect(visitor.status).toBe(303);
});
