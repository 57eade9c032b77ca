import type { CaseId } from '#schemas/ids.ts';
import { DomainError } from '#workflows/domain-error.ts';
import { capacityToPropose } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { VersionConflictError } from '../errors.ts';
import { create, moduleOf } from '../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../idempotency.ts';
import { parseInput, refusedAs } from '../input.ts';
import type { Services } from '../services.ts';

type Submission = {
  readonly procedure: string;
  readonly form: unknown;
  readonly draft?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
};

/** Begins a case, as a draft or submitted to the secretariat. */
export async function submitCase(
  services: Services,
  caller: Caller,
  submission: Submission,
): Promise<{ caseId: CaseId }> {
  const module = moduleOf(submission.procedure);
  const network = await services.network.directory();
  const capacity = capacityToPropose(caller, network);
  const { idempotencyKey: key } = submission;
  const form = parseInput(module.form, submission.form, 'form');
  const requestHash = hashOfRequest('submit', { procedure: module.id, form, draft: submission.draft });
  const before = await replayed<{ caseId: CaseId }>(services, caller, key, requestHash);
  if (before !== undefined) return before;
  const year = caller.now.slice(0, 4);
  const number = await services.cases.nextNumber(module.prefix, year);
  const caseId = `${module.prefix}-${year}-${String(number).padStart(4, '0')}`;
  const command = {
    type: submission.draft ? 'draft' : 'submit',
    caseId,
    form,
    at: caller.now,
    actor: actorOf(caller, capacity),
  } as const;
  try {
    const record = key === undefined ? undefined : idempotencyRecord(caller, key, requestHash, { caseId });
    await create(services, module, caseId, command, record);
    return { caseId };
  } catch (error) {
    if (error instanceof DomainError) throw refusedAs(error, caseId, 'form');
    // The same key came twice at once and the other one was quicker: its answer is ours.
    const answer =
      error instanceof VersionConflictError && (await replayed<{ caseId: CaseId }>(services, caller, key, requestHash));
    if (answer) return answer;
    throw error;
  }
}
