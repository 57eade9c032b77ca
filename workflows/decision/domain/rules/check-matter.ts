import type { MatterId } from '#schemas/matter.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { DecisionState } from '../../schemas/state.ts';
import { decidingBody } from '../committee.ts';

type About = Pick<DecisionState, 'method'> & { readonly matter?: MatterId | undefined };

/**
 * Refuses a method that the body allows for some matters only, where the proposal is about another matter or says none. A
 * method that is allowed for all takes any matter, also one that the body has not named.
 * @param field where it was chosen, or the choice that would have it go round
 */
export function checkMatter(
  { method, matter }: About,
  network: Directory,
  at: string,
  field: 'matter' | 'choice',
): void {
  const { matters = [] } = network.methodOf(decidingBody, method, at) ?? {};
  if (matters.length === 0 || matters.some(({ id }) => id === matter)) return;
  const allowed = matters.map(({ id }) => id).join(', ');
  if (matter === undefined) throw new DomainError('matter-needed', { field, params: { method, matters: allowed } });
  throw new DomainError('not-for-the-matter', { field, params: { method, matter, matters: allowed } });
}
