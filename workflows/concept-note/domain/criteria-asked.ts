import { placeNamedTwice } from '#schemas/named-twice.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

/** Each criterion is answered once, and only those that the fund asked for when the note was begun. @throws DomainError */
export function checkAsked(named: readonly string[], asked: readonly string[], field: 'answers' | 'scores'): void {
  const twice = placeNamedTwice(named);
  if (twice !== undefined) throw new DomainError('named-twice', { field: `${field}.${twice}.criterion` });
  const strange = named.findIndex((criterion) => !asked.includes(criterion));
  if (strange < 0) return;
  const params = { criterion: named[strange] ?? '' };
  throw new DomainError('criterion-not-asked', { field: `${field}.${strange}.criterion`, params });
}
