import { dayOf } from '#schemas/civil-date.ts';
import type { AskedAction } from '#schemas/text/asked-action.ts';
import type { DecisionState } from '../schemas/state.ts';

/** What the newest version asks for, as it would enter another one. */
export const askedNow = ({ followUps }: Pick<DecisionState, 'followUps'>): AskedAction[] =>
  followUps.map(({ action, owner, dueAt }) => ({ action, owner, dueAt: dayOf(dueAt) }));
