import { caseStageOf, endOfFlow } from '#functions/lib/case-stage.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { Machines } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { AwaitChangeInput } from '#schemas/step-inputs.ts';

/**
 * Keeps the token of a machine that waits for the case to leave `stage`. If the case has left it already, because
 * somebody was quicker than the machine, the machine is answered at once. So is one whose case has been given to a
 * newer machine: it is told to end.
 */
export async function awaitChange(services: Services, machines: Machines, input: AwaitChangeInput): Promise<void> {
  const elsewhere = await services.cases.keepToken(input.caseId, input.stage, input.flow, input.taskToken);
  if (elsewhere === undefined) return;
  const network = await services.network.directory();
  const module = await moduleOf(elsewhere.procedure);
  const { state, flow } = elsewhere;
  const stage = caseStageOf(module, state, network, input.at, services.settings.graceSeconds, flow);
  await machines.resume(input.taskToken, flow === input.flow ? stage : endOfFlow(stage, input.flow));
}
