import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '#schemas/api.ts';
import { say } from '#words/say.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import { ApiClient } from './support/api-client.ts';
import { openTask } from './support/open-task.ts';
import { Visitor } from './support/visitor.ts';
import { createWorld, sampleForm, type World } from './support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const overridden = 'pay \u202e001\u202c USD';

describe('a text that would show something else than it says', () => {
  const followUp = { owner: 'ILO', dueAt: '2026-09-01T00:00:00.000Z' };
  const inForms: readonly (readonly [field: string, form: Record<string, unknown>])[] = [
    ['title', { title: overridden }],
    ['text', { text: overridden }],
    ['background', { background: overridden }],
    ['translations.0.title', { translations: [{ language: 'ar', title: overridden, text: 'نص' }] }],
    ['translations.0.text', { translations: [{ language: 'ar', title: 'عنوان', text: overridden }] }],
    ['followUps.0.action', { followUps: [{ ...followUp, action: overridden }] }],
  ];

  it.each(inForms)('is refused in %s, in the language of who wrote it, and takes no number', async (field, more) => {
    const api = new ApiClient(world.services, world.now);
    for (const language of ['en', 'ar'] as const) {
      const body = { procedure: 'decision', form: { ...sampleForm, ...more } };
      const answer = await api.post('/api/cases', 'iom', body, { 'accept-language': language });
      const { errors = [] } = answer.body as Problem;
      const said = say(language, 'errors.turns-direction', { line: 1, character: 'U+202E' });
      expect(errors).toEqual([{ field: `form.${field}`, code: 'turns-direction', message: said }]);
    }
    expect(await world.submit()).toMatch(/-0001$/);
  });

  const acts: readonly (readonly [kind: TaskKind, person: string, field: string, body: Record<string, unknown>])[] = [
    ['screen', 'secretariat', 'reason', { choice: 'accept', reason: overridden }],
    ['position', 'ilo', 'reason', { choice: 'objection', reason: overridden }],
    ['position', 'ilo', 'explanation', { choice: 'support', explanation: overridden }],
    ['facilitate', 'coordinator', 'text', { choice: 'revise', text: overridden }],
    ['facilitate', 'coordinator', 'title', { choice: 'revise', text: 'New.', title: overridden }],
    ['facilitate', 'coordinator', 'reason', { choice: 'report-failure', reason: overridden }],
    ['respond', 'sg-office', 'text', { choice: 'decided', text: overridden }],
    ['follow-up', 'fao', 'reason', { choice: 'done', reason: overridden }],
  ];

  it.each(acts)('is refused of %s by %s in %s', async (kind, person, field, body) => {
    const { world, taskId } = await openTask(kind);
    const answer = await new ApiClient(world.services, world.now).post(`/api/tasks/${taskId}`, person, body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field, code: 'turns-direction' }] } });
  });

  it('stands in the form as it was typed, with the sentence at its field', async () => {
    const visitor = await (await new Visitor(world).signedInAs('iom')).get('/proposals/new');
    await visitor.post('/proposals', { ...sampleForm, text: overridden, do: 'submit' } as Record<string, string>);
    expect(visitor.status).toBe(400);
    expect(visitor.page).toContain(say('en', 'errors.turns-direction', { line: 1, character: 'U+202E' }));
    expect(visitor.page).toContain(overridden);
  });
});

describe('an objection of nothing that can be seen', () => {
  it.each(['\u200b', '\u3164', '\u2800\u2800', '\u00ad', '\u0301'])('%j is none', async (reason) => {
    const { world, taskId } = await openTask('position');
    const answer = await new ApiClient(world.services, world.now).post(`/api/tasks/${taskId}`, 'ilo', {
      choice: 'objection',
      reason,
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'reason', code: 'nothing-visible' }] } });
  });
});

describe('a text of several lines, columns and directions', () => {
  const written = {
    title: 'خطة 2027: "Plan" ١٢٣',
    text: 'Figures:\n\tA\t12\t345\n\tB\t6\t7\n\n  indented  twice\nمی‌خواهیم \u2067123 abc\u2069 end\u200f.',
  };

  it('is the same on the page, in the mail and in the answer of the API', async () => {
    const caseId = await world.circulated({ ...sampleForm, ...written });
    const { texts } = await world.view(caseId);
    expect(texts[0]).toMatchObject(written);
    const visitor = await (await new Visitor(world).signedInAs('ilo')).get(`/cases/${caseId}`);
    const withoutNumbers = visitor.page.replaceAll(/<a class="number".*?<\/a>|<\/?(?:div|span)\b[^>]*>/g, '');
    expect(withoutNumbers).toContain(`${written.title.replaceAll('"', '&quot;')}</strong>\n\n${written.text}<p `);
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: written.text });
    const reason = world.mails.find((mail) => mail.subject.includes('consensus'));
    const quoted = `ILO: ${written.text}`.split('\n');
    for (const line of quoted) expect(reason?.text).toContain(line);
    for (const line of quoted) expect(reason?.html).toContain(line);
  });

  it('does not write a line of another member into a mail', async () => {
    const caseId = await world.circulated();
    const forged = 'WHO: we object as well';
    await world.act(caseId, 'ilo', 'position', { choice: 'objection', reason: `No.\n${forged}` });
    const told = world.mails.filter((mail) => mail.text.includes(forged));
    expect(told.length).toBeGreaterThan(0);
    for (const mail of told) expect(mail.text.split('\n')).not.toContain(`    ${forged}`);
  });
});
