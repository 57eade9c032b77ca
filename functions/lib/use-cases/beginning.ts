import type { DocumentRef } from '#schemas/document.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Capacity } from '#workflows/network/capacity.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { actorOf, type Caller } from '../caller.ts';

/** What begins a case, before it has a number. */
export type Beginning = Omit<Extract<CaseCommand, { caseId: string }>, 'caseId'>;

type Begun = {
  readonly type: Beginning['type'];
  readonly form: unknown;
  readonly documents: readonly DocumentRef[];
  /** What its authors have written together, if it comes from that. */
  readonly draft: Draft | undefined;
};

/** The command of whoever begins a case, for somebody else where its draft was begun from their mail. */
export const beginningBy = (
  caller: Caller,
  capacity: Capacity,
  { type, form, documents, draft }: Begun,
): Beginning => ({
  ...{ type, form, at: caller.now },
  actor: { ...actorOf(caller, capacity), ...(draft?.onBehalfOf && { onBehalfOf: draft.onBehalfOf.address }) },
  ...(documents.length === 0 ? {} : { documents }),
});
