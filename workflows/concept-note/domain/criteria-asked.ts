import { DomainError } from '#workflows/procedure/domain-error.ts';

/** Of criteria only those are answered that the fund asked for when the note was begun. @throws DomainError `criterion-not-asked` */
export function checkAsked(named: readonly string[], asked: readonly string[], field: 'answers' | 'scores'): void {
  const strange = named.findIndex((criterion) => !asked.includes(criterion));
  if (strange < 0) return;
  const params = { criterion: named[strange] ?? '' };
  throw new DomainError('criterion-not-asked', { field: `${field}.${strange}.criterion`, params });
}
