import { describe, expect, it } from 'vitest';
import type { Evidence } from '#schemas/evidence.ts';
import { answering } from '#test/support/answering.ts';
import { ApiClient } from '#test/support/api-client.ts';
import { offerOf } from '#test/support/offered-by-mail.ts';
import { sampleRoster } from '#test/support/sample-roster.ts';
import { authorities, signedByIlo } from '#test/support/signed-by-ilo.ts';
import { Visitor } from '#test/support/visitor.ts';
import { createWorld } from '#test/support/world.ts';

const ilo = 'ilo@example.org';

/** A text goes round in a Committee that asks for so much; where nothing is said, in one that has set nothing. */
async function circulatedWhere(leastEvidence?: Evidence) {
  const settings = leastEvidence === undefined ? '' : `"settings": { "leastEvidence": "${leastEvidence}" },`;
  const id = '"id": "executive-committee",';
  const world = await createWorld({ roster: sampleRoster.replace(id, `${id} ${settings}`) });
  const caseId = await world.circulated();
  const post = answering(world, authorities);
  const asked = post.mailTo('ilo');
  const [, path = '', code = ''] = /(\/t\/\S+)[\s\S]*Your code: (\d{6})/.exec(asked.text) ?? [];
  const taskId = /\/t\/([^/]+)\//.exec(path)?.[1] ?? 'none';
  const offered = offerOf(asked, 'support');
  const api = new ApiClient(world.services, world.now);
  return {
    world,
    caseId,
    post,
    words: offered.body,
    byMail: (mail: { header?: string[]; words: string }) => post.send({ from: ilo, to: offered.to, ...mail }),
    byCode: async () => (await new Visitor(world).speaking('fr').get(path)).post(path, { choice: 'support', code }),
    signedIn: () => api.post(`/api/tasks/${taskId}`, 'ilo', { choice: 'support' }),
    onBehalf: (language = 'en') =>
      api.post(
        `/api/tasks/${taskId}`,
        'secretariat',
        { choice: 'support', onBehalf: true },
        { 'accept-language': language },
      ),
    stated: async () =>
      (await world.history(caseId)).filter(({ type }) => type === 'position-stated').map(({ evidence }) => evidence),
  };
}

describe('a body that asks for a mail that is signed', () => {
  it('has nothing recorded by another mail, whose sender is told what is needed, with a link', async () => {
    const { caseId, post, words, byMail, stated } = await circulatedWhere('signed-mail');
    expect(await byMail({ words })).toBe('refused');
    expect(await stated()).toEqual([]);
    const { text = '', to } = post.sent.at(-1) ?? {};
    expect(to).toBe(ilo);
    expect(text).toContain('accepts only what is sent in a mail signed with a certificate (S/MIME)');
    expect(text).toContain(`/cases/${caseId}`);
    expect(await byMail(await signedByIlo(words))).toBe('acted');
    expect(await stated()).toEqual(['signed-mail']);
  });

  it('takes what others do in its cases, who are none of its members', async () => {
    const { world, caseId } = await circulatedWhere('signed-mail');
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw', reason: 'no more' });
    expect((await world.stores.load(caseId))?.state.at).toBe('withdrawn');
  });
});

describe('a body that asks for a sign-in', () => {
  it('refuses link and code on the page, and what others enter, in words', async () => {
    const { byCode, onBehalf, signedIn, stated } = await circulatedWhere('sign-in');
    const page = await byCode();
    expect([page.status, page.page]).toEqual([403, expect.stringContaining('connexion au portail')]);
    expect(await onBehalf('zh')).toMatchObject({
      status: 403,
      body: { code: 'evidence-too-weak', title: expect.stringContaining('在本网站登录后采取的行动') },
    });
    expect(await stated()).toEqual([]);
    expect((await signedIn()).status).toBe(200);
    expect(await stated()).toEqual(['sign-in']);
  });
});

it('one that asks for the member itself refuses what others enter alone', async () => {
  const { byCode, onBehalf, stated } = await circulatedWhere('mail-code');
  expect(await onBehalf()).toMatchObject({
    status: 403,
    body: { title: expect.stringContaining('nothing that others enter on its behalf') },
  });
  await byCode();
  expect(await stated()).toEqual(['mail-code']);
});

it('one that has set nothing takes everything', async () => {
  const { words, byMail, byCode, onBehalf, stated } = await circulatedWhere();
  await onBehalf();
  await byCode();
  await byMail({ words: words.replace('[support]', '[no-objection]') });
  expect(await stated()).toEqual(['on-behalf', 'mail-code', 'mail']);
});
