import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMail } from '#functions/lib/email/render-mail.ts';
import { Language } from '#schemas/language.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import { type OwedMail, owedMails } from '#test/support/decision-mails.ts';
import { tries } from '#test/support/search.ts';
import { decisionMails } from '#workflows/decision/emails/mails.ts';

const links = {
  caseUrl: 'https://tawafuq.example.org/cases/DEC-2026-0007',
  taskUrl: 'https://tawafuq.example.org/t/DEC-2026-0007.3.position.ILO/s3cr3t',
  code: '048213',
};
const languages = Language.options;
/** A line that begins with a Latin letter is laid out left to right by the programs that read mail. */
const arabicFirst = /^\p{Script=Arabic}.*\(\u2068DEC-2026-0007\u2069\)$/u;

function render({ event, notice, facts, history }: OwedMail, language: string, changes: Partial<MailFacts> = {}) {
  const { taskUrl, code, caseUrl } = links;
  return renderMail({
    mails: decisionMails,
    template: notice.template,
    facts: { ...facts, ...changes } as MailFacts,
    person: { id: notice.to, name: 'Office of Migration', language, timeZone: 'Africa/Nairobi' },
    links: notice.taskId === undefined ? { caseUrl } : { caseUrl, taskUrl, code },
    caseId: 'DEC-2026-0007',
    seq: event.seq,
    at: event.at,
    mailFrom: 'Tawafuq <tawafuq@example.org>',
    enclosure: 'the dossier',
    history,
  });
}

/** One mail for each template and situation that sends it. */
const examples = [
  ...new Map(
    owedMails.map((mail) => [
      `${mail.notice.template} on ${mail.event.type}${mail.notice.taskId ? ', task' : ''}`,
      mail,
    ]),
  ),
];
const exampleOf = (template: string) => {
  const found = owedMails.find((mail) => mail.notice.template === template);
  if (found === undefined) throw new Error(`No story sends '${template}'`);
  return found;
};

describe('the stories', () => {
  it('send every template', () => {
    const sent = new Set(owedMails.map((mail) => mail.notice.template));
    expect(Object.keys(decisionMails.templates).filter((template) => !sent.has(template))).toEqual([]);
  });
});

