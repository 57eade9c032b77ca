import { checkMayBegin } from '#workflows/circulation/circulate.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Act } from '../schemas/acts.ts';
import type { DecisionState } from '../schemas/state.ts';
import { committee, decidingBody } from './committee.ts';
import type { DecisionProceedings, Hearing } from './hearing.ts';
import { checkMatter } from './rules/check-matter.ts';

type Found = Omit<Extract<Act<'screen'>, { choice: 'accept' }>, 'choice'>;

/** Refuses to have a proposal go round that cannot as it stands: only its proposer can change that. */
export function checkMayAccept(state: DecisionState, network: Directory, at: string): void {
  checkMayBegin(decidingBody, state, network, at);
  checkMatter(state, network, at, 'choice');
}

/** A proposal goes round, to the meeting that it asks for where it does: the same whether the desk accepts it or the Coordinator admits it. */
export function accept(
  proceedings: DecisionProceedings,
  surroundings: Pick<Hearing<'screen'>['surroundings'], 'meetings' | 'network'>,
  found: Found = {},
): void {
  proceedings.record({ type: 'case-accepted', data: found });
  committee.tableAsAsked(proceedings, surroundings);
  committee.circulate(proceedings, surroundings.network);
}
