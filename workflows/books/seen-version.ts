import { integer } from '#schemas/form/integer.ts';
import { ofThePage } from '#schemas/form/of-the-page.ts';
import { optional } from '#schemas/form/optional.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

/** Number of the last entry that whoever writes has seen; a program that does not care leaves it out. */
export const seenVersion = ofThePage(optional(integer({ minimum: 0 })));

/** @throws DomainError `stale-book` when there has been another entry since */
export function assertSeen(version: number | undefined, { seq }: { readonly seq: number }): void {
  if (version !== undefined && version !== seq) throw new DomainError('stale-book');
}
