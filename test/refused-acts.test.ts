import { describe, expect, it } from 'vitest';
import { caseBundle } from '#functions/api/bundle/case-bundle.tsx';
import { NotSignedInError } from '#functions/lib/errors.ts';
import { keepRefusal } from '#functions/lib/refusals/keep-refusal.ts';
import { mostOfPerson } from '#functions/lib/refusals/ports.ts';
import type { KeptRefusal } from '#schemas/refused-act.ts';
import { refusedAt } from '#test/contract/refusals.contract.ts';
import { answering } from '#test/support/answering.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { linkInMail } from '#test/support/link-in-mail.ts';
import { offerOf } from '#test/support/offered-by-mail.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld, type World } from '#test/support/world.ts';

const written = 'Mark-of-what-was-written';

async function circulating() {
  const world = await createWorld();
  const caseId = await world.circulated();
  const [task] = (await world.tasks('ilo')).filter(({ kind }) => kind === 'position');
  const taskId = task?.taskId ?? '';
  const api = new ApiClient(world.services, world.now);
  return { world, caseId, taskId, api };
}

async function refusedIn(world: World, caseId: string, as = 'auditor'): Promise<KeptRefusal[]> {
  const { body } = await new ApiClient(world.services, world.now).ask(`/api/cases/${caseId}/executions`, { as });
  return (body as { refused: KeptRefusal[] }[]).flatMap(({ refused }) => refused);
}

