import type { PersonActor } from '#schemas/actor.ts';
import type { Proof, SignatureFault } from '#schemas/evidence.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#schemas/language.ts';
import type { Person } from '#schemas/roster.ts';
import { asActor, type Capacity } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';

/** Somebody whose identity is proven, at an instant, with what they are for the Network at that instant. */
export type Caller = {
  readonly person: Person;
  readonly capacities: readonly Capacity[];
  readonly now: string;
  readonly language: InterfaceLanguage;
  readonly proof: Proof;
  /** Why the signature on the mail by which they are known adds nothing. */
  readonly signatureFault?: SignatureFault;
};

/** The caller whom `email` names; undefined when the roster has no such person with a role at `now`. */
export function callerOf(
  network: Directory,
  email: string,
  now: string,
  proof: Proof,
  language?: InterfaceLanguage,
): Caller | undefined {
  const person = network.person(email.toLowerCase());
  if (person === undefined) return undefined;
  const capacities = network.capacitiesOf(person.id, now);
  if (capacities.length === 0) return undefined;
  return { person, capacities, now, language: language ?? interfaceLanguage(person.language), proof };
}

export const actorOf = (caller: Caller, capacity: Capacity): PersonActor => ({
  person: caller.person.id,
  ...asActor(capacity),
  proof: caller.proof,
  ...(caller.signatureFault === undefined ? {} : { signatureFault: caller.signatureFault }),
});
