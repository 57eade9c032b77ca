import type { StoredCase } from '../ports.ts';
import type { Executions, KeptExecution } from './ports.ts';

/** Execution of a case by its name: the case's id, and the number of the event that owed it, an instant, or both of a move. */
const nameForm = /^([A-Z]{2,4}-\d{4}-\d{4,})-(?:moved-)?\d+$/;

/** The case of an execution; undefined for what is no name of one. */
export const caseOfExecution = (name: string): string | undefined => nameForm.exec(name)?.[1];

export type NamedExecution = { readonly name: string; readonly kept: KeptExecution | undefined };

/** Events of an older version's case among which executions are looked for, which nobody noted then. */
const mostLookedFor = 100;
/** An execution hands over after 30 days at the earliest (workflows/kit/carry-on.ts). */
const handsOverAfterMs = 30 * 86_400_000;
const atOnce = 8;
/** Of one case; with a turn each month, more than fifteen years. */
const most = 200;

/**
 * Every execution of a case's machine, the first one first: those that its commits owed, those that an older version
 * started and nobody noted, and those to which one of them handed the case over.
 */
export async function executionsOfCase(executions: Executions, stored: StoredCase): Promise<NamedExecution[]> {
  const {
    procedure,
    state: { caseId, seq },
    runs = [],
  } = stored;
  const read = async (name: string): Promise<NamedExecution> => ({
    name,
    kept: await executions.read(procedure, name),
  });
  const former = (await inTurns(formerNames(caseId, seq, runs), read)).filter(isKept);
  let found = [...former, ...(await inTurns(runs.slice(0, most), read))];
  let latest = found;
  while (latest.length > 0 && found.length < most) {
    const successors = latest.flatMap((each) => successorOf(caseId, each));
    latest = (await inTurns(successors, read)).filter(isKept);
    found = [...found, ...latest];
  }
  return found.toSorted(earliestFirst);
}

/** An execution is named after the first event of the commit that owed it: what came before the first that is noted was not noted. */
function formerNames(caseId: string, seq: number, runs: readonly string[]): string[] {
  // What ran before a move did not run here.
  if (runs.some((name) => name.startsWith(`${caseId}-moved-`))) return [];
  const noted = runs.map((name) => Number(name.slice(caseId.length + 1))).filter(Number.isInteger);
  const before = Math.min(seq + 1, mostLookedFor + 1, ...noted);
  return Array.from({ length: Math.max(0, before - 1) }, (_, index) => `${caseId}-${index + 1}`);
}

/** The name that a machine gives the execution to which it hands over (workflows/kit/carry-on.ts). */
function successorOf(caseId: string, { kept }: NamedExecution): string[] {
  if (kept?.status !== 'SUCCEEDED' || kept.stoppedAt === null) return [];
  const startedMs = Date.parse(kept.startedAt);
  return Date.parse(kept.stoppedAt) - startedMs > handsOverAfterMs ? [`${caseId}-${startedMs}`] : [];
}

async function inTurns(
  names: readonly string[],
  read: (name: string) => Promise<NamedExecution>,
): Promise<NamedExecution[]> {
  const all: NamedExecution[] = [];
  for (let from = 0; from < names.length; from += atOnce)
    all.push(...(await Promise.all(names.slice(from, from + atOnce).map(read))));
  return all;
}

const isKept = ({ kept }: NamedExecution): boolean => kept !== undefined;

/** Those of which nothing but the name is known come first. */
const earliestFirst = (one: NamedExecution, other: NamedExecution): number =>
  (one.kept?.startedAt ?? '').localeCompare(other.kept?.startedAt ?? '') || one.name.localeCompare(other.name);
