import { expect, test } from 'vitest';
import { mailedWorld, proven, wholeProposal } from '#test/support/mailed.ts';

const missing = ['Title: Data', 'How members agree: silence procedure', '', 'A text.'];
const rest = ['Language of the text: English', 'How long to circulate: 5 days', '', 'Best regards', 'IOM'];

async function withDraft() {
  const world = await mailedWorld();
  await world.write(missing);
  const [answer] = world.sentTo('iom@example.org');
  const to = answer?.replyTo ?? '';
  return { ...world, to, answer: (lines: readonly string[], given = {}) => world.write(lines, { to, ...given }) };
}

test('the missing lines hand the draft in, once, and what people say below them is no text', async () => {
  const { answer, sentTo, shown, stores } = await withDraft();
  expect(await answer(rest)).toEqual({ kept: 'begun' });
  expect(await answer(rest)).toEqual({ kept: 'begun' });
  expect(await answer(['Title: Other'])).toEqual({ kept: 'passed-on' });
  const caseId = (await shown()).map(({ begins }) => begins?.caseId).find((each) => each !== undefined) ?? '';
  const [event] = await stores.history(caseId);
  expect(event?.data).toMatchObject({ form: { title: 'Data', language: 'en', circulateFor: 'P5D', text: 'A text.' } });
  expect(await stores.nextNumber('DEC', '2026')).toBe(2);
  expect(sentTo('iom@example.org').map(({ subject }) => subject)).toEqual([
    'Something is missing in your message “Proposal”',
    `${caseId} has been handed in`,
    `This has been handed in already: ${caseId}`,
  ]);
});

test('what is still missing is said again, at the same address', async () => {
  const { answer, to, sentTo } = await withDraft();
  await answer(rest.slice(1));
  const [, again] = sentTo('iom@example.org');
  expect(again).toMatchObject({ replyTo: to });
  expect(again?.text).toMatch(/missing or wrong.*Language of the text.*understood.*How long to circulate: 5 days/s);
});

test.each([
  ['somebody else proven', { from: 'ohchr@example.org' }, 'another-sender'],
  ['nobody proven', { verdicts: { ...proven, dmarc: 'none' } }, 'unproven'],
])('the address alone completes nothing: %s', async (_, given, because) => {
  const { answer, shown, stores } = await withDraft();
  expect(await answer(rest, given)).toEqual({ kept: 'held' });
  expect((await shown())[0]).toMatchObject({ because });
  expect(await stores.nextNumber('DEC', '2026')).toBe(1);
});

test('an address that was made up names no draft', async () => {
  const { write, to, shown } = await withDraft();
  const other = to.replace(/-(.)/, (_, first: string) => `-${first === '0' ? '1' : '0'}`);
  expect(await write(wholeProposal, { to: other })).toEqual({ kept: 'held' });
  expect((await shown())[0]?.because).toBe('unknown-draft');
});
