import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Journal } from '#local/journal/journal.ts';
import { openJournal } from '#local/journal/open-journal.ts';
import { mailKeys } from '#local/ses/mail-keys.ts';
import type { OutgoingMail } from '#local/ses/outgoing-mail.ts';
import { createMailPacker, readSentMail } from '#local/ses/packed-mail.ts';
import { temporaryDirectory } from '#test/support/edition.ts';

const directory = temporaryDirectory();
let journal: Journal;
beforeAll(async () => {
  journal = await openJournal(directory.path);
});
afterAll(async () => {
  await journal.close();
  directory.remove();
});

const sentence = (number: number): string =>
  `Sentence ${number} of a mail, which all mails of this kind have in common.`;
const body = Array.from({ length: 60 }, (_, number) => sentence(number)).join('\n');

const mailOf = (
  id: string,
  language = 'en',
  tags: Record<string, string> = { case: 'DEC-2026-0001' },
): OutgoingMail => ({
  id,
  messageId: `message-${id}`,
  at: '2026-03-02T09:00:00.000Z',
  from: 'decisions@example.org',
  to: [`${id}@example.org`],
  replyTo: [],
  subject: `Mail ${id} – توافق`,
  headers: {},
  text: body,
  html: `<!doctype html><html lang="${language}" dir="ltr">${body}</html>`,
  attachments: [],
  tags,
  configurationSet: undefined,
});

const keep = (mail: OutgoingMail, stored: unknown): Promise<void> =>
  journal.commit([{ put: mailKeys.sent(mail.id), value: stored }]);

it('keeps a mail like another in a tenth of its size, and gives it back as it was', async () => {
  const packer = createMailPacker();
  const mails = [mailOf('1'), mailOf('2'), mailOf('3', 'ar'), mailOf('4', 'ar'), mailOf('5')];
  for (const mail of mails) {
    await keep(mail, packer.pack(mail));
    packer.written(mail);
  }
  for (const mail of mails) expect(readSentMail(journal, mail.id)).toEqual(JSON.parse(JSON.stringify(mail)));
  const packed = journal.get(mailKeys.sent('5')) as { readonly like: string; readonly packed: Uint8Array };
  expect(packed.like).toBe('1');
  expect(packed.packed.length).toBeLessThan(JSON.stringify(mails[4]).length / 10);
  expect(journal.get(mailKeys.sent('4'))).toMatchObject({ like: '3' });
});

it('packs nothing against a mail that never reached the disk', () => {
  const packer = createMailPacker();
  packer.pack(mailOf('1'));
  expect(packer.pack(mailOf('2'))).toEqual(mailOf('2'));
});

it('reads what an earlier version wrote, and knows no mail that there is not', async () => {
  await keep(mailOf('21'), mailOf('21'));
  expect(readSentMail(journal, '21')).toMatchObject({ subject: 'Mail 21 – توافق' });
  expect(readSentMail(journal, '22')).toBeUndefined();
});
