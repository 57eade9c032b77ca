import type { Actor } from '#schemas/actor.ts';
import type { Outcome } from '#schemas/case-state.ts';
import type { Assignee } from '#schemas/task.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import type { platformEvents } from '#workflows/procedure/schemas/events.ts';
import type { CirculationEvents } from './schemas/events.ts';
import type { Circulating } from './schemas/state.ts';

export type RoundEvents = CirculationEvents & typeof platformEvents;
export type RoundProceedings<S extends Circulating> = Proceedings<S, EventOf<RoundEvents>>;

/** What a round has come to: which version was agreed on, and what must be said beside it. */
export type Agreement = {
  readonly version: number;
  /** Who was silent without having been reached. */
  readonly unreached?: string[];
  /** Nobody has itself supported it. */
  readonly withoutSupport?: true;
  /** What stands against it all the same. */
  readonly concerns?: Outcome['concerns'];
};

/** The kinds of task by which members are asked for their positions: on a text, or for their approval of a document. */
export type PositionKind = 'position' | 'approve';

/** What a procedure says of the texts that it circulates; all else is the same for all. */
export type Setup<S extends Circulating> = {
  /** Whose members are entitled, and whose working methods hold. */
  readonly body: string;
  /** The bodies at whose meetings a text may be taken. */
  readonly meetings: readonly string[];
  /** Who mends notices, attaches language versions, and enters what a party told by phone. */
  readonly desk: Assignee;
  /** Where a case stands while a round is open, when it has ended one way or the other, and while objections may be lifted. */
  readonly situations: (state: S) => {
    readonly circulated: S['at'];
    readonly agreed: S['at'];
    readonly notAgreed: S['at'];
    /** Absent where no objection can be lifted once a round has ended. */
    readonly lifting?: S['at'];
  };
  /** As what a member is asked for its position; where it is not said, as a position. */
  readonly asks?: (state: S) => PositionKind;
  /** Its rounds prepare what the members discuss together (schemas/method.ts). */
  readonly deliberates?: true;
  /** Whether a round closes an open task of the case when it begins, and when it ends without agreement. */
  readonly closes: (task: { readonly kind: string }) => boolean;
  /** Whether an open task of the case outlasts a round's agreement; none does where this is not said. */
  readonly outlasts?: (task: { readonly kind: string; readonly party?: string | undefined }) => boolean;
  /** What follows when a text goes round, beside the round itself. */
  circulated?(proceedings: RoundProceedings<S>): void;
  /** What agreement leads to, and what its absence does. */
  agreed(proceedings: RoundProceedings<S>, agreement: Agreement, actor: Actor): void;
  notAgreed(proceedings: RoundProceedings<S>, actor: Actor): void;
};

/** The round in circulation; a case that has an open task of a round always has it. */
export function roundOf<S extends Circulating>({ caseId, round }: S): NonNullable<S['round']> {
  if (round === undefined) throw new Error(`${caseId} has not been circulated`);
  return round;
}

/** Whether a round is under way: it may end and leave the case in the situation in which it was. */
export const isCirculating = <S extends Circulating>({ situations }: Pick<Setup<S>, 'situations'>, state: S): boolean =>
  state.at === situations(state).circulated && state.round?.endedAt === undefined;
