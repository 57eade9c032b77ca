import type { OpenCases } from '#schemas/settings-effects.ts';
import type { Caller } from '../../caller.ts';
import { moduleOf } from '../../module-of.ts';
import { readerOf } from '../../reader-of.ts';
import { readsEveryCase } from '../../reads-every-case.ts';
import type { Services } from '../../services.ts';

/** Open cases are counted up to here, by keys of an index: a look costs the same however many there are. */
const mostCounted = 50;

/** How many cases of some procedures are open, of those that whoever asks may read; procedures without any are left out. */
export async function openCasesOf(
  services: Services,
  caller: Caller,
  procedures: readonly string[],
): Promise<OpenCases[]> {
  const reader = readerOf(caller, await services.network.directory());
  const counted = procedures.map(async (procedure) => {
    const module = await moduleOf(procedure);
    const readable = module.openSituations.filter((at) => readsEveryCase(module, reader, at));
    const found = await Promise.all(
      readable.map((at) => services.cases.inSituation(procedure, at, undefined, mostCounted + 1)),
    );
    const sum = found.reduce((total, { length }) => total + length, 0);
    return { procedure, count: Math.min(sum, mostCounted), isMore: sum > mostCounted };
  });
  return (await Promise.all(counted)).filter(({ count }) => count > 0);
}
