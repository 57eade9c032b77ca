import { BadCursorError } from '../errors.ts';
import type { StoredCase } from '../ports.ts';
import type { KeptExecution } from './ports.ts';

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

type Asked = { readonly cursor?: string | undefined; readonly limit: number };

/**
 * So many executions of a case's machine, the first one first: those that its commits owed, those that an older version
 * started and nobody noted, and behind each those to which it handed the case over. A page reads as many as it shows, and
 * a hundred names more at the most, however many the case has. @throws BadCursorError
 */
export async function executionsOfCase(
  read: (procedure: string, name: string) => Promise<KeptExecution | undefined>,
  stored: StoredCase,
  { cursor, limit }: Asked,
): Promise<{ readonly items: readonly NamedExecution[]; readonly cursor: string | null }> {
  const named = async (name: string): Promise<NamedExecution> => ({ name, kept: await read(stored.procedure, name) });
  const items: NamedExecution[] = [];
  let last = '';
  for await (const { root, ...each } of executionsAfter(placeIn(stored, cursor), stored, named)) {
    if (items.length === limit) return { items, cursor: last };
    items.push(each);
    last = `${root}~${each.name}`;
  }
  return { items, cursor: null };
}

/** Where a list goes on: after an execution, of those that began with the one that a commit owed. */
type Place = { readonly root: string; readonly name: string };

function placeIn({ state: { caseId } }: StoredCase, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [root = '', name = '', ...others] = cursor.split('~');
  if ([root, name].some((each) => caseOfExecution(each) !== caseId) || others.length > 0) throw new BadCursorError();
  return { root, name };
}

async function* executionsAfter(
  place: Place | undefined,
  { state: { caseId, seq }, runs = [] }: StoredCase,
  read: (name: string) => Promise<NamedExecution>,
): AsyncGenerator<NamedExecution & { readonly root: string }> {
  async function* successorsOf(root: string, first: NamedExecution) {
    for (let name = successorOf(caseId, first); name !== undefined; ) {
      const next = await read(name);
      if (next.kept === undefined) return;
      yield { root, ...next };
      name = successorOf(caseId, next);
    }
  }
  const noted = runs.toSorted((one, other) => numberIn(one) - numberIn(other));
  const roots = [...formerNames(caseId, seq, runs), ...noted];
  const passed = place === undefined ? 0 : roots.indexOf(place.root) + 1;
  if (place !== undefined && passed === 0) throw new BadCursorError();
  if (place !== undefined) yield* successorsOf(place.root, await read(place.name));
  for (let from = passed; from < roots.length; from += atOnce) {
    for (const found of await Promise.all(roots.slice(from, from + atOnce).map(read))) {
      if (found.kept !== undefined || runs.includes(found.name)) yield { root: found.name, ...found };
      yield* successorsOf(found.name, found);
    }
  }
}

/** By which executions follow each other; what was moved here ran before all that was started here. */
const numberIn = (name: string): number => (name.includes('-moved-') ? 0 : Number(name.split('-').at(-1)));

/** An execution is named after the first event of the commit that owed it: what came before the first that is noted was not noted. */
function formerNames(caseId: string, seq: number, runs: readonly string[]): string[] {
  // What ran before a move did not run here.
  if (runs.some((name) => name.startsWith(`${caseId}-moved-`))) return [];
  const noted = runs.map((name) => Number(name.slice(caseId.length + 1))).filter(Number.isInteger);
  const before = Math.min(seq + 1, mostLookedFor + 1, ...noted);
  return Array.from({ length: Math.max(0, before - 1) }, (_, index) => `${caseId}-${index + 1}`);
}

/** The name that a machine gives the execution to which it hands over (workflows/kit/carry-on.ts). */
function successorOf(caseId: string, { kept }: NamedExecution): string | undefined {
  if (kept?.status !== 'SUCCEEDED' || kept.stoppedAt === null) return undefined;
  const startedMs = Date.parse(kept.startedAt);
  return Date.parse(kept.stoppedAt) - startedMs > handsOverAfterMs ? `${caseId}-${startedMs}` : undefined;
}
