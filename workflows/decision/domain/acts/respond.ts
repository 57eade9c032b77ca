import { addDuration } from '#schemas/duration.ts';
import { checkMayGoRound } from '#workflows/circulation/circulate.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { EnteredReply } from '../../schemas/reply.ts';
import type { DecisionState } from '../../schemas/state.ts';
import { decidingBody } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { recordReply } from '../record-reply.ts';
import { checkFollowUps } from '../rules/check-follow-ups.ts';
import { goesRound } from '../rules/goes-round.ts';

/**
 * The Secretary-General's reply (D4). What the office itself records counts at once. What the secretariat enters comes with
 * the document, and the office can correct it for the time that the body has set, of which all members are told.
 */
export function respond({ act, actor, proceedings, surroundings }: Hearing<'respond'>): void {
  const { network, documents = [] } = surroundings;
  const { choice: response, documents: _, ...said } = act;
  const reply: EnteredReply = { response, ...said, ...(documents.length === 0 ? {} : { documents: [...documents] }) };
  checkFollowUps(reply.followUps ?? [], network, proceedings.at);
  checkHasText(reply, proceedings.state);
  if (actor.role === 'sg-office') {
    recordReply(proceedings, reply, surroundings);
    return;
  }
  if (documents.length === 0) throw new DomainError('reply-needs-document', { field: 'documents' });
  const { state, at } = proceedings;
  if (goesRound(response, state, network)) checkMayGoRound(decidingBody, state, network, at);
  const dueAt = addDuration(at, network.bodySettingsAt(decidingBody, state.openedAt).correctionPeriod);
  proceedings.record({ type: 'response-entered', data: { ...reply, dueAt } });
}

/** A reply that says nothing of the text means the newest, and where that only puts the matter off nothing would be settled. */
function checkHasText({ response, text }: EnteredReply, { putOff, texts }: DecisionState): void {
  if (response === 'closed' || text !== undefined || putOff === undefined || putOff.version !== texts.at(-1)?.version)
    return;
  throw new DomainError('reply-needs-text', { field: 'text' });
}
