import { expect } from 'vitest';
import { mayRead } from '#functions/lib/access.ts';
import { callerOf } from '#functions/lib/caller.ts';
import { readerOf } from '#functions/lib/reader-of.ts';
import { decision } from '#workflows/decision/index.ts';
import type { DecisionState } from '#workflows/decision/schemas/state.ts';
import { Directory } from '#workflows/network/directory.ts';
import { committee, smallRoster } from './small-roster.ts';

/** The Committee as it is, and as it would be had one of its members left in the middle of things, or FAO come. */
const directories = [committee, committee.filter((party) => party !== 'ILO'), [...committee, 'FAO']].map((parties) => {
  const roster = smallRoster();
  const members = parties.map((party) => ({ party, from: '2020-01-01' }));
  return new Directory({ ...roster, bodies: roster.bodies.map((body) => ({ ...body, members })) });
});

/** Whoever may read a case finds it in a list of theirs, with and without its situation; nobody else looks where it stands. */
export function assertListed(state: DecisionState): void {
  const stands = new Set(decision.projections(state).map(({ list }) => list));
  for (const network of directories) {
    for (const { id } of network.people()) {
      const caller = callerOf(network, id, state.updatedAt, 'sign-in');
      if (caller === undefined) continue;
      const reader = readerOf(caller, network);
      const reads = mayRead(decision, state, caller, network);
      for (const situation of [undefined, state.at]) {
        const finds = decision.listsFor(reader, situation).some((list) => stands.has(list));
        expect(finds, `${id} finds ${state.caseId}, ${state.at}, by ${situation}`).toBe(reads);
      }
    }
  }
}
