import { describe, expect, it } from 'vitest';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { owedMails } from '#test/support/decision-mails.ts';
import { linesOfHtml, looseRuns } from '#test/support/loose-runs.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

const person = { id: 'who@example.org', name: 'Office of Migration', language: 'ar', timeZone: 'Africa/Nairobi' };
const url = 'https://tawafuq.example.org';

const examples = [...new Map(owedMails.map((mail) => [mail.notice.template, mail]))];

describe.each(examples)('%s in Arabic', (template, { event, notice, facts, history }) => {
  const task = notice.taskId === undefined ? {} : { taskUrl: `${url}/t/task`, code: '048213' };
  const mail = renderMail({
    mails: decisionMails,
    template,
    facts,
    person,
    links: { caseUrl: `${url}/cases/DEC-2026-0007`, ...task },
    caseId: 'DEC-2026-0007',
    seq: event.seq,
    at: event.at,
    mailFrom: 'Tawafuq <tawafuq@example.org>',
    enclosure: 'the dossier',
    history,
  });

  it('runs from right to left', () => {
    expect(mail.html).toMatch(/<html lang="ar" dir="rtl">[\s\S]*<div lang="ar" dir="rtl"/);
  });

  it('isolates in its text and in its html whatever runs the other way', () => {
    expect(looseRuns(mail.text)).toEqual([]);
    expect(looseRuns(linesOfHtml(mail.html))).toEqual([]);
  });
});

it.each(['sign-in', 'mail-set-aside', 'draft-shared'] as const)('the %s mail isolates whom it names', (template) => {
  const filling = { minutes: 15, code: '048213', sender: '\u2068who@example.org\u2069', author: '\u2068Bo\u2069' };
  const { text, html } = renderPlatformMail(template, person, url, filling);
  expect(looseRuns(text)).toEqual([]);
  expect(looseRuns(linesOfHtml(html))).toEqual([]);
});
