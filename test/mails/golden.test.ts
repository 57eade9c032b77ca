import { describe, expect, it } from 'vitest';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { owedMails } from '#test/support/decision-mails.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

/** Mails to be read by people who know the field: template, language, the event that sends it, and of which story where not of the first. */
const golden: readonly (readonly [template: string, language: InterfaceLanguage, type: string, story?: string])[] = [
  ['circulated', 'en', 'round-circulated'],
  ['circulated', 'ar', 'round-circulated'],
  ['clock-started', 'en', 'clock-started'],
  ['no-consensus', 'ar', 'consensus-not-reached'],
  ['please-confirm', 'en', 'position-stated'],
  ['dossier', 'en', 'dossier-transmitted'],
  ['no-consensus', 'en', 'consensus-not-reached', 'too few are left when others recuse themselves'],
  ['please-confirm', 'en', 'position-stated', 'entered for a member that did not confirm it'],
  ['adopted', 'en', 'decision-adopted', 'supported by nobody'],
  ['adopted', 'ar', 'decision-adopted', 'supported by nobody'],
];

describe('golden mails', () => {
  it.each(golden)('%s in %s: %s, %s', async (template, language, type, story) => {
    const owed = owedMails.find(
      (mail) =>
        mail.notice.template === template && mail.event.type === type && (story === undefined || mail.story === story),
    );
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
    const name = [template, ...(story === undefined ? [] : [story.replaceAll(' ', '-')]), language].join('.');
    await expect(whole).toMatchFileSnapshot(`../../workflows/decision/emails/golden/${name}.txt`);
  });
});
