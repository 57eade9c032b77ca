import { caseStageOf, endOfFlow } from '#functions/lib/case-stage.ts';
import { execute } from '#functions/lib/execute.ts';
import type { Services } from '#functions/lib/services.ts';
import { CaseStage } from '#schemas/case-stage.ts';
import type { RecordInput } from '#schemas/step-inputs.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';

/**
 * Enters in the history what the machine reports: that time has passed, or that a step failed for good. A machine whose
 * case has been given to a newer one changes nothing, and is told to end.
 */
export async function record(services: Services, input: RecordInput): Promise<CaseStage> {
  const done = await execute(services, input.caseId, commandOf(input), {
    forMachine: true,
    isMeant: (stored) => stored.flow === input.flow,
  });
  if ('replayed' in done) throw new Error('A machine command carries no idempotency key');
  const network = await services.network.directory();
  const { graceSeconds } = services.settings;
  const stage = caseStageOf(done.module, done.state, network, input.at, graceSeconds, done.flow);
  return CaseStage.parse(done.flow === input.flow ? stage : endOfFlow(stage, input.flow));
}

function commandOf(input: RecordInput): CaseCommand {
  const { at } = input;
  if (input.command === 'pass-time') return { type: 'pass-time', at, actor: { system: 'clock' } };
  const { where, error, cause } = input;
  return { type: 'report-fault', at, actor: { system: 'machine' }, where, error, cause };
}
