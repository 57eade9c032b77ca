import { beforeEach, describe, expect, it } from 'vitest';
import { answering } from './support/answering.ts';
import { ApiClient } from './support/api-client.ts';
import type { DecisionView } from './support/decision-view.ts';
import { offerOf } from './support/offered-by-mail.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

const text = 'The Committee decides:\n\n- to meet **weekly**\n- to report\n\nIt thanks the hosts.';
const next = 'The Committee decides:\n\nIn particular:\n\n- to meet **monthly**\n- to report';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated({ ...sampleForm, text });
});

const taskOf = async (party: string) =>
  (await world.view(caseId)).openTasks.find((task) => task.kind === 'position' && task.party === party)?.taskId ?? '';
const api = () => new ApiClient(world.services, world.now);
const viewed = async () => (await api().ask(`/api/cases/${caseId}`, { as: 'ilo' })).body as DecisionView;
const pageOf = async (who: string, path: string) => (await (await new Visitor(world).signedInAs(who)).get(path)).page;
const wordsOf = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const filled = { choice: 'objection', reason: 'Weekly is too often.' };

describe('the paragraphs that a member objects to', () => {
  it('are named on the page, whose wrong ones are said beside the field, and stand in the table and the history', async () => {
    const visitor = await (await new Visitor(world).signedInAs('ilo')).get(`/tasks/${await taskOf('ILO')}`);
    expect(visitor.page).toContain('id="paragraph-3"');
    const path = `/tasks/${await taskOf('ILO')}`;
    const post = (paragraphs: string) =>
      visitor.post(path, { ...filled, paragraphs, do: 'act', version: visitor.hidden('version') });
    await post('2, 7');
    expect([visitor.status, visitor.page]).toEqual([400, expect.stringContaining('href="#f-paragraphs"')]);
    expect(visitor.page).toContain('The text has 3 paragraphs.');
    expect(visitor.page).toContain('value="2, 7"');
    await post('second');
    expect([visitor.status, visitor.page]).toEqual([400, expect.stringContaining('href="#f-paragraphs"')]);
    await post('2، 3');
    expect(visitor.status).toBe(303);
    const words = wordsOf(await pageOf('who', `/cases/${caseId}`));
    expect(words.match(/Paragraphs objected to: 2 and 3\./g)).toHaveLength(2);
    expect((await viewed()).rounds[0]?.statements).toMatchObject([{ party: 'ILO', paragraphs: [2, 3] }]);
  });

  it('are named by a program, and those that are none are refused by name', async () => {
    const act = async (paragraphs: unknown) =>
      api().ask(`/api/tasks/${await taskOf('ILO')}`, { as: 'ilo', method: 'POST', body: { ...filled, paragraphs } });
    expect(await act([4])).toMatchObject({ status: 400, body: { errors: [{ field: 'paragraphs' }] } });
    expect((await act([2])).status).toBe(200);
  });

  it('are named by mail, on a line of the form', async () => {
    const post = answering(world);
    const { body, to } = offerOf(post.mailTo('ilo'), 'objection');
    expect(body).toContain('Paragraphs that you object to [paragraphs]: ');
    const words = body.replace('[paragraphs]: ', '[paragraphs]: 2').replace('Reason: ', 'Reason: Too often.');
    expect(await post.send({ from: 'ilo@example.org', to, words })).toBe('acted');
    expect((await viewed()).rounds[0]?.statements).toMatchObject([{ paragraphs: [2], reason: 'Too often.' }]);
    const receipt = world.mails.find(({ to, subject }) => to === 'ilo@example.org' && subject.includes('was recorded'));
    expect(receipt?.text).toContain('\nParagraphs objected to: 2\n');
  });

  it('stand first with the next version, on the task and on the case, as they were and as they read now', async () => {
    await world.act(caseId, 'ilo', 'position', { ...filled, paragraphs: [2, 3] });
    expect(await pageOf('who', `/cases/${caseId}`)).not.toContain('id="objected"');
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: next });
    for (const path of [`/tasks/${await taskOf('WHO')}`, `/cases/${caseId}`]) {
      const page = await pageOf('who', path);
      const words = wordsOf(page.slice(page.indexOf('id="objected"')));
      expect(words).toMatch(/Paragraphs objected to in the last round Paragraph 2 of version 1 ILO Objection Weekly/);
      expect(words).toMatch(/Now paragraph 3 - to meet \*\* .*weekly.*monthly/);
      expect(words).toMatch(
        /Paragraph 3 of version 1 ILO Objection .* It thanks the hosts\. It is no longer in the text\./,
      );
      expect(page.indexOf('id="objected"')).toBeLessThan(page.indexOf('id="paragraph-1"'));
    }
  });

  it('are not among them where the objection was lifted', async () => {
    const task = await taskOf('WHO');
    await world.act(caseId, 'ilo', 'position', { ...filled, paragraphs: [2] });
    const body = { ...filled, reason: 'Not to decide.', paragraphs: [1] };
    await api().ask(`/api/tasks/${task}`, { as: 'who', method: 'POST', body });
    await world.act(caseId, 'ilo', 'lift', { choice: 'lift' });
    expect((await viewed()).rounds[0]?.statements.map(({ fate }) => fate)).toEqual(['lifted', 'stands', 'stands']);
    await world.act(caseId, 'coordinator', 'facilitate', { choice: 'revise', text: next });
    const page = await pageOf('who', `/cases/${caseId}`);
    const begins = page.indexOf('id="objected"');
    const objected = page.slice(begins, page.indexOf('<h2 id=', begins));
    expect(objected).toContain('Not to decide.');
    expect(objected).not.toContain('Weekly is too often.');
  });
});
