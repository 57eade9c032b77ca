import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedParagraphs } from '#functions/lib/email/numbered-paragraphs.ts';
import { markedParagraphs } from '#workflows/texts/marked-text.ts';
import { Reader } from '../reader.ts';
import { MarkedText } from './marked-text.tsx';

const reader = new Reader({ language: 'en', timeZone: 'UTC', now: '2026-12-01T00:00:00.000Z' });
const onPage = (text: string): string => String(<MarkedText reader={reader} text={text} anchored />);
const inMail = (text: string): string =>
  numberedParagraphs(markedParagraphs(text), 'https://tawafuq.example.org/cases/X').join('');

const address = '(?:https?://[^"<>]*|mailto:[^"<>]*)';
const ofPage = [
  '<div class="paragraph" id="paragraph-\\d+">',
  '<a class="number" href="#paragraph-\\d+" aria-label="Paragraph \\d+">',
  '<span hidden(?:="")?>',
  `<a href="${address}" rel="noopener nofollow">`,
  '<ol(?: start="\\d+")?>',
  '</?(?:p|ul|li|strong|em)>',
  '</(?:div|a|span|ol)>',
];
const ofMail = [
  '<p(?: dir="auto")? style="[^"<>]*">',
  '<a class="m-soft" href="https://tawafuq\\.example\\.org/cases/X#paragraph-\\d+" style="[^"<>]*">',
  `<a href="${address}" rel="noopener nofollow" style="[^"<>]*">`,
  '<ul style="[^"<>]*">',
  '<ol start="\\d+" style="[^"<>]*">',
  '<li dir="auto">',
  '<br/?>',
  '</?(?:strong|em)>',
  '</(?:p|a|ul|ol|li)>',
];
/** What is left when every tag that may be there has been taken out. */
const without = (allowed: readonly string[], html: string): string =>
  html.replaceAll(new RegExp(allowed.join('|'), 'g'), '');

const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '<script>',
          '<img src=x onerror=alert(1)>',
          '"',
          "'",
          '`',
          '&',
          '&lt;',
          '&#60;',
          '\\',
          '\n',
          '\n\n',
          '- ',
          '1. ',
        ],
        ...[
          '[',
          ']',
          '(',
          ')',
          '*',
          '**',
          '_',
          '<',
          '>',
          'javascript:alert(1)',
          'JaVaScRiPt:x',
          'data:text/html,<b>',
          '&#106;avascript:',
        ],
        ...[
          'https://e.org/"onmouseover="x',
          'https://e.org',
          'mailto:a@e.org',
          '](https://e.org/',
          '"title"',
          '!',
          'onload=',
          'word',
          ' ',
        ],
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('a text with what is marked in it', () => {
  it('is its numbered paragraphs, on the page and in a mail', () => {
    expect(onPage('It **decides**.\n\n1. [This](https://example.org/?a=1&b=2)\n2. That')).toBe(
      '<div class="paragraph" id="paragraph-1"><a class="number" href="#paragraph-1" aria-label="Paragraph 1">1</a>' +
        '<p>It <strong>decides</strong>.</p></div><span hidden="">\n\n</span>' +
        '<div class="paragraph" id="paragraph-2"><a class="number" href="#paragraph-2" aria-label="Paragraph 2">2</a>' +
        '<ol><li><a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow">This</a></li><li>That</li></ol></div>',
    );
    expect(inMail('It **decides**.\n\nTwo\nlines')).toMatch(
      /^<p [^>]+><a [^>]+X#paragraph-1"[^>]+>1<\/a> It <strong>decides<\/strong>\.<\/p><p [^>]+><a [^>]+X#paragraph-2"[^>]+>2<\/a> Two<br>lines<\/p>$/,
    );
  });

  it('of which nothing is marked is shown as it was written, its line breaks kept', () => {
    expect(onPage('  Set in,\n\ttwice')).toContain('</a>  Set in,\n\ttwice</div>');
  });

  it('leads to pages and mailboxes alone, and has no tag or attribute that is not among the few that it may', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(without(ofPage, onPage(text))).not.toContain('<');
        expect(without(ofMail, inMail(text))).not.toContain('<');
      }),
    );
  });
});
