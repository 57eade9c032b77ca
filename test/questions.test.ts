import { beforeEach, describe, expect, it } from 'vitest';
import { answering } from '#test/support/answering.ts';
import { Visitor } from '#test/support/visitor.ts';
import { apiOf } from '#test/support/who-asks.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
});

type Questions = { question: number; isOpen: boolean; lines: { what: string; from: string; words: string }[] }[];
const questions = async (reader = 'auditor') =>
  ((await world.view(caseId, reader)) as unknown as { questions: Questions }).questions;
const put = (as: string, body: object) =>
  apiOf(world).ask(`/api/cases/${caseId}/questions`, { method: 'POST', as, body });
const visit = async (as: string) => (await new Visitor(world).signedInAs(as)).get(`/cases/${caseId}`);
const ask = async (as = 'who', words = 'Who pays for it?'): Promise<number> =>
  ((await put(as, { do: 'ask', words })).body as { seq: number }).seq;

describe('a question about a case', () => {
  it('is asked and answered on its page, told by mail, and moves nothing', async () => {
    const { state: before } = (await world.stores.load(caseId)) ?? {};
    const asks = await visit('who');
    expect(asks.page).toContain('Nothing is decided here, and no deadline moves because of a question.');
    await asks.post(`/cases/${caseId}/questions`, { do: 'ask', words: 'Who pays for it?' });
    const [{ question = 0 } = {}] = await questions();
    expect([asks.status, asks.location]).toEqual([303, `/cases/${caseId}#question-${question}`]);
    await world.settle();
    const told = world.mails.filter(({ text }) => text.includes('Who pays for it?')).map(({ to }) => to);
    expect(told.sort()).toEqual(['iom@example.org', 'secretariat@example.org']);

    const answers = await visit('iom');
    expect(answers.page).toContain('Who pays for it?');
    const field = `answer.${question}.words`;
    await answers.post(`/cases/${caseId}/questions`, {
      do: 'answer',
      question: String(question),
      [field]: 'The regular budget.',
    });
    expect(answers.status).toBe(303);
    await world.settle();
    const back = world.mails.filter(({ text }) => text.includes('The regular budget.'));
    expect(back.map(({ to }) => to)).toEqual(['who@example.org']);
    expect(await questions()).toMatchObject([
      { question, isOpen: false, lines: [{ what: 'asked', from: 'who@example.org' }, { what: 'answered' }] },
    ]);
    const { state: after } = (await world.stores.load(caseId)) ?? {};
    const { seq, updatedAt: _, ...asItWas } = before ?? {};
    expect(after).toMatchObject(asItWas);
    expect(Object.keys(after ?? {}).filter((name) => !(name in (before ?? {})))).toEqual(['questions']);
    expect([after?.seq, after?.updatedAt]).toEqual([(seq ?? 0) + 2, world.now()]);
  });

  it('is joined by the mails that answer those about it, which mark it as answered where they are of whoever answers', async () => {
    const question = await ask();
    await world.settle();
    const post = answering(world);
    const told = post.mailTo('iom');
    expect(await post.send({ from: told.to, to: told.replyTo ?? '', words: 'The regular budget.' })).toBe('joined');
    expect(await questions('undp')).toMatchObject([
      { question, isOpen: false, lines: [{ what: 'asked' }, { what: 'mailed', words: 'The regular budget.' }] },
    ]);
    const back = post.mailTo('who');
    expect(back.text).toContain('The regular budget.');
    expect(await post.send({ from: back.to, to: back.replyTo ?? '', words: 'Of which year?' })).toBe('joined');
    expect(await questions('undp')).toMatchObject([{ question, isOpen: true, lines: [{}, {}, { from: back.to }] }]);
    const { correspondence } = (await world.view(caseId, 'secretariat')) as unknown as { correspondence: unknown[] };
    expect(correspondence).toEqual([]);
  });

  it('is opened again by whoever asked, and marked as answered by them or the secretariat, by nobody else', async () => {
    const question = await ask();
    const status = async (as: string, body: object) => (await put(as, body)).status;
    expect(await status('who', { do: 'answer', question, words: 'I do.' })).toBe(403);
    expect(await status('undp', { do: 'settle', question })).toBe(403);
    expect(await status('iom', { do: 'settle', question })).toBe(403);
    expect(await status('secretariat', { do: 'settle', question })).toBe(201);
    expect((await questions())[0]?.isOpen).toBe(false);
    expect(await status('undp', { do: 'reopen', question, words: 'And then?' })).toBe(403);
    expect(await status('who.alternate', { do: 'reopen', question, words: 'And then?' })).toBe(201);
    expect((await questions())[0]?.isOpen).toBe(true);
    expect(await status('iom', { do: 'answer', question: question + 1, words: 'Yes.' })).toBe(400);
  });

  it('is asked by nobody who only looks on, and found by nobody who does not read the case', async () => {
    expect((await put('auditor', { do: 'ask', words: 'Why?' })).status).toBe(403);
    expect((await put('rc.eg', { do: 'ask', words: 'Why?' })).status).toBe(404);
    expect((await visit('auditor')).page).not.toContain(`action="/cases/${caseId}/questions"`);
  });

  it('is held to the rules of what people write, and what was typed comes back', async () => {
    const visitor = await visit('who');
    await visitor.post(`/cases/${caseId}/questions`, { do: 'ask', words: 'Who \u202epays?' });
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain('href="#f-words"');
    await visitor.post(`/cases/${caseId}/questions`, { do: 'ask', words: 'x'.repeat(2_001) });
    expect([visitor.status, visitor.page?.includes('x'.repeat(2_001))]).toEqual([400, true]);
    await visitor.post(`/cases/${caseId}/questions`, { do: 'ask', words: 'Who pays?' }, 'not the token');
    expect(visitor.status).toBe(403);
    expect(await questions()).toEqual([]);
  });

  it('is one of fifty at most', async () => {
    for (let number = 1; number <= 50; number += 1) await ask('who', `Question ${number}`);
    const refused = await put('undp', { do: 'ask', words: 'One more' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'words' }] } });
    expect((await questions()).length).toBe(50);
    expect((await visit('undp')).page).not.toContain('name="words"');
  });

  it('waits on the page of the task, before the form, with the way to ask', async () => {
    const question = await ask();
    const { taskId = '' } = (await world.view(caseId, 'undp')).openTasks.find(({ party }) => party === 'UNDP') ?? {};
    const task = await (await new Visitor(world).signedInAs('undp')).get(`/tasks/${taskId}`);
    const [shown, form] = [`/cases/${caseId}#question-${question}`, 'name="choice"'].map((part) =>
      task.page.indexOf(part),
    );
    expect(shown).toBeGreaterThan(0);
    expect(form).toBeGreaterThan(shown ?? 0);
    expect(task.page).toContain(`/cases/${caseId}#case-questions`);
  });

  it('is asked no more once the case has ended, and what was said is still read', async () => {
    const question = await ask();
    await world.advance(hours(96));
    await world.act(caseId, 'secretariat', 'publish', { choice: 'publish' });
    expect((await put('who', { do: 'ask', words: 'And now?' })).status).toBe(400);
    expect(await questions()).toMatchObject([{ question }]);
    expect((await visit('who')).page).not.toContain(`action="/cases/${caseId}/questions"`);
  });
});
