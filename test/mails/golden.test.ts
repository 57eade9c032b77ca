import { describe, expect, it } from 'vitest';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { owedMails } from '#test/support/decision-mails.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

/** Mails to be read by people who know the field: template, language, and the event that sends it. */
const golden = [
  ['circulated', 'en', 'round-circulated'],
  ['circulated', 'ar', 'round-circulated'],
  ['clock-started', 'en', 'clock-started'],
  ['no-consensus', 'ar', 'consensus-not-reached'],
  ['please-confirm', 'en', 'position-stated'],
  ['dossier', 'en', 'dossier-transmitted'],
] as const;

describe('golden mails', () => {
  it.each(golden)('%s in %s', async (template, language, type) => {
    const owed = owedMails.find(({ notice, event }) => notice.template === template && event.type === type);
    if (owed === undefined) throw new Error(`No story sends '${template}'`);
    const { event, notice, facts } = owed;
    const asked = {
      taskUrl: `https://tawafuq.example.org/t/${notice.taskId}/kR7bq0xw3ZpLt9mE2uYc1A`,
      code: '048213',
    };
    const mail = renderMail({
      mails: decisionMails,
      template,
      facts,
      person: { id: notice.to, name: 'Office of Migration', language, timeZone: 'Africa/Nairobi' },
      links: {
        caseUrl: 'https://tawafuq.example.org/cases/DEC-2026-0007',
        ...(notice.taskId === undefined ? {} : asked),
      },
      caseId: 'DEC-2026-0007',
      seq: event.seq,
      at: event.at,
      mailFrom: 'tawafuq@example.org',
      enclosure: 'the dossier',
    });
    const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
    const attached = mail.attachments.map(({ name, contentType }) => `Attached: ${name} (${contentType})`);
    const whole = [`Subject: ${mail.subject}`, `To: ${notice.to}`, ...headers, ...attached, '', mail.text].join('\n');
    await expect(whole).toMatchFileSnapshot(`../../workflows/decision/emails/golden/${template}.${language}.txt`);
  });
});
