import type { CaseId } from '#schemas/ids.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { capacityToPropose } from '../access.ts';
import type { Caller } from '../caller.ts';
import { handedIn } from '../drafts/handed-in.ts';
import type { StoredDraft } from '../drafts/ports.ts';
import { VersionConflictError } from '../errors.ts';
import { create } from '../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../idempotency.ts';
import { parseInput, refusedAs } from '../input.ts';
import { moduleOf } from '../module-of.ts';
import { claimPeriod } from '../periods/claim-period.ts';
import type { Services } from '../services.ts';
import { assertAdmissible } from './assert-admissible.ts';
import { documentsNamedIn } from './attach-documents.ts';
import { beginningBy } from './beginning.ts';

type Submission = {
  readonly procedure: string;
  readonly form: unknown;
  readonly draft?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
  /** What its authors have written together, which becomes the case. */
  readonly from?: StoredDraft | undefined;
};

/** Begins a case, as a draft or submitted to the secretariat. */
export async function submitCase(
  services: Services,
  caller: Caller,
  submission: Submission,
): Promise<{ caseId: CaseId }> {
  const module = await moduleOf(submission.procedure);
  const network = await services.network.directory();
  const capacity = capacityToPropose(caller, network, module.id);
  const { idempotencyKey: key, from } = submission;
  const form = parseInput(module.forms.beginning.schema, submission.form, 'form', module.id);
  const requestHash = hashOfRequest('submit', { procedure: module.id, form, draft: submission.draft });
  const before = await replayed<{ caseId: CaseId }>(services, caller, key, requestHash);
  if (before !== undefined) return before;
  const documents = await documentsNamedIn(services, caller, form, 'form', { uploaders: from?.draft.authors });
  const type = submission.draft ? 'draft' : 'submit';
  const about = beginningBy(caller, capacity, { type, form, documents, draft: from?.draft });
  const year = caller.now.slice(0, 4);
  // What the rules refuse takes no running number: they are asked before one is taken, and again with it.
  await assertAdmissible(services, module, about);
  const claim = await claimPeriod(services, module, form);
  const number = await services.cases.nextNumber(module.prefix, year);
  const caseId = `${module.prefix}-${year}-${String(number).padStart(4, '0')}`;
  try {
    const idempotency = () => idempotencyRecord(caller, key ?? '', requestHash, { caseId });
    await create(
      services,
      module,
      caseId,
      { ...about, caseId },
      {
        ...(key === undefined ? {} : { idempotency }),
        claim,
        ...(from === undefined ? {} : { draft: { before: from, after: handedIn(from.draft, caseId) } }),
      },
    );
    return { caseId };
  } catch (error) {
    if (error instanceof DomainError) throw refusedAs(error, caseId, 'form');
    // The same key came twice at once and the other one was quicker: its answer is ours.
    const answer =
      error instanceof VersionConflictError && (await replayed<{ caseId: CaseId }>(services, caller, key, requestHash));
    if (answer) return answer;
    // Two cases for one period came at once, and the other one was quicker.
    await claimPeriod(services, module, form);
    throw error;
  }
}
