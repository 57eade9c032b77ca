import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { wholeProposal } from '#test/support/mailed.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import { takeIn } from './emulator/take-in.ts';
import { troublesOf } from './emulator/troubles.ts';
import { People } from './people.ts';
import { shortRoster } from './short-roster.ts';

/** People who never open the portal, through SES: the mail in the bucket, the event with its verdicts, and SES's own way out. */
let emulator: Emulator;
let people: People;

beforeAll(async () => {
  emulator = await startEmulator({ ...inject('emulator'), roster: shortRoster() });
  people = new People(emulator);
});

afterAll(async () => {
  await emulator?.stop();
});

const write = async (who: string, to: string, lines: readonly string[]) => {
  const from = `${who}@example.org`;
  const head = [`From: ${from}`, `To: ${to}`, 'Subject: By mail', 'Content-Type: text/plain; charset=utf-8', ''];
  const mail = { messageId: randomUUID().replaceAll('-', ''), from, to, message: [...head, ...lines].join('\r\n') };
  return takeIn(emulator, mail);
};

const mailTo = async (who: string, about: string) =>
  (await emulator.mails()).find(({ to, subject }) => to === `${who}@example.org` && subject.includes(about));

test('a mail begins a case, once, and another is a position on it, with a receipt', async () => {
  const handOver = await write('iom', 'decisions@dev.tawafuq.example.org', wholeProposal);
  expect(await handOver()).toEqual({ kept: 'begun' });
  expect(await handOver()).toEqual({ kept: 'again' });
  const begun = await mailTo('iom', 'has been handed in');
  const caseId = /DEC-\d{4}-\d{4}/.exec(begun?.subject ?? '')?.[0] ?? '';
  await people.act('secretariat', caseId, 'screen', { choice: 'accept' });
  await people.happened(caseId, 'clock-started');

  // Its plain part has the form once, with the first choice: what a reader without a program for links copies.
  const { text = '' } = (await mailTo('who', caseId)) ?? {};
  const [to = ''] = /act\+[\w-]+@[\w.-]+/.exec(text) ?? [];
  const [form = ''] = /\[tawafuq\].*?\[\/tawafuq\]/s.exec(text) ?? [];
  expect(
    await (
      await write(
        'who',
        to,
        form.split(/\r?\n/).map((line) => line.trim()),
      )
    )(),
  ).toEqual({ kept: 'acted' });
  const history = await people.happened(caseId, 'position-stated');
  expect(history.findLast(({ type }) => type === 'position-stated')).toMatchObject({
    actor: { person: 'who@example.org', proof: 'mail' },
    data: { party: 'WHO', position: 'support' },
  });
  // Their mails are in Chinese; this is the one whose subject names the party.
  await expect.poll(() => mailTo('who', 'WHO'), { timeout: 30_000 }).toBeDefined();
});

test('nothing failed on the emulator, and no message was given up', async () => {
  expect(await troublesOf(emulator)).toEqual([]);
});
