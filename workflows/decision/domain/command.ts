import type { Actor, PersonActor } from '#schemas/actor.ts';
import type { Act, TaskKind } from '#workflows/decision/schemas/acts.ts';
import type { DecisionForm } from '#workflows/decision/schemas/form.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Deliveries } from '#workflows/procedure/schemas/deliveries.ts';

/** An act on a task of each kind, as one union. */
export type AnyAct = { [K in TaskKind]: { readonly kind: K; readonly act: Act<K> } }[TaskKind];

/** What can be asked of a decision. Time and actor arrive with the command; the domain has no clock of its own. */
export type Command = { readonly at: string; readonly actor: Actor } & (
  | {
      readonly type: 'draft' | 'submit';
      readonly caseId: string;
      readonly form: DecisionForm;
      readonly actor: PersonActor;
    }
  | ({ readonly type: 'act'; readonly taskId: string; readonly actor: PersonActor } & AnyAct)
  | { readonly type: 'pass-time' }
  | { readonly type: 'record-deliveries'; readonly deliveries: Deliveries }
  | { readonly type: 'report-fault'; readonly where: string; readonly error: string; readonly cause: string }
  | { readonly type: 'notice-stall'; readonly expected: 'take-up' | 'time'; readonly by: string }
  | { readonly type: 'restart-flow'; readonly actor: PersonActor }
);

/** What a decision may look at besides its own state. */
export type Surroundings = {
  readonly network: Directory;
  /** SHA-256, hexadecimal, of a text's canonical form. */
  readonly hashOf: (text: string) => string;
  /** What the newest text version says, in the language of submission; needed where an act issues it again. */
  readonly currentText: () => string;
  /** Hash of the document that the act sends out, for acts that generate one (the dossier). */
  readonly enclosureHash?: string | undefined;
};

/** The Committee whose consensus makes a decision (fact D2). */
export const decidingBody = 'executive-committee';
