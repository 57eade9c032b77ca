import { type CivilDate, daysAfter } from '#schemas/civil-date.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { covers } from '#workflows/network/interval.ts';
import type { Change, Changes } from '../schemas/changes.ts';

/** The Committee of whose members the Secretary-General is told (terms of reference, membership, 2). */
const committee = 'executive-committee';

type Period = { readonly since: CivilDate; readonly until: CivilDate };

/** The notice of a year tells of the calendar year before it: each change stands in one notice, and none in two. */
export const periodOf = (year: number): Period => ({ since: `${year - 1}-01-01`, until: `${year}-01-01` });

/** Who joined the Committee and who left it, as the roster has it now. */
export function changesIn(network: Directory, { since, until }: Period): Changes {
  const { bodies, parties, people } = network.roster();
  const members = (bodies.find(({ id }) => id === committee)?.members ?? []).flatMap((member) =>
    'party' in member ? [member] : [],
  );
  const nameOf = (party: string) => parties.find(({ id }) => id === party)?.names.en ?? party;
  const within = (day: CivilDate | undefined): day is CivilDate => day !== undefined && since <= day && day < until;
  const representatives = (party: string, day: CivilDate) =>
    people
      .filter(({ roles }) =>
        roles.some((held) => held.role === 'principal' && held.party === party && covers(held, day)),
      )
      .map(({ name }) => name);
  const change = (party: string, on: CivilDate, represented: CivilDate): Change => ({
    party,
    name: nameOf(party),
    on,
    representatives: representatives(party, represented),
  });
  return {
    since,
    until,
    joined: members.flatMap(({ party, from }) => (within(from) ? [change(party, from, from)] : [])),
    // The day named is the first on which it is no member any more.
    left: members.flatMap(({ party, until: end }) => (within(end) ? [change(party, end, daysAfter(end, -1))] : [])),
    members: members.filter((member) => covers(member, daysAfter(until, -1))).map(({ party }) => nameOf(party)),
  };
}
