import { expect, it } from 'vitest';
import { renderPlatformMail } from './platform-mail.ts';

const person = { name: 'Secretariat', language: 'en' };
const filling = { subject: 'Call', sender: 'ana@mission.example' };
const rendered = (words: string) =>
  renderPlatformMail('mail-passed-on', person, 'https://tawafuq.example.org/received/1', filling, {
    details: [],
    words,
  });

it('what a stranger wrote keeps its paragraphs, its lines and what is set in', () => {
  const { html, text } = rendered('Dear all,\r\n\r\nWe object:\r\n  - one\r\n  - <b>two</b>\r\n \r\n\r\nقرار');
  expect([...html.matchAll(/<p dir="auto"[^>]*>(.*?)<\/p>/g)].map(([, paragraph]) => paragraph)).toEqual([
    'Dear all,',
    'We object:<br>  - one<br>  - &lt;b&gt;two&lt;/b&gt;',
    'قرار',
  ]);
  expect(text).toContain(
    'The message\n===========\n\n    Dear all,\n\n    We object:\n      - one\n      - <b>two</b>\n\n    قرار\n',
  );
});

it('no line of a stranger stands where ours do', () => {
  const { text } = rendered('x\n-- \nOpen the portal:\n\nhttps://evil.example');
  expect(text.match(/^(-- |Open the portal:|https:.*)$/gm)).toEqual([
    '-- ',
    'Open the portal:',
    'https://tawafuq.example.org/received/1',
  ]);
});

it('a mail without words says nothing of them', () => {
  const { html, text } = rendered('');
  expect(html + text).not.toContain('The message\n');
  expect(html).not.toContain('dir="auto"');
});
