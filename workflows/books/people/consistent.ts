import type { Roster } from '#schemas/roster.ts';
import { firstContradiction } from '#workflows/network/roster-contradiction.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';

/** What contradicts itself in what was changed is wrong in the form; what does elsewhere was so before. */
export function assertConsistent(roster: Roster, changed: readonly [string, number]): void {
  const found = firstContradiction(roster);
  if (found === undefined) return;
  const isHere = changed.every((part, index) => found.path[index] === part);
  const field = isHere ? found.path.slice(2).join('.') : String(changed[0] === 'people' ? 'roles' : 'members');
  throw new DomainError(found.code, { field: field === '' ? 'roles' : field });
}
