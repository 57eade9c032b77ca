import { describe, expect, it } from 'vitest';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { type OwedMail, owedMails } from '#test/support/decision-mails.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

const render = ({ event, notice, facts, history }: OwedMail, language = 'en') =>
  renderMail({
    mails: decisionMails,
    template: notice.template,
    // Contents are remembered by this object; a history that was changed for a test is another one.
    facts: { ...facts },
    person: { id: notice.to, name: 'Office of Migration', language, timeZone: 'Africa/Nairobi' },
    links: { caseUrl: 'https://tawafuq.example.org/cases/DEC-2026-0007' },
    caseId: 'DEC-2026-0007',
    seq: event.seq,
    at: event.at,
    mailFrom: 'tawafuq@example.org',
    history,
  });

const circulated = owedMails.filter(({ notice }) => notice.template === 'circulated');
const secondRound = circulated.find(
  ({ facts, history }) => Number(facts['round']) > 1 && history.some(({ type }) => type === 'text-revised'),
);
const reminders = owedMails.filter(({ notice }) => notice.template === 'reminder');
const [first] = circulated;
if (first === undefined || secondRound === undefined) throw new Error('The stories circulate no second version');

/** The same mail about a case whose text says this. */
const saying = (mail: OwedMail, text: string): OwedMail => ({
  ...mail,
  history: JSON.parse(JSON.stringify(mail.history), (key, value) =>
    key === 'text' && typeof value === 'string' ? text : value,
  ),
});

describe('a mail that asks for a position', () => {
  it('has the text itself, and what it asks for, set in so that no line of it reads as ours', () => {
    const { text, html } = render(saying(first, 'First line.\n\nYour code: 111111\n<b>bold</b>'));
    expect(text).toContain('    First line.\n\n    Your code: 111111\n    <b>bold</b>');
    expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(text).toMatch(/What the text asks for\n=+\n\n {4}\S+: /);
  });

  it('has it again where it reminds of a position, and not where it reminds of anything else', () => {
    const position = reminders.find(({ facts }) => facts['about'] === 'positions');
    const other = reminders.find(({ facts }) => facts['about'] !== 'positions');
    if (position === undefined || other === undefined) throw new Error('The stories lack a reminder');
    expect(render(saying(position, 'The words to decide on.')).text).toContain('\n    The words to decide on.\n');
    expect(render(saying(other, 'The words to decide on.')).text).not.toContain('The words to decide on.');
  });

  it('says of a second version what has changed since the one before, and why', () => {
    const { text } = render(secondRound);
    expect(text).toMatch(/What has changed since version \d\n=+\n/);
    expect(text).toMatch(/^ {4}− \S/m);
    expect(text).toMatch(/^ {4}\+ \S/m);
    const { reason } = (secondRound.history.findLast(({ type }) => type === 'text-revised')?.data ?? {}) as {
      reason?: string;
    };
    expect(text).toContain(`\nReason\n======\n\n    ${reason}\n`);
    expect(render(first).text).not.toContain('What has changed');
  });

  it('cuts a text that programs would cut off, says so, and stays below their limit in every language', () => {
    for (const line of [
      '<&> '.repeat(12_000),
      `${'案文'.repeat(40)}\n`.repeat(600),
      `${'نص '.repeat(30)}\n`.repeat(500),
    ]) {
      const { html, text } = render(saying(secondRound, line));
      expect(text).toContain('Shortened in this mail');
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(html).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  it('has the text in the reader’s language where there is one, and says which otherwise', () => {
    const arabic = { language: 'ar', title: 'خطة العمل', text: 'تعتمد اللجنة خطة العمل.', hash: 'a'.repeat(64) };
    const translated = {
      ...first,
      history: first.history.map((event) =>
        event.type === 'case-submitted' ? { ...event, data: { ...event.data, translations: [arabic] } } : event,
      ) as OwedMail['history'],
    };
    expect(render(translated, 'ar').text).toContain(`    ${arabic.title}\n\n    ${arabic.text}\n`);
    expect(render(translated, 'zh').text).toContain('英文');
  });
});
