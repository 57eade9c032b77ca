import type { PersonId } from '#schemas/ids.ts';
import type { MailFacts } from '#schemas/mail-facts.ts';
import type { Directory } from '../network/directory.ts';
import type { Letter } from './letter.ts';
import type { ProcedureEvent } from './procedure.ts';
import { toldInstead } from './titles-in-facts.ts';

/** One mail to some people, before it is settled who of them gets it. */
export type Mailing<M extends string = string> = {
  readonly template: M;
  readonly to: readonly PersonId[];
  readonly taskId?: string | undefined;
  /** Goes to the actor as well, who otherwise is not told what they have just done. */
  readonly receipt?: true;
  /** What these people alone are told, beside what everybody is told of the event. */
  readonly facts?: MailFacts;
};

/** What the letters about one event have in common. The facts are asked for only if there is a letter. */
export type AboutEvent = { readonly facts: () => MailFacts; readonly gating: boolean };

/**
 * The letters that mailings come to: at most one to a person, the one with a task before any other, and none to somebody
 * who holds no role any more.
 */
export function oneLetterEach(
  mailings: readonly Mailing[],
  { actor, at }: Pick<ProcedureEvent, 'actor' | 'at'>,
  network: Directory,
  { facts, gating }: AboutEvent,
): Letter[] {
  const chosen = new Map<PersonId, Mailing>();
  for (const mailing of mailings) {
    for (const person of mailing.to) {
      const didIt = 'person' in actor && actor.person === person;
      if (!network.holdsRole(person, at)) continue;
      if (didIt && mailing.taskId === undefined && !mailing.receipt) continue;
      const sooner = chosen.get(person);
      if (sooner !== undefined && (mailing.taskId === undefined || sooner.taskId !== undefined)) continue;
      chosen.set(person, mailing);
    }
  }
  if (chosen.size === 0) return [];
  const common = facts();
  const told = new Map<Mailing, MailFacts>();
  return [...chosen].map(([to, mailing]) => {
    const { template, taskId, facts: own } = mailing;
    const said = told.get(mailing) ?? (own === undefined ? common : toldInstead(common, own));
    told.set(mailing, said);
    return { to, template, ...(taskId === undefined ? {} : { taskId }), facts: said, gating };
  });
}