describe.each(examples)('%s', (_, mail) => {
  it.each(languages)('is whole in %s', (language) => {
    const { subject, html, text } = render(mail, language);
    expect(subject).toMatch(language === 'ar' ? arabicFirst : /^DEC-2026-0007\s?[:：]\s?\S/);
    expect(subject).not.toMatch(/[\r\n]/);
    const shown = `${subject}\n${text}\n${html.replace(/<style>[^<]*<\/style>|style="[^"]*"/g, '')}`;
    expect(shown).not.toMatch(/[{}]|\b(undefined|null|NaN)\b|\[object/);
    expect(text).toContain('Workplan 2027');
    expect(text).toContain(links.caseUrl);
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain(`<div lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//);
    if (language === 'ar') expect(text.replace(/[^\u0600-\u06ff]/g, '').length).toBeGreaterThan(60);
  });

  it.each(languages)('asks for an act in %s exactly when there is a task', (language) => {
    const { html, text } = render(mail, language);
    for (const shown of [html, text]) {
      expect(shown.includes(links.taskUrl)).toBe(mail.notice.taskId !== undefined);
      expect(shown.includes(links.code)).toBe(mail.notice.taskId !== undefined);
    }
  });
});

describe('facts that users wrote', () => {
  const markup = fc.stringMatching(/^[<>"'&{}a\r\n]{1,12}$/);

  it.each(languages)('never become markup or headers in %s', (language) => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), markup, ([, mail], hostile) => {
        const written = `<b title="x" onload='y'>${hostile}</b>`;
        const facts = Object.fromEntries(
          Object.entries(mail.facts)
            .filter(([name, fact]) => typeof fact !== 'number' && !fixed.has(name) && !/(At|On)$/.test(name))
            .map(([name, fact]) => [name, Array.isArray(fact) ? [written] : written]),
        );
        const { subject, html } = render(mail, language, facts);
        expect(html).not.toMatch(/<b[ >]|onload='/);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(subject).toMatch(language === 'ar' ? arabicFirst : /^DEC-2026-0007\s?[:：]/);
      }),
      { numRuns: tries(60) },
    );
  });

  it('keep their paragraphs in html and in text', () => {
    const { html, text } = render(exampleOf('declined'), 'en', { reason: 'first\r\nsecond' });
    expect(text).toContain('    first\n    second');
    expect(html).toMatch(/first<\/bdi><br><bdi>second/);
  });

  it('leaves a list in the direction of the mail: no automatic direction around its isolated items', () => {
    const { html } = render(exampleOf('circulated'), 'ar');
    expect(html).toContain('\u2068ILO\u2069');
    expect(html).not.toMatch(/<bdi>[^<]*\u2068/);
  });
});

/** Facts that the system itself chooses. */
const fixed = new Set(['caseId', 'method', 'about', 'answer', 'basis', 'position', 'situation', 'starting']);

describe('a task mail', () => {
  it('says what is asked, of which text, until when, and what happens otherwise', () => {
    const { text } = render(exampleOf('clock-started'), 'en');
    expect(text).toMatch(/Fingerprint of the text \(SHA-256\):\n {4}[0-9a-f]{64}\n/);
    expect(text).toContain('(UTC)');
    expect(text).toContain('(Geneva)');
    expect(text).toContain('(New York)');
    expect(text).toContain('(your time, Africa/Nairobi)');
    expect(text).toContain('the silence of a member counts as agreement');
    expect(text).toContain('secretariat@example.org');
  });

  it('differs between the two methods where silence means different things', () => {
    const mail = exampleOf('circulated');
    expect(render(mail, 'en', { method: 'silence' }).text).toContain('your silence counts as agreement');
    expect(render(mail, 'en', { method: 'explicit' }).text).toContain('there is no consensus when the period ends');
  });
});

describe('attachments', () => {
  it('bring the deadline to the calendar', () => {
    const { attachments } = render(exampleOf('clock-started'), 'ar');
    expect(attachments.map(({ name }) => name)).toEqual(['DEC-2026-0007.ics']);
    expect(attachments[0]?.content).toContain(
      `DTSTART:${String(exampleOf('clock-started').facts['deadlineSetAt']).replaceAll(/[-:]|\.\d+/g, '')}`,
    );
  });

  it('bring the dossier, and a mail that lacks it does not leave', () => {
    const mail = exampleOf('dossier');
    expect(render(mail, 'en').attachments).toEqual([
      { name: 'DEC-2026-0007-dossier.txt', contentType: 'text/plain; charset=utf-8', content: 'the dossier' },
    ]);
    const { event, notice, facts } = mail;
    const person = { id: notice.to, name: 'x', language: 'en', timeZone: 'UTC' };
    const bare = {
      mails: decisionMails,
      template: 'dossier',
      facts,
      person,
      links,
      caseId: 'DEC-2026-0007',
      seq: event.seq,
      at: event.at,
      mailFrom: 'a@example.org',
    };
    expect(() => renderMail(bare)).toThrow('needs its document');
  });
});

describe('a mail that cannot be whole', () => {
  it('does not leave when a fact is missing', () => {
    const mail = exampleOf('please-confirm');
    const { party: _, ...facts } = mail.facts;
    expect(() => render({ ...mail, facts }, 'en')).toThrow();
  });

  it('does not leave when there is no such template', () => {
    const mail = exampleOf('receipt');
    expect(() => render({ ...mail, notice: { ...mail.notice, template: 'nonesuch' } }, 'en')).toThrow(
      "no mail 'nonesuch'",
    );
  });

  it('speaks English to readers of a language without a catalogue', () => {
    expect(render(exampleOf('receipt'), 'nl').html).toContain('<html lang="en" dir="ltr">');
  });
});

describe('recipients of one message', () => {
  it('share its content but not their names, links or zones', () => {
    const { facts, event } = exampleOf('clock-started');
    const to = (name: string, timeZone: string, code: string) =>
      renderMail({
        mails: decisionMails,
        template: 'clock-started',
        facts,
        person: { id: `${name}@example.org`, name, language: 'en', timeZone },
        links: { ...links, code },
        caseId: 'DEC-2026-0007',
        seq: event.seq,
        at: event.at,
        mailFrom: 'tawafuq@example.org',
      }).text;
    const [one, other] = [to('Amal', 'Africa/Nairobi', '111111'), to('Bo', 'Asia/Amman', '222222')];
    expect(one).toContain('Dear Amal');
    expect(one).not.toMatch(/Bo,|222222|Amman/);
    expect(other).toMatch(/Dear Bo,[\s\S]*Asia\/Amman[\s\S]*222222/);
    expect(other).not.toMatch(/Amal|111111|Nairobi/);
  });
});
