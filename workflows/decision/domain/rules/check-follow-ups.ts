import { dayOf, yearsAfter } from '#schemas/civil-date.ts';
import type { AskedAction } from '#schemas/text/asked-action.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { decidingBody } from '../committee.ts';
import { checkParty } from './check-party.ts';

/** No action is due later than so many years after it is proposed: a longer one is a slip of the finger. */
const longestActionYears = 10;

/** Refuses what a text asks of nobody, for a day that is over, or for one that nobody will see. */
export function checkFollowUps(followUps: readonly AskedAction[], network: Directory, at: string): void {
  for (const [index, { owner, dueAt }] of followUps.entries()) {
    const field = `followUps.${index}`;
    checkParty(owner, network, `${field}.owner`);
    if (fallsDueAt(dueAt, network.timeZoneOf(decidingBody)) <= at) {
      throw new DomainError('due-in-the-past', { field: `${field}.dueAt` });
    }
    if (dueAt > yearsAfter(dayOf(at), longestActionYears)) {
      throw new DomainError('due-too-far', { field: `${field}.dueAt`, params: { years: longestActionYears } });
    }
  }
}
