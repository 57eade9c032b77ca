import { caseStageOf } from '#functions/lib/case-stage.ts';
import { moduleOf } from '#functions/lib/execute.ts';
import type { Machines } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { AwaitChangeInput } from '#schemas/step.ts';

/**
 * Keeps the token of a machine that waits for the case to leave `stage`. If the case has left it already, because
 * somebody was quicker than the machine, the machine is answered at once.
 */
export async function awaitChange(services: Services, machines: Machines, input: AwaitChangeInput): Promise<void> {
  const elsewhere = await services.cases.keepToken(input.caseId, input.stage, input.taskToken);
  if (elsewhere === undefined) return;
  const network = await services.network.directory();
  const module = moduleOf(elsewhere.procedure);
  const stage = caseStageOf(module, elsewhere.state, network, input.at, services.settings.graceSeconds);
  await machines.resume(input.taskToken, stage);
}
