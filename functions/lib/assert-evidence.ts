import type { CaseState } from '#schemas/case-state.ts';
import { type Evidence, isAtLeast } from '#schemas/evidence.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { TakenTask } from '#workflows/procedure/task-kinds.ts';
import { registry } from '#workflows/registry.ts';
import { ForbiddenError } from './errors.ts';

/** As the sentence of a refusal has them, in which a choice may not have hyphens. */
const called: Readonly<Record<Evidence, string>> = {
  'signed-mail': 'signed',
  'sign-in': 'signedIn',
  mail: 'mail',
  'mail-code': 'code',
  'on-behalf': 'any',
};

/**
 * What is done for a member of the body that decides on a case has at least the evidence that the body asks for, as it was when the case was opened. What
 * others do in the case is none of the body's words.
 * @throws ForbiddenError `evidence-too-weak`
 */
export function assertEvidence(
  { procedure, openedAt }: Pick<CaseState, 'openedAt'> & { readonly procedure: string },
  { party }: Pick<TakenTask, 'party'>,
  { evidence, at }: { readonly evidence: Evidence; readonly at: string },
  network: Directory,
): void {
  const body = registry[procedure]?.decidesIn?.body;
  if (party === undefined || body === undefined) return;
  const { leastEvidence } = network.bodySettingsAt(body, openedAt);
  if (isAtLeast(evidence, leastEvidence) || !network.membersOf(body, at).includes(party)) return;
  throw new ForbiddenError('evidence-too-weak', procedure, { least: called[leastEvidence] });
}
