import type { EnteredReply } from '#workflows/decision/schemas/reply.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { decidingBody } from '../committee.ts';

/**
 * Whether a reply has its text go round in the Committee: what is returned always does, and what is settled unless the body
 * has set that it is adopted at once (D2: decisions issue from the Committee).
 */
export const goesRound = (
  response: EnteredReply['response'],
  { openedAt }: Pick<DecisionState, 'openedAt'>,
  network: Directory,
): boolean =>
  response === 'returned' ||
  (response === 'decided' && network.bodySettingsAt(decidingBody, openedAt).guidedAdoption === 'circulation');
