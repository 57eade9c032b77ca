import { describe, expect, it } from 'vitest';
import { renderDigest } from '#functions/lib/email/digest/digest-mail.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import type { AskedTask, Digest, OpenCase } from '#functions/lib/use-cases/digest.ts';
import { Language } from '#schemas/language.ts';
import { findMessage } from '#words/find-message.ts';

const task = (kind: string, change: Partial<AskedTask> = {}): AskedTask => ({
  procedure: 'decision',
  taskId: `DEC-2026-0007.3.${kind}`,
  caseId: 'DEC-2026-0007',
  kind,
  choices: [],
  dueAt: null,
  overdue: false,
  openedAt: '2026-03-04T09:00:00.000Z',
  title: 'Workplan 2027',
  party: null,
  ...change,
});

const openCase = (situation: string, change: Partial<OpenCase> = {}): OpenCase => ({
  caseId: 'DEC-2026-0003',
  procedure: 'decision',
  situation,
  title: 'Groupe de travail sur les données',
  since: '2026-02-20T10:00:00.000Z',
  waitingFor: {
    key: 'waiting.facilitation',
    params: { since: '2026-02-20T10:00:00.000Z', parties: ['ILO'], count: 1 },
  },
  overdue: false,
  ...change,
});

const deadline = '2026-03-11T16:00:00.000Z';
const ofSecretariat: Digest = {
  mails: 3,
  tasks: [
    task('notice', { dueAt: '2026-03-09T05:00:00.000Z', overdue: true, party: 'ILO', title: 'خطة العمل لعام 2027' }),
    task('screen', { dueAt: deadline }),
    task('publish', {
      caseId: 'DEC-2026-0004',
      taskId: 'DEC-2026-0004.9.publish',
      title: 'A calendar\r\nof <follow-up> & "more"',
    }),
  ],
  cases: [
    openCase('circulated', {
      caseId: 'DEC-2026-0001',
      title: 'Lost',
      since: '2026-03-02T06:00:00.000Z',
      waitingFor: {
        key: 'waiting.positions',
        params: { deadline: '2026-03-08T16:00:00.000Z', parties: ['DESA', 'WHO'], count: 2 },
      },
      dueAt: '2026-03-08T16:00:00.000Z',
      overdue: true,
      missed: { expected: 'time', by: '2026-03-08T16:15:00.000Z' },
    }),
    openCase('facilitation'),
    openCase('deferred', {
      caseId: 'DEC-2026-0002',
      since: '2026-03-09T00:00:00.000Z',
      waitingFor: { key: 'waiting.deferral', params: { sinceAt: '2026-03-09T00:00:00.000Z' } },
    }),
    openCase('circulated', {
      caseId: 'DEC-2026-0007',
      title: 'Workplan 2027',
      since: '2026-03-08T06:00:00.000Z',
      waitingFor: { key: 'waiting.positions', params: { deadline, parties: [], count: 0 } },
      dueAt: deadline,
    }),
    openCase('in-follow-up', {
      caseId: 'DEC-2025-0011',
      title: 'Follow-up',
      since: '2025-11-09T06:00:00.000Z',
      waitingFor: { key: 'waiting.follow-up', params: { parties: ['ILO'], count: 1 } },
      dueAt: '2026-03-01',
      overdue: true,
    }),
  ],
};
const ofMember: Digest = {
  tasks: [task('position', { party: 'UNHCR', dueAt: deadline }), task('lift', { party: 'UNHCR' })],
  mails: 0,
  cases: [],
};

const reader = (language: 'en' | 'ar', timeZone: string, period: 'daily' | 'weekly') => ({
  person: { name: 'Secretariat of the Network', language, timeZone },
  period,
  now: '2026-03-09T06:00:00.000Z',
  portalUrl: 'https://tawafuq.example.org',
  contact: 'secretariat@example.org',
});

describe('golden digests', () => {
  it.each([
    ['secretariat.en', ofSecretariat, reader('en', 'Europe/Zurich', 'weekly')],
    ['secretariat.ar', ofSecretariat, reader('ar', 'Africa/Cairo', 'weekly')],
    ['member.en', ofMember, reader('en', 'Africa/Nairobi', 'daily')],
    ['member.ar', ofMember, reader('ar', 'Europe/Zurich', 'daily')],
  ] as const)('%s', async (name, digest, to) => {
    const { subject, text, html } = renderDigest(digest, to);
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`digests/${name}.txt`);
    expect(html).toContain(`<html lang="${to.person.language}" dir="${to.person.language === 'ar' ? 'rtl' : 'ltr'}">`);
    for (const { taskId } of digest.tasks) expect(html).toContain(`href="https://tawafuq.example.org/tasks/${taskId}"`);
  });
});

describe('a digest', () => {
  it('escapes and keeps on one line what people wrote', () => {
    const { subject, html, text } = renderDigest(ofSecretariat, reader('en', 'Europe/Zurich', 'weekly'));
    expect(html).toContain('A calendar of &lt;follow-up&gt; &amp; &quot;more&quot;');
    expect(html).not.toContain('<follow-up>');
    expect(text).toContain('DEC-2026-0004: A calendar of <follow-up> & "more"\n');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('says of what came up while it was on its way that it has waited for less than a day', () => {
    const justNow = { ...ofMember, tasks: [task('lift', { openedAt: '2026-03-09T06:00:10.000Z' })] };
    expect(renderDigest(justNow, reader('en', 'Europe/Zurich', 'daily')).text).toContain('Waiting for less than a day');
  });

  it.each([
    ['en', 'What waits for you: no task, 1 received mail', '1 mail on the page of received mails'],
    ['ar', 'المطلوب منكم: لا مهام، ورسالة واردة واحدة', 'رسالة واحدة في صفحة البريد الوارد'],
  ] as const)('in %s says of mails alone where they are', (language, subject, entry) => {
    const mail = renderDigest({ tasks: [], mails: 1, cases: [] }, reader(language, 'Europe/Zurich', 'daily'));
    expect(mail.subject).toBe(subject);
    expect(mail.html).toMatch(new RegExp(`<a href="https://tawafuq.example.org/received"[^>]*>${entry}</a>`));
  });

  it('counts what it leaves out, and stays of a size that mail programs show', () => {
    const many: Digest = {
      mails: 0,
      tasks: Array.from({ length: 300 }, () => task('screen', { title: 'ع'.repeat(200) })),
      cases: Array.from({ length: 300 }, () => openCase('facilitation', { title: 'ع'.repeat(200) })),
    };
    const { html, text, subject } = renderDigest(many, reader('en', 'Europe/Zurich', 'weekly'));
    expect(subject).toBe('What waits: 300 tasks for you, 300 open cases');
    expect(text.match(/250 more are on the portal/g)).toHaveLength(2);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  });

  it('has words for each task, situation and sentence of every procedure', async () => {
    for (const { id, forms, situations } of await everyModule()) {
      const keys = [
        ...Object.keys(forms.acts).map((kind) => `tasks.${kind}`),
        ...situations.map((each) => `facts.situation.${each}`),
      ];
      for (const language of Language.options)
        expect(keys.filter((key) => findMessage(language, key, id) === undefined)).toEqual([]);
    }
  });
});
