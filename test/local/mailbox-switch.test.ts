import { expect, it } from 'vitest';
import { listPage } from '#local/mailbox/mailbox-page.ts';

it('another language shows the same mails: the list stays narrowed to an address and a case', () => {
  const list = { sent: [], received: [], limit: 200, to: 'a+b@example.org', caseId: 'DEC-2026-0001' };
  const { text } = listPage('en', list);
  const [, query = ''] = /href="\?([^"]*)" lang="ar"/.exec(text) ?? [];
  const asked = new URLSearchParams(query.replaceAll('&#38;', '&'));
  expect(Object.fromEntries(asked)).toEqual({ lang: 'ar', to: list.to, caseId: list.caseId });
  expect(listPage('en', { ...list, to: '', caseId: '' }).text).toContain('href="?lang=ar"');
});
