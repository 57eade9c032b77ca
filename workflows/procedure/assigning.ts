import type { PersonId } from '#schemas/ids.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Candidate, Work } from '../assignment/problem.ts';
import type { Directory } from '../network/directory.ts';

/** How a procedure has people proposed for its cases; they are asked by an act, and by nothing else. */
export type Assigning<S> = {
  /** The kind of task by which people are asked, and the list in its act that names them. */
  readonly kind: string;
  readonly field: string;
  /** Of whom such tasks are asked. */
  readonly by: readonly Assignee[];
  /** The list of the cases that wait for people. */
  readonly waiting: string;
  /** The list of what somebody is asked to do of this. */
  readonly openWith: (person: PersonId) => string;
  /** Everybody who may be proposed for any case. */
  readonly candidates: (network: Directory, at: string) => readonly Omit<Candidate, 'load'>[];
  /** By when somebody who is asked at an instant is to have done it: whoever is away until then is not proposed. */
  readonly dueAt: (state: S, at: string) => string;
  /** What a case asks for: who must not take it, of `people`, and why; those who were asked already are pinned. */
  readonly workOf: (state: S, people: readonly PersonId[], network: Directory, at: string) => Work;
};
