import { execute } from '#functions/lib/execute.ts';
import { everyModule } from '#functions/lib/module-of.ts';
import type { StoredCase } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';

const hasNoneLeft = new WeakSet<Services>();

/** Of one page of the index. */
const atOnce = 100;

/**
 * Cases that a former version left without a machine, though time does something in them by now: it passes here, and the
 * commit that it brings about starts a machine. A process that has found none left does not look again.
 */
export async function wakeFormerRests(services: Services, at: string): Promise<void> {
  if (hasNoneLeft.has(services)) return;
  let left = 0;
  for (const module of await everyModule()) {
    for (const situation of module.formerRests) left += await wakeThoseIn(services, module, situation, at);
  }
  if (left === 0) hasNoneLeft.add(services);
}

/** @returns how many there were; in some nothing may have fallen due yet. */
async function wakeThoseIn(services: Services, module: Procedure, situation: string, at: string): Promise<number> {
  const isLeft = ({ stage, state }: StoredCase) => stage === 'rest' && module.stageOf(state) !== 'rest';
  let left = 0;
  let before: string | undefined;
  do {
    const page = await services.cases.inSituation(module.id, situation, before, atOnce);
    for (const { item: caseId } of page) {
      const stored = await services.cases.load(caseId);
      if (stored === undefined || !isLeft(stored)) continue;
      left += 1;
      await execute(services, caseId, { type: 'pass-time', at, actor: { system: 'clock' } }, { isMeant: isLeft });
    }
    before = page.length < atOnce ? undefined : page.at(-1)?.place;
  } while (before !== undefined);
  return left;
}
