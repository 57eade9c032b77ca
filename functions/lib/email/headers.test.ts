import { describe, expect, it } from 'vitest';
import { headersOf } from './headers.ts';

describe('headers', () => {
  const key = { caseId: 'DEC-2026-0007', seq: 3, person: 'ilo@example.org' };

  it('thread a case, keep robots quiet and name the notice', () => {
    expect(headersOf(key, 'Tawafuq <notices@example.org>')).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'In-Reply-To': '<DEC-2026-0007@tawafuq.example.org>',
      References: '<DEC-2026-0007@tawafuq.example.org>',
      'Tawafuq-Notice': 'DEC-2026-0007/3/ilo@example.org',
    });
  });

  it('thread a case apart from another that once had its number', () => {
    const { References, 'In-Reply-To': inReplyTo } = headersOf({ ...key, nonce: 'c0ffee' }, 'notices@example.org');
    expect([References, inReplyTo]).toEqual(Array(2).fill('<DEC-2026-0007.c0ffee@tawafuq.example.org>'));
  });

  it('are the same whether our address has a name or not', () => {
    expect(headersOf(key, 'notices@example.org')).toEqual(headersOf(key, 'Tawafuq <notices@example.org>'));
  });
});
