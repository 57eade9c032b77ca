import type { RegisterEntry } from '#schemas/api.ts';
import { moduleOf } from '../module-of.ts';
import type { Services } from '../services.ts';
import { publicHistory } from './public-history.ts';

/** Numbers that a process keeps at most: what forty feeds tell, in some hundred kilobytes. */
const mostKept = 2_000;

const keptBy = new WeakMap<Services, Map<string, number | undefined>>();

/**
 * The number of the public event by which an outcome came into the register or last changed there; undefined where nothing of how it came
 * about is everybody's. What happened at an instant is settled for good, so the history is read once for each, and a program that asks for
 * a feed every few minutes costs no more than the lines of the register.
 */
export async function publicEventAt(
  services: Services,
  { caseId, outcome }: Pick<RegisterEntry, 'caseId' | 'outcome'>,
  changedAt: string,
): Promise<number | undefined> {
  if (outcome.version === undefined) return undefined;
  const kept = keptBy.get(services) ?? new Map<string, number | undefined>();
  keptBy.set(services, kept);
  const name = `${caseId} ${changedAt}`;
  if (kept.has(name)) return kept.get(name);
  const seq = await lastEventBy(services, caseId, changedAt);
  kept.set(name, seq);
  const [oldest] = kept.size > mostKept ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
  return seq;
}

async function lastEventBy(services: Services, caseId: string, instant: string): Promise<number | undefined> {
  const found = await publicHistory(services, caseId);
  if (found === undefined) return undefined;
  const { procedure, state } = found.stored;
  const { publicRecord } = await moduleOf(procedure);
  const { events } = publicRecord(state, found.history, await services.network.directory());
  return events.findLast(({ at }) => at <= instant)?.seq;
}
