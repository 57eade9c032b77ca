import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import { receivedMailOf } from '#test/contract/stored-samples.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

const mailOf = (number: number, change: Partial<ReceivedMail> = {}): ReceivedMail => ({
  ...receivedMailOf(number),
  fate: 'set-aside',
  ...change,
});

async function worldWith(...mails: readonly ReceivedMail[]) {
  const world = await createWorld();
  for (const mail of mails) await world.stores.keep(mail);
  const api = new ApiClient(world.services, world.now);
  const tasks = async (as: string) => ((await api.ask('/api/tasks', { as })).body as { items: unknown[] }).items;
  return { world, api, tasks };
}

describe('a mail that was set aside', () => {
  const mail = mailOf(1);
  const taskId = `mail.${mail.mailId}`;

  it('is a task of the secretariat, which one act closes, done twice or not', async () => {
    const { world, api, tasks } = await worldWith(mail, receivedMailOf(2));
    expect(await tasks('secretariat')).toEqual([
      {
        taskId,
        caseId: null,
        kind: 'mail',
        choices: ['done'],
        dueAt: null,
        openedAt: mail.at,
        title: mail.subject,
        party: null,
      },
    ]);
    const refused = await api.post(`/api/tasks/${taskId}`, 'secretariat', { choice: 'accept' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'choice' }] } });
    const key = { 'idempotency-key': 'k' };
    for (const headers of [key, key, {}])
      expect(await api.post(`/api/tasks/${taskId}`, 'secretariat', { choice: 'done' }, headers)).toMatchObject({
        status: 200,
        body: { caseId: null, state: 'done', taskId },
      });
    expect(await tasks('secretariat')).toEqual([]);
    expect((await world.stores.received(mail.mailId))?.done).toEqual({ at: world.now(), by: expect.any(String) });
  });

  it.each([
    ['en', '(no subject)', 'Look at a mail'],
    ['ar', '(بلا موضوع)', 'النظر في رسالة'],
  ])('stands in %s on the pages of tasks and the first page, and leads to its own', async (language, none, words) => {
    const { world } = await worldWith(mail, mailOf(2, { subject: '' }));
    const visitor = await new Visitor(world).speaking(language).signedInAs('secretariat');
    for (const path of ['/tasks', '/']) {
      await visitor.get(path);
      for (const part of [`href="/received/${mail.mailId}"`, mail.subject, none, words])
        expect(visitor.page).toContain(part);
    }
    expect((await visitor.get(`/tasks/${taskId}`)).headers.get('location')).toBe(`/received/${mail.mailId}`);
    await visitor.get(`/received/${mail.mailId}`);
    await visitor.post(`/received/${mail.mailId}`, {});
    expect((await visitor.get('/')).page).not.toContain(mail.mailId);
  });

  it('is nothing that anybody else learns of', async () => {
    const { api, tasks } = await worldWith(mail);
    for (const who of ['ilo', 'auditor', 'coordinator']) {
      expect(JSON.stringify(await tasks(who))).not.toContain('mail.');
      for (const id of [taskId, 'mail.20000101000000000-none'])
        expect(await api.post(`/api/tasks/${id}`, who, { choice: 'done' })).toMatchObject({ status: 403 });
    }
    expect(await tasks('secretariat')).toHaveLength(1);
    expect(await api.post(`/api/tasks/${taskId}`, undefined, { choice: 'done' })).toMatchObject({ status: 401 });
  });
});

it('what was not set aside is no task, nor what is not there', async () => {
  const { api } = await worldWith(receivedMailOf(1));
  for (const id of [`mail.${receivedMailOf(1).mailId}`, 'mail.20000101000000000-none', 'mail.x'])
    expect(await api.post(`/api/tasks/${id}`, 'secretariat', { choice: 'done' })).toMatchObject({
      status: 404,
      body: { code: 'no-such-task' },
    });
});

it('more than a page of them go on after the cursor, each once', async () => {
  const mails = Array.from({ length: 130 }, (_, index) => mailOf(1, { mailId: `20260302090000001-${index}` }));
  const { api } = await worldWith(...mails);
  const page = async (query: string) =>
    (await api.ask(`/api/tasks${query}`, { as: 'secretariat' })).body as {
      items: { taskId: string }[];
      cursor: string;
    };
  const first = await page('');
  const second = await page(`?cursor=${first.cursor}`);
  expect([first.items.length, second.items.length, second.cursor]).toEqual([100, 30, null]);
  expect(new Set([...first.items, ...second.items].map((task) => task.taskId)).size).toBe(130);
});
