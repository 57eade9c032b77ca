import { beforeEach, describe, expect, it } from 'vitest';
import { answering } from '#test/support/answering.ts';
import { offeredByMail, offerOf } from '#test/support/offered-by-mail.ts';
import { createWorld, hours, type World } from '#test/support/world.ts';

const ilo = 'ilo@example.org';

let world: World;
let caseId: string;
let post: ReturnType<typeof answering>;
/** The mail that asks for a position. */
let asked: ReturnType<typeof post.mailTo>;
beforeEach(async () => {
  world = await createWorld();
  caseId = await world.circulated();
  post = answering(world);
  asked = post.mailTo('ilo');
});

const offered = (choice: string) => offerOf(asked, choice);
const withReason = (body: string, reason: string) => body.replace('Reason: ', `Reason: ${reason}`);
const send = (words: string, more: Partial<Parameters<typeof post.send>[0]> = {}) =>
  post.send({ from: ilo, to: offered('support').to, words, ...more });
const acts = async () =>
  (await world.history(caseId))
    .filter(({ type }) => /position/.test(type))
    .map(({ type, actor, data }) => ({ type, actor, data }));

describe('what a mail offers to be sent', () => {
  it('is every choice with its code in the body, and never in the subject', () => {
    const offers = offeredByMail(post.mailTo('ilo'));
    const code = /Your code: (\d{6})/.exec(post.mailTo('ilo').text)?.[1] ?? 'none';
    expect(offers.map(({ body }) => /\[([a-z-]+)\]/.exec(body.replace('[tawafuq]', ''))?.[1])).toEqual([
      ...['support', 'no-objection', 'stand-aside', 'objection', 'mandate-concern', 'recuse'],
    ]);
    for (const { body, subject, to } of offers) {
      expect(body).toContain(`Code: ${code}`);
      expect(subject).not.toMatch(/\d{6}/);
      expect(to.split('@')[0]?.length).toBeLessThanOrEqual(64);
    }
    expect(post.mailTo('ilo').text).toContain('Or act by mail');
  });

  it('is recorded with what shows who sent it, and the party has a receipt', async () => {
    expect(await send(offered('support').body)).toBe('acted');
    expect(await acts()).toMatchObject([
      { type: 'position-stated', actor: { person: ilo, proof: 'mail' }, data: { party: 'ILO', position: 'support' } },
    ]);
    const receipt = post.mailTo('ilo');
    expect(receipt.subject).toContain('A position of ILO was recorded');
    expect(receipt.text).toContain('Mail vouched for by its sender’s domain');
  });

  it('takes a reason of several lines, and says which one is missing', async () => {
    expect(await send(offered('objection').body)).toBe('refused');
    expect(post.sent.at(-1)?.subject).toBe('Nothing was recorded from your message');
    expect(await send(withReason(offered('objection').body, 'Too dear.\r\nAnd too late.'))).toBe('acted');
    expect(await acts()).toMatchObject([{ data: { position: 'objection', reason: 'Too dear.\nAnd too late.' } }]);
  });

  it('counts by when it came in, and late is recorded as late and answered with the outcome', async () => {
    await world.advance(hours(73));
    expect(await send(withReason(offered('objection').body, 'Too dear.'))).toBe('acted');
    expect((await acts()).map(({ type }) => type)).toEqual(['late-position-recorded']);
    expect(post.mailTo('ilo').subject).toContain('Your position came late');
  });

  it('sent again in the same mail, or at once in fifty copies, is one', async () => {
    const { body } = offered('support');
    await Promise.all(Array.from({ length: 50 }, () => send(body, { messageId: 'same' })));
    await send(body);
    expect(await acts()).toHaveLength(1);
  });
});

describe('nothing is recorded', () => {
  const nothing = async (fate: string, words: string, more: Partial<Parameters<typeof post.send>[0]> = {}) => {
    expect(await send(words, more)).toBe(fate);
    expect(await acts()).toEqual([]);
  };

  it('from words that are written freely', async () => {
    await nothing('refused', 'We object. Objection! Code: 123456');
    expect(post.sent.at(-1)?.text).toContain('what is written freely is never read as an act');
  });

  it('from lines that are quoted, however they are marked', async () => {
    const { body } = offered('objection');
    const filled = withReason(body, 'no');
    const quotes = [
      `Thanks.\r\n\r\n${filled.replaceAll(/^/gm, '> ')}`,
      `Thanks.\r\n\r\nOn 2 March 2026, Tawafuq <tawafuq@example.org> wrote:\r\n${filled}`,
      `Thanks.\r\n\r\n-----Original Message-----\r\nFrom: Tawafuq\r\nSent: today\r\nTo: ILO\r\nSubject: x\r\n\r\n${filled}`,
      `Merci.\r\n\r\nLe 2 mars 2026, Tawafuq <tawafuq@example.org> a écrit :\r\n${filled}`,
    ];
    for (const words of quotes) await nothing('refused', words);
  });

  it('from two forms, two choices, or lines that were changed', async () => {
    const { body } = offered('support');
    await nothing('refused', `${body}\r\n${body}`);
    await nothing('refused', body.replace('[support]', '[support] [objection]'));
    await nothing('refused', body.replace('[/tawafuq]', ''));
    await nothing('refused', body.replace('[support]', ''));
    await nothing('refused', body.replace('[support]', '[adopt]'));
  });

  it('with a wrong code, and not with the right one either once too many were tried', async () => {
    const { body } = offered('support');
    const wrong = body.replace(/\d{6}(?=\r)/, (code) => String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
    await nothing('refused', wrong);
    expect(post.sent.at(-1)?.text).toContain('The code is not right');
    for (let tried = 0; tried < 10; tried += 1) await send(wrong);
    await nothing('refused', body);
  });

  it.each([
    ['whose sender is forged', { dmarc: 'fail' }, 'held'],
    ['of which nothing is known', { dmarc: 'none' }, 'held'],
    ['that another member sends on', { from: 'who@example.org' }, 'held'],
    ['that a rule has passed on', { header: ['Resent-From: ilo@example.org'] }, 'held'],
    ['of a program', { header: ['Auto-Submitted: auto-replied'] }, 'shown'],
  ])('from a mail %s', async (_, more, fate) => {
    await nothing(fate, offered('support').body, more);
  });

  it('from the lines at the address for answers', async () => {
    const { body } = offered('support');
    await nothing('joined', body, { to: post.mailTo('ilo').replyTo ?? '' });
  });
});
