import '#functions/lib/english-issues.ts';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { partyRoles, type Role, seatRoles } from '#schemas/actor.ts';
import { Roster } from '#schemas/roster.ts';
import { isCountry } from '#schemas/scope.ts';
import { writtenLine } from '#schemas/text/written.ts';
import { assigneeOf } from '#workflows/network/capacity.ts';
import { overlap } from '#workflows/network/interval.ts';
import { networkBody } from '#workflows/network/network-body.ts';
import { isNamedAsSeat } from '#workflows/network/seat.ts';

/** A roster file that is refused; the message names the line. */
export class RosterError extends Error {
  override readonly name = 'RosterError';
}

type Mistake = { readonly path: readonly (string | number)[]; readonly what: string };

/** Reads a roster: JSON with comments. @throws RosterError naming the line of the first mistake. */
export function parseRoster(text: string): Roster {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [syntax] = errors;
  if (syntax !== undefined || tree === undefined) {
    const what = syntax === undefined ? 'the file is empty' : printParseErrorCode(syntax.error);
    throw new RosterError(`Roster, line ${lineAt(text, syntax?.offset ?? 0)}: ${what}`);
  }
  const parsed = Roster.safeParse(getNodeValue(tree));
  const mistake = parsed.success
    ? (firstUnfitText(parsed.data) ?? firstContradiction(parsed.data))
    : {
        path: (parsed.error.issues[0]?.path ?? []) as (string | number)[],
        what: parsed.error.issues[0]?.message ?? 'invalid',
      };
  if (mistake === undefined && parsed.success) return parsed.data;
  const { path, what } = mistake as Mistake;
  throw new RosterError(`Roster, line ${lineAt(text, offsetOf(tree, path))}: ${path.join('.')}: ${what}`);
}

const fitLine = writtenLine({ minimum: 1, maximum: 100_000 });

/** Names and legal bases stand in mails and documents: they are held to the policy for whatever people write. */
function firstUnfitText(value: unknown, path: Mistake['path'] = []): Mistake | undefined {
  if (typeof value === 'string') {
    const issue = fitLine.safeParse(value).error?.issues[0];
    return issue && { path, what: issue.message };
  }
  for (const [key, member] of Object.entries(value ?? {})) {
    const mistake = firstUnfitText(member, [...path, Array.isArray(value) ? Number(key) : key]);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

/** What a schema cannot see: unknown parties, the same person twice, roles or memberships that overlap. */
function firstContradiction(roster: Roster): Mistake | undefined {
  const parties = new Set(roster.parties.map((party) => party.id));
  const asSeat = roster.parties.findIndex(({ id }) => isNamedAsSeat(id));
  if (asSeat >= 0) return { path: ['parties', asSeat, 'id'], what: 'so begins what a seat is asked as, and no party' };
  const seen = new Set<string>();
  for (const [index, person] of roster.people.entries()) {
    const path = ['people', index];
    if (seen.has(person.id)) return { path: [...path, 'id'], what: `${person.id} stands in the roster twice` };
    seen.add(person.id);
    for (const [place, held] of person.roles.entries()) {
      const at = [...path, 'roles', place];
      const unfit = unfitScope(held, roster);
      if (unfit !== undefined) return { path: [...at, 'scope'], what: unfit };
      const needsParty = (partyRoles as readonly Role[]).includes(held.role);
      if (needsParty && held.party === undefined) return { path: at, what: `the role ${held.role} needs a party` };
      if (held.party !== undefined && !parties.has(held.party))
        return { path: at, what: `there is no party ${held.party}` };
      if (held.until !== undefined && held.until <= held.from)
        return { path: at, what: 'the role ends before it begins' };
      const twin = person.roles.findIndex(
        (other, before) =>
          before < place && assigneeOf(other) === assigneeOf(held) && other.role === held.role && overlap(other, held),
      );
      if (twin >= 0) return { path: at, what: `the role ${held.role} overlaps with the one before` };
    }
  }
  const crowded = crowdedNetwork(roster);
  if (crowded !== undefined) return crowded;
  for (const [index, body] of roster.bodies.entries()) {
    for (const [place, member] of body.members.entries()) {
      const path = ['bodies', index, 'members', place];
      const named = nameOf(member);
      if ('party' in member && !parties.has(named)) return { path, what: `there is no party ${named}` };
      const twin = body.members.findIndex(
        (other, before) => before < place && nameOf(other) === named && overlap(other, member),
      );
      if (twin >= 0) return { path, what: `the membership of ${named} overlaps with the one before` };
      if ('seat' in member && roster.bodies.slice(0, index).some((other) => hasSeat(other, named)))
        return { path, what: `another body has a seat ${named}: whoever holds it would act in both` };
    }
    for (const [place, method] of body.workingMethods.entries()) {
      const twin = body.workingMethods.findIndex(
        (other, before) => before < place && other.method === method.method && overlap(other, method),
      );
      if (twin >= 0)
        return {
          path: ['bodies', index, 'workingMethods', place],
          what: `two methods '${method.method}' hold at once`,
        };
    }
  }
  return undefined;
}

/** A party is written in capitals, the id of a seat in small letters: no two have one name. */
const nameOf = (member: Roster['bodies'][number]['members'][number]): string =>
  'party' in member ? member.party : member.seat;

const hasSeat = ({ members }: Roster['bodies'][number], scope: string): boolean =>
  members.some((member) => 'seat' in member && member.seat === scope);

/**
 * One transaction ends a case in which each member of a body has a task and may answer, and each other member of the Network may be
 * heard; DynamoDB takes 100 items, and the case and its events are among them. A body that is all of the Network hears nobody beside
 * its members: it is bounded by the schema alone, and closed tasks that find no room leave the lists right after (ADR 21).
 */
const mostHeard = 90;

function crowdedNetwork({ bodies }: Roster): Mistake | undefined {
  const index = bodies.findIndex(({ id }) => id === networkBody);
  const partiesOf = (body: Roster['bodies'][number] | undefined) => new Set(body?.members.map(nameOf));
  const inNetwork = partiesOf(bodies[index]);
  const isCrowded = bodies.some((body) => {
    const own = partiesOf(body);
    const others = [...inNetwork].filter((party) => !own.has(party)).length;
    return others > 0 && body.workingMethods.length > 0 && 2 * own.size + others > mostHeard;
  });
  if (!isCrowded) return undefined;
  const what = `twice the members of a body that circulates texts, and the other members of the Network, are more than ${mostHeard}`;
  return { path: ['bodies', index, 'members'], what };
}

/** A Resident Coordinator is one of a country (facts 3.1), who speaks for a party may do so in one body alone, and a seat is one that a body has. */
function unfitScope({ role, scope }: Roster['people'][number]['roles'][number], roster: Roster): string | undefined {
  if (scope === undefined) return undefined;
  if (role === 'resident-coordinator' && !isCountry(scope))
    return `a Resident Coordinator is one of a country, by its two letters: EG, not ${scope}`;
  const ofParty = (partyRoles as readonly Role[]).includes(role);
  if (ofParty && !roster.bodies.some(({ id }) => id === scope)) return `there is no body ${scope}`;
  const ofSeat = (seatRoles as readonly Role[]).includes(role);
  // Rosters of before bodies had seats name none.
  const hasSeats = roster.bodies.some(({ members }) => members.some((member) => 'seat' in member));
  if (ofSeat && hasSeats && !roster.bodies.some((body) => hasSeat(body, scope))) return `no body has a seat ${scope}`;
  return undefined;
}

/** The node at `path`, or the nearest one above it: a missing member has no place of its own. */
function offsetOf(tree: Node, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return 0;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
