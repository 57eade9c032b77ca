import { expect, it } from 'vitest';
import { Scope } from './scope.ts';

it.each(['EG', 'KE', 'donor', 'steering-committee', 'area-1'])('%s is a scope', (scope) => {
  expect(Scope.safeParse(scope).success).toBe(true);
});

it.each(['', 'eg ', 'QQ', 'EGY', 'Donor', 'eg@ke', '-donor', 'd'.repeat(33)])(
  '“%s” is none, and the words say why',
  (scope) => {
    expect(Scope.safeParse(scope).error?.issues[0]?.message).toContain('a country by its two letters');
  },
);
