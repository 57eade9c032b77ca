import { expect, test } from 'vitest';
import { mostMailBytes } from '#functions/receive-mail/caps.ts';
import type { HeldBecause, MailFate } from '#schemas/received-mail.ts';
import { mailedWorld, proven, type Written } from '#test/support/mailed.ts';
import { sayInMail } from '#words/say-in-mail.ts';

const circulated = 'answer+dec-2026-0001-2';
const proof = '0'.repeat(16);
const encryptedText = ['-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----'];
const scanned = { ...proven, spam: 'pass', virus: 'pass' };

type Kind = readonly [HeldBecause, Written, readonly string[], MailFate?];

/** To what nothing can come of, each with the sentence of its own that its writer reads. */
const kinds: readonly Kind[] = [
  ['wrong-address', { to: 'decisons@example.org' }, ['Hello']],
  ['made-up-key', { to: `${circulated}-${proof}@example.org` }, ['Hello']],
  ['made-up-key', { to: 'act+nonsense@example.org' }, ['Hello']],
  ['unknown-case', { to: `answer+dec-2026-0999-2-${proof}@example.org` }, ['Hello']],
  ['unknown-case', { to: `act+dec-2026-0999-2-${proof}@example.org` }, ['Hello']],
  ['unknown-draft', { to: `draft+${'0'.repeat(32)}-${proof}@example.org` }, ['Title: x']],
  ['unknown-draft', { to: 'draft+nonsense@example.org' }, ['Title: x']],
  ['encrypted', { to: 'tawafuq@example.org' }, encryptedText],
  ['empty', { to: 'tawafuq@example.org' }, ['']],
  ['too-large', { to: 'tawafuq@example.org' }, [`Hello ${'x'.repeat(998)}`]],
  ['virus', { verdicts: { ...scanned, virus: 'fail' } }, ['Title: x'], 'suspect'],
];

const table = kinds.map(([because, written, lines, fate = 'held']) => ({ because, written, lines, fate }));

test.each(table)('$because has a sentence of its own, once, and a row that says so: $written', async (kind) => {
  const { because, written, lines, fate } = kind;
  const { write, sentTo, shown, circulated: begin } = await mailedWorld();
  await begin();
  const words = because === 'too-large' ? Array.from({ length: mostMailBytes / 1_000 }, () => lines.join()) : lines;
  for (const id of [1, 2, 3])
    expect(await write(words, { ...written, headers: [`Message-ID: <${id}@x>`] })).toEqual({ kept: fate });
  const own = sayInMail('en', `notices.mail-held.why.${because}`);
  expect(sentTo('iom@example.org').map(({ text }) => text.replaceAll(/\s+/g, ' ').includes(own))).toEqual([true]);
  expect((await shown()).map((mail) => [mail.fate, mail.because])).toEqual([1, 2, 3].map(() => [fate, because]));
});

test('each kind says another sentence than the others, in the language of the mail', async () => {
  expect(new Set(kinds.map(([because]) => sayInMail('en', `notices.mail-held.why.${because}`))).size).toBe(
    new Set(kinds.map(([because]) => because)).size,
  );
  const { write, sentTo } = await mailedWorld();
  await write(['مرحبا، هل وصلت رسالتي؟'], { to: 'decisons@example.org' });
  expect(sentTo('iom@example.org')[0]?.html).toContain('lang="ar" dir="rtl"');
});

test('nobody learns of a case that is not theirs by an address that they made up', async () => {
  const { write, shown, submit } = await mailedWorld();
  await submit();
  await write(['Hello'], { from: 'fao@example.org', to: `${circulated}-${proof}@example.org` });
  expect((await shown())[0]?.because).toBe('unknown-case');
});

test.each([
  ['to a program', { from: 'iom@example.org', headers: ['Auto-Submitted: auto-replied'] }],
  ['to a stranger', { from: 'ana@mission.example' }],
  ['to whoever is disowned by their domain', { verdicts: { ...proven, dmarc: 'fail' } }],
  ['of a virus to whoever is not proven', { verdicts: { ...scanned, dmarc: 'none', virus: 'fail' } }],
])('nothing is said %s', async (_, written: Written) => {
  const { write, sent } = await mailedWorld();
  await write(['Hello'], { to: 'decisons@example.org', ...written });
  expect(sent.filter(({ to }) => to !== 'secretariat@example.org')).toEqual([]);
});

test.each([
  ['wrong addresses', 'nobody@example.org', ['Hello']],
  ['addresses of cases', `${circulated}-${proof}@example.org`, ['Hello']],
  ['addresses of drafts', 'draft+x@example.org', ['Hello']],
  ['forms', 'decisions@example.org', ['Title: x', '', 'Text']],
  ['the secretariat', 'tawafuq@example.org', ['Hello']],
])(
  'a stranger who writes to %s in the names of the whole roster makes us send a bounded number of answers',
  async (_, to, lines) => {
    const { write, sent } = await mailedWorld();
    const unproven = { spf: 'none', dkim: 'none', dmarc: 'none' };
    const names = ['iom', 'ilo', 'who', 'undp', 'unhcr', 'unicef', 'ohchr', 'desa', 'unodc', 'fao'];
    for (let number = 0; number < 12; number += 1)
      for (const name of names)
        await write([...lines, `No. ${number}`], { from: `${name}@example.org`, to, verdicts: unproven });
    const answers = sent.filter(({ to: whom }) => whom !== 'secretariat@example.org');
    expect(answers.length).toBeLessThanOrEqual(60);
    // Their holders are answered all the same.
    const before = sent.length;
    await write(['Is anybody there?'], { to: 'tawafuq@example.org' });
    expect(sent.slice(before).some(({ to: whom }) => whom === 'iom@example.org')).toBe(true);
  },
  60_000,
);
