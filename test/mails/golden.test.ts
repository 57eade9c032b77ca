import { describe, expect, it } from 'vitest';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { owedMails } from '#test/support/decision-mails.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

/** A mail to be read by people who know the field; of the first story that sends it, where none is named. */
type Golden = {
  readonly template: string;
  readonly language: InterfaceLanguage;
  readonly type: string;
  readonly story?: string;
};

const golden: readonly Golden[] = [
  { template: 'circulated', language: 'en', type: 'round-circulated' },
  { template: 'circulated', language: 'ar', type: 'round-circulated' },
  { template: 'clock-started', language: 'en', type: 'clock-started' },
  { template: 'no-consensus', language: 'ar', type: 'consensus-not-reached' },
  { template: 'please-confirm', language: 'en', type: 'position-stated' },
  { template: 'network-informed', language: 'en', type: 'network-informed' },
  { template: 'network-informed', language: 'ar', type: 'network-informed' },
  { template: 'network-concern', language: 'en', type: 'network-concern-raised' },
  { template: 'network-concern', language: 'ar', type: 'network-concern-raised' },
  { template: 'concern-answered', language: 'en', type: 'concern-answered' },
  { template: 'dossier', language: 'en', type: 'dossier-transmitted' },
  {
    template: 'no-consensus',
    language: 'en',
    type: 'consensus-not-reached',
    story: 'too few are left when others recuse themselves',
  },
  {
    template: 'please-confirm',
    language: 'en',
    type: 'position-stated',
    story: 'entered for a member that did not confirm it',
  },
  { template: 'for-meeting', language: 'en', type: 'round-circulated' },
  { template: 'for-meeting', language: 'ar', type: 'round-circulated' },
  { template: 'retabled', language: 'en', type: 'case-retabled' },
  { template: 'untabled', language: 'ar', type: 'case-untabled' },
  { template: 'please-confirm-record', language: 'en', type: 'taken-at-meeting' },
  { template: 'please-confirm-record', language: 'ar', type: 'taken-at-meeting' },
  { template: 'record-repudiated', language: 'en', type: 'meeting-record-repudiated' },
  {
    template: 'adopted',
    language: 'en',
    type: 'decision-adopted',
    story: 'taken at a meeting that was moved, and corrected by a member',
  },
  { template: 'please-confirm-reply', language: 'en', type: 'response-entered' },
  { template: 'please-confirm-reply', language: 'ar', type: 'response-entered' },
  { template: 'reply-entered', language: 'en', type: 'response-entered' },
  { template: 'reply-entered', language: 'ar', type: 'response-entered' },
  { template: 'reply-repudiated', language: 'en', type: 'response-repudiated' },
  { template: 'adopted', language: 'en', type: 'decision-adopted', story: 'referred and decided as guided' },
  { template: 'adopted', language: 'ar', type: 'decision-adopted', story: 'referred and decided as guided' },
  { template: 'adopted', language: 'en', type: 'decision-adopted', story: 'supported by nobody' },
  { template: 'adopted', language: 'ar', type: 'decision-adopted', story: 'supported by nobody' },
];

describe('golden mails', () => {
  it.each(golden)('$template in $language $story', async ({ template, language, type, story }) => {
    const owed = owedMails.find(
      (mail) =>
        mail.notice.template === template && mail.event.type === type && (story === undefined || mail.story === story),
    );
    if (owed === undefined) throw new Error(`No story sends '${template}'`);
    const { event, notice, facts, history } = owed;
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
      history,
    });
    const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
    const attached = mail.attachments.map(({ name, contentType }) => `Attached: ${name} (${contentType})`);
    const whole = [`Subject: ${mail.subject}`, `To: ${notice.to}`, ...headers, ...attached, '', mail.text].join('\n');
    const name = [template, ...(story === undefined ? [] : [story.replaceAll(' ', '-')]), language].join('.');
    await expect(whole).toMatchFileSnapshot(`../../workflows/decision/emails/golden/${name}.txt`);
  });
});
