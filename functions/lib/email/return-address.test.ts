import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReturnOf, readReturnAddress, returnAddress, type SentNotice } from './return-address.ts';

const key = 'k'.repeat(40);
const notice: SentNotice = { caseId: 'DEC-2026-0007', nonce: 'aa11', seq: 3, person: 'who@example.org' };
const accepts = (address: string, sent: SentNotice = notice, by = key) => {
  const returned = readReturnAddress(address);
  return (
    returned !== undefined &&
    returned.caseId === sent.caseId &&
    returned.seq === sent.seq &&
    isReturnOf(by, returned, sent)
  );
};

const Notice: fc.Arbitrary<SentNotice> = fc.record({
  caseId: fc
    .tuple(fc.constantFrom('DEC', 'CN'), fc.integer({ min: 1, max: 999_999_999 }))
    .map(([prefix, number]) => `${prefix}-2026-${String(number).padStart(4, '0')}`),
  nonce: fc.option(fc.stringMatching(/^[0-9a-f]{24}$/), { nil: undefined }),
  seq: fc.integer({ min: 1, max: 25_000 }),
  person: fc.emailAddress(),
});

describe('the address that a notice returns to', () => {
  it('is accepted for that notice, in whatever letters, and fits what servers take', () => {
    fc.assert(
      fc.property(Notice, (sent) => {
        const address = returnAddress(key, sent, 'tawafuq.example.org');
        const [local = '', domain] = address.split('@');
        expect(domain).toBe('tawafuq.example.org');
        expect(local.length).toBeLessThanOrEqual(64);
        expect(local).toMatch(/^[a-z0-9+-]+$/);
        expect([accepts(address, sent), accepts(address.toUpperCase(), sent)]).toEqual([true, true]);
      }),
    );
  });

  it('is accepted for no other notice, and under no other key', () => {
    fc.assert(
      fc.property(Notice, Notice, (sent, other) => {
        const address = returnAddress(key, sent, 'tawafuq.example.org');
        expect(accepts(address, sent, 'j'.repeat(40))).toBe(false);
        for (const change of ['caseId', 'nonce', 'seq', 'person'] as const) {
          if (other[change] !== sent[change])
            expect(accepts(address, { ...sent, [change]: other[change] })).toBe(false);
        }
      }),
    );
  });

  it('is none when a character of it is another', () => {
    const address = returnAddress(key, notice, 'tawafuq.example.org');
    const at = address.indexOf('@');
    for (let index = 0; index < at; index += 1) {
      const other = address[index] === 'a' ? 'b' : 'a';
      expect(accepts(address.slice(0, index) + other + address.slice(index + 1))).toBe(false);
    }
  });

  it.each(['tawafuq@tawafuq.example.org', 'bounces@tawafuq.example.org', 'bounces+dec-2026-0007-3@x', '', '@'])(
    'is not %s',
    (address) => {
      expect(readReturnAddress(address)).toBeUndefined();
    },
  );
});
