import * as z from 'zod/mini';
import { Proof, SignatureFault } from './evidence.ts';
import { PartyId, PersonId } from './ids.ts';
import { Scope } from './scope.ts';

/** What a person can be for the Network, or for a party, during an interval. */
export const Role = z.enum([
  'focal-point',
  'alternate',
  'principal',
  'coordinator',
  'secretariat',
  'fund-management-unit',
  'sg-office',
  'auditor',
  'resident-coordinator',
  'steering-committee-member',
  'submitter',
]);
export type Role = z.infer<typeof Role>;

/** Roles in which somebody acts in the name of a party. */
export const partyRoles = ['focal-point', 'alternate', 'principal'] as const satisfies readonly Role[];

/** Roles in which somebody acts for a seat of a body: the one that the role's scope names. */
export const seatRoles = ['steering-committee-member'] as const satisfies readonly Role[];

/**
 * Roles that serve all of the Network. Whose people hold them is known, and IOM's are the Coordinator and the secretariat
 * (terms of reference, membership, 3); in them nobody acts in the name of that party.
 */
export const servingRoles = ['coordinator', 'secretariat'] as const satisfies readonly Role[];
export const ServingRole = z.enum(servingRoles);
export type ServingRole = z.infer<typeof ServingRole>;

/**
 * Who acted: a person in a capacity; the clock at the fall of an instant; the rules, where one event follows from
 * another; the mail service or the machine, which report; whoever runs the installation and loads a file into it.
 */
export const Actor = z.union([
  z.strictObject({
    person: PersonId,
    role: Role,
    party: z.optional(PartyId),
    scope: z.optional(Scope),
    proof: Proof,
    /** Why the signature on the mail by which they acted adds nothing; absent where there was none, or it was checked against no authority. */
    signatureFault: z.optional(SignatureFault),
    /** Whose mail they entered for them: the address that it names, of which nothing need be proven. */
    onBehalfOf: z.optional(z.string()),
  }),
  z.strictObject({ system: z.enum(['clock', 'mail', 'machine', 'rules', 'operator']) }),
]);
export type Actor = z.infer<typeof Actor>;
export type PersonActor = Extract<Actor, { person: string }>;
