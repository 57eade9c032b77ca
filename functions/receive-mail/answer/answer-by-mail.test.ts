import { beforeEach, describe, expect, it } from 'vitest';
import { answering } from '#test/support/answering.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

let world: World;
let caseId: string;
let post: ReturnType<typeof answering>;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
  post = answering(world);
});

const ilo = 'ilo@example.org';
const keyOf = (person = 'ilo'): string => post.mailTo(person).replyTo ?? '';
const letters = async (reader = 'secretariat') =>
  (
    (await world.view(caseId, reader)) as unknown as {
      correspondence: { from: string; words: string; evidence: string }[];
    }
  ).correspondence;

describe('an answer to a notice', () => {
  it('joins the correspondence of its case, with its writer’s own words alone', async () => {
    const words =
      'We need two more days.\r\n\r\nOn 2 March 2026, Tawafuq <tawafuq@example.org> wrote:\r\n> Objection\r\n';
    expect(await post.send({ from: ilo, to: keyOf(), words })).toBe('joined');
    expect(await letters()).toMatchObject([{ from: ilo, words: 'We need two more days.', evidence: 'mail' }]);
    expect((await world.history(caseId)).at(-1)).toMatchObject({
      type: 'correspondence-joined',
      actor: { person: ilo, party: 'ILO', proof: 'mail' },
    });
    expect(post.sent).toMatchObject([{ to: ilo, subject: `Your message is with the case ${caseId}` }]);
  });

  it('is told to the secretariat with its words, and what the secretariat answers goes back', async () => {
    await post.send({ from: ilo, to: keyOf(), words: 'When do we meet?' });
    const told = post.mailTo('secretariat');
    expect(told.text).toContain('When do we meet?');
    expect(await post.send({ from: told.to, to: told.replyTo ?? '', words: 'On Friday.' })).toBe('joined');
    const back = post.mailTo('ilo');
    expect(back.text).toContain('On Friday.');
    expect(back.headers['Auto-Submitted']).toBe('auto-generated');
    expect((await letters('ilo')).map(({ words }) => words)).toEqual(['When do we meet?', 'On Friday.']);
    // Others of the Committee read the case, and not what does not concern them.
    expect(await letters('who')).toEqual([]);
    expect((await letters('auditor')).length).toBe(2);
  });

  it('changes nothing else in the case', async () => {
    const { state: before } = (await world.stores.load(caseId)) ?? {};
    await post.send({ from: ilo, to: keyOf(), words: 'Objection. We object. Code: 123456' });
    const { state: after } = (await world.stores.load(caseId)) ?? {};
    expect(after).toEqual({ ...before, seq: (before?.seq ?? 0) + 1, updatedAt: after?.updatedAt });
  });

  it('of fifty at once joins once', async () => {
    const once = { from: ilo, to: keyOf(), words: 'Once', messageId: 'same' };
    const became = await Promise.all(Array.from({ length: 50 }, () => post.send(once)));
    expect([new Set(became), await letters()]).toMatchObject([new Set(['joined']), [{ words: 'Once' }]]);
    expect((await world.history(caseId)).filter(({ type }) => type === 'correspondence-joined')).toHaveLength(1);
  });

  it('to a closed case joins it, and says that it is closed', async () => {
    const key = keyOf();
    await world.act(caseId, 'iom', 'withdraw', { choice: 'withdraw', reason: 'no more' });
    expect(await post.send({ from: ilo, to: key, words: 'Thank you.' })).toBe('joined');
    expect(post.sent.at(-1)?.text).toContain('The case is closed');
    expect((await letters()).length).toBe(1);
  });
});

describe('an answer waits for the secretariat, and joins nothing', () => {
  const waits = async (because: string, sent: Parameters<typeof post.send>[0]) => {
    expect(await post.send(sent)).toBe('held');
    expect(await letters()).toEqual([]);
    const [mail] = await post.received();
    expect(mail).toMatchObject({ fate: 'held', because });
    expect(post.sent.filter(({ to }) => to === 'secretariat@example.org')).toHaveLength(1);
    return post.sent.filter(({ to }) => to !== 'secretariat@example.org');
  };

  it.each(['fail', 'none', 'gray', 'processing_failed', 'softfail'])('where DMARC says %s', async (dmarc) => {
    const told = await waits('unproven', { from: ilo, to: keyOf(), words: 'Hello', dmarc });
    expect(told).toHaveLength(dmarc === 'fail' ? 0 : 1);
  });

  it('where somebody else was written to', async () => {
    const told = await waits('another-sender', { from: 'who@example.org', to: keyOf(), words: 'Hello' });
    expect(told).toMatchObject([{ to: 'who@example.org' }]);
    expect(told[0]?.text).not.toContain(caseId);
  });

  it('where it names two authors', async () => {
    await waits('several-senders', { from: `${ilo}, who@example.org`, to: keyOf(), words: 'Hello' });
  });

  it('where the address was made for no notice', async () => {
    const forged = keyOf().replace(/-[0-9a-v]{16}@/, '-0000000000000000@');
    const told = await waits('made-up-key', { from: ilo, to: forged, words: 'Hello' });
    expect(told[0]?.text).toContain('its last part was changed');
  });

  it('where a rule has passed it on', async () => {
    await waits('passed-on-by-rule', { from: ilo, to: keyOf(), words: 'Hello', header: ['Resent-From: a@b.example'] });
  });

  it('where it is encrypted', async () => {
    const header = ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'];
    await waits('encrypted', { from: ilo, to: keyOf(), words: 'MIAG', header });
  });

  it('where the notice is too old', async () => {
    const at = new Date(Date.parse(world.now()) + hours(366 * 24)).toISOString();
    await waits('expired-key', { from: ilo, to: keyOf(), words: 'Hello', at });
  });
});

it('what a mail quotes of ours is kept without what proves that somebody has it', async () => {
  const notice = post.mailTo('ilo');
  const code = /Your code: (\d{6})/.exec(notice.text)?.[1] ?? 'none';
  const token = /\/t\/[^/]+\/([\w-]{22})/.exec(notice.text)?.[1] ?? 'none';
  const words = `See below, ${code}.\r\n\r\n${notice.text.replaceAll(/^/gm, '> ')}\r\n> ${notice.replyTo}`;
  for (const to of [keyOf(), 'tawafuq@example.org']) await post.send({ from: ilo, to, words });
  const rows = (await post.received()).map(({ file: _, ...row }) => row);
  const stored = JSON.stringify([rows, await world.stores.history(caseId), post.sent]);
  expect(stored).toContain('See below');
  const secrets = [code, token, notice.replyTo?.split('@')[0] ?? 'none'];
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
});