describe('an act that is refused', () => {
  it('is kept with who tried what, by which way, where the case stood and why, and nothing of what was written', async () => {
    const { world, caseId, taskId, api } = await circulating();
    const history = await world.history(caseId);
    const objection = { choice: 'objection', reason: written, paragraphs: [7_000_000], [written]: written };
    expect((await api.post(`/api/tasks/${taskId}`, 'ilo', objection)).status).toBe(400);
    expect((await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' })).status).toBe(403);
    expect((await api.post(`/api/tasks/${caseId}.1.screen`, 'secretariat', { choice: 'accept' })).status).toBe(409);
    const refused = await refusedIn(world, caseId);
    expect(JSON.stringify(refused)).not.toContain(written);
    const common = { channel: 'api', proof: 'sign-in', state: 'circulated', execution: `${caseId}-1`, more: 0 };
    const by = (person: string) => refused.find((each) => each.person === `${person}@example.org`);
    expect(by('ilo')).toMatchObject({ ...common, taskId, choice: 'objection', code: 'invalid-input' });
    expect(by('ilo')?.capacities).toEqual([{ role: 'focal-point', party: 'ILO' }]);
    expect(by('ilo')?.fields.map(({ field, code }) => [field, code])).toContainEqual(['', 'unknown-field']);
    expect(by('undp')).toMatchObject({ ...common, taskId, choice: 'support', code: 'not-permitted', fields: [] });
    expect(by('secretariat')).toMatchObject({ ...common, choice: 'accept', code: 'task-closed' });
    expect(await world.history(caseId)).toEqual(history);
  });

  it('says of a page, a link and a mail that it came by it, and how whoever tried was known', async () => {
    const { world, caseId, taskId } = await circulating();
    const visitor = await new Visitor(world).signedInAs('ilo');
    await visitor.get(`/tasks/${taskId}`);
    await visitor.post(`/tasks/${taskId}`, { choice: 'objection', version: '1' });
    expect(visitor.status).toBe(400);
    const { path, code } = await linkInMail(world, taskId, 'ilo');
    const holder = new Visitor(world);
    for (const given of ['', '000000', code]) {
      await holder.get(path);
      await holder.post(path, { choice: 'objection', version: '1', code: given });
    }
    const post = answering(world);
    const { to, body: words } = offerOf(post.mailTo('ilo'), 'objection');
    await post.send({ from: 'ilo@example.org', to, words });
    const ways = (await refusedIn(world, caseId)).map(({ channel, proof, code }) => [channel, proof, code]);
    expect(ways.toSorted()).toEqual(
      [
        ['page', 'sign-in', 'invalid-input'],
        ['link', null, 'wrong-code'],
        ['link', 'mail-code', 'invalid-input'],
        ['mail', 'mail', 'invalid-input'],
      ].toSorted(),
    );
  });

  it('is not kept of somebody who may not read the case, nor of a task that there is not', async () => {
    const { world, caseId, taskId, api } = await circulating();
    for (const [who, task] of [
      ['rc.ke', taskId],
      [undefined, taskId],
      ['ilo', `${caseId}.99.position.ILO`],
      ['ilo', 'DEC-2026-0999.3.position.ILO'],
    ] as const)
      expect((await api.post(`/api/tasks/${task}`, who, { choice: 'support' })).status).toBeGreaterThanOrEqual(400);
    const tried = { taskId, body: { choice: 'support' }, channel: 'link', isUnproven: true } as const;
    await keepRefusal(world.services, await world.as('rc.ke'), tried, new NotSignedInError('wrong-code'));
    expect(await world.services.refusals.latest(caseId, 9)).toEqual([]);
    expect(await world.services.refusals.latest('DEC-2026-0999', 9)).toEqual([]);
  });

  it('is one where the same request comes again, and counted beyond so many of one person', async () => {
    const { world, caseId, taskId, api } = await circulating();
    const key = { 'idempotency-key': 'k' };
    for (let again = 0; again < 3; again += 1)
      await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' }, key);
    expect(await refusedIn(world, caseId)).toHaveLength(1);
    for (let count = 0; count < mostOfPerson + 1; count += 1)
      await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' });
    const refused = await refusedIn(world, caseId);
    expect([refused.length, refused.reduce((sum, { more }) => sum + more, 0)]).toEqual([mostOfPerson, 2]);
  });

  it('is answered the same where it cannot be kept', async () => {
    const { world, taskId, api } = await circulating();
    const kept = await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' });
    Object.assign(world.services.refusals, { keep: () => Promise.reject(new Error('no table')) });
    const logged: unknown[] = [];
    const { error } = console;
    console.error = (line: unknown) => void logged.push(line);
    const lost = await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' });
    console.error = error;
    expect([lost.status, lost.body]).toEqual([kept.status, kept.body]);
    expect(logged).toEqual([expect.stringContaining('a refused act is not kept')]);
  });
});

describe('acts that were refused are shown', () => {
  it('on the page of executions, beside the state in which they were tried, and in the bundle, and to nobody else', async () => {
    const { world, caseId, taskId, api } = await circulating();
    await world.advance(1000);
    await api.post(`/api/tasks/${taskId}`, 'undp', { choice: 'support' });
    for (const [language, title] of [
      ['en', 'Acts that were refused'],
      ['ar', 'الإجراءات المرفوضة'],
    ] as const) {
      const auditor = await new Visitor(world).speaking(language).signedInAs('auditor');
      const { page } = await auditor.get(`/cases/${caseId}/executions`);
      expect(page).toMatch(new RegExp(`<h2 id="refused">${title}</h2>`));
      expect(page).toContain('undp@example.org');
      const { page: one } = await auditor.get(`/cases/${caseId}/executions/${caseId}-1`);
      const [row = ''] =
        /<tr><th scope="row">(?:<bdi>[^<]*<\/bdi> <code[^>]*>|<bdi>)Positions<.*?<\/tr>/s.exec(one) ?? [];
      expect(row).toContain(`/cases/${caseId}/executions#refused`);
      expect(one.match(/executions#refused/g)).toHaveLength(1);
    }
    const bundled = async (as: string) => {
      const { content } = await caseBundle(world.services, await world.as(as), caseId, 'en');
      return new TextDecoder().decode(content);
    };
    expect(await bundled('auditor')).toContain('refused-acts.json');
    expect(await bundled('ilo')).not.toContain('refused-acts.json');
    expect((await api.ask(`/api/cases/${caseId}/executions`, { as: 'undp' })).status).toBe(404);
  });

  it('without mailboxes in the reason but for the secretariat', async () => {
    const { world, caseId, taskId } = await circulating();
    const params = { person: 'rc.np@example.org' };
    const unknown = { taskId, code: 'in-conflict', fields: [], params };
    await world.services.refusals.keep(caseId, refusedAt(1, unknown), 'one');
    const seen = async (as: string) => (await refusedIn(world, caseId, as)).map((each) => each.params['person']);
    expect(await seen('secretariat')).toEqual(['rc.np@example.org']);
    expect(await seen('auditor')).toEqual(['[masked]']);
    expect(await seen('coordinator')).toEqual(['[masked]']);
  });
});
