import type { Procedure, ProcedureEvent } from './procedure.ts';

/** What cases are told because of an entry in a book: in which respects it has changed, and from when. */
export type News = {
  readonly from: string;
  readonly changed: readonly string[];
  /** Only those are told that stand in one of these lists (procedure/projections.ts); without it all that wait. */
  readonly among?: readonly [string, ...string[]];
};

/** What carrying out a command asks of whatever has a history: a case of a procedure, or a book (workflows/books). */
export type Subject = Pick<
  Procedure,
  | 'id'
  | 'prefix'
  | 'state'
  | 'upcasters'
  | 'initialState'
  | 'decide'
  | 'evolve'
  | 'letters'
  | 'stageOf'
  | 'nextInstant'
  | 'startsMachine'
  | 'projections'
> & { readonly newsOf?: (event: ProcedureEvent) => News | undefined };
