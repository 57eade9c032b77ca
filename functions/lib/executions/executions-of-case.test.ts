import { describe, expect, it } from 'vitest';
import { BadCursorError } from '../errors.ts';
import type { StoredCase } from '../ports.ts';
import { executionsOfCase } from './executions-of-case.ts';
import type { KeptExecution } from './ports.ts';

const caseId = 'DEC-2026-0001';
const dayMs = 86_400_000;

/** A case that commits owed these executions, some of which handed it over again and again, 31 days each. */
function caseWith(runs: readonly number[], handedOver: Readonly<Record<number, number>> = {}) {
  const kept = new Map<string, KeptExecution>();
  const add = (name: string, startedMs: number, isLast: boolean) =>
    kept.set(name, {
      ...{ startedAt: new Date(startedMs).toISOString(), stoppedAt: new Date(startedMs + 31 * dayMs).toISOString() },
      ...{ status: isLast ? 'FAILED' : 'SUCCEEDED', error: null, events: [], definition: undefined },
    });
  for (const run of runs) {
    const times = handedOver[run] ?? 0;
    let name = `${caseId}-${run}`;
    for (let turn = 0; turn <= times; turn += 1) {
      const startedMs = Date.UTC(2020, 0, run) + turn * 31 * dayMs;
      add(name, startedMs, turn === times);
      name = `${caseId}-${startedMs}`;
    }
  }
  let reads = 0;
  const read = async (_: string, name: string) => {
    reads += 1;
    return kept.get(name);
  };
  // The table keeps the names as a set, in the order of their letters.
  const names = runs.map((run) => `${caseId}-${run}`).sort();
  const stored = { procedure: 'p', state: { caseId, seq: 9999 }, runs: names } as unknown as StoredCase;
  const page = (limit: number, cursor?: string) => executionsOfCase(read, stored, { limit, cursor });
  return { page, all: [...kept.keys()], reads: () => reads };
}

async function pages({ page }: ReturnType<typeof caseWith>, limit: number): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const { items, cursor: next } = await page(limit, cursor);
    found.push(items.map(({ name }) => name));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('the executions of a case, page by page', () => {
  it('are all there once and in order, also those to which one handed over at the end of a page', async () => {
    const some = caseWith([1, 2, 10, 11, 30], { 2: 5, 11: 2 });
    for (const limit of [1, 2, 3, 5, 12, 50]) {
      const found = await pages(some, limit);
      expect(found.flat(), `${limit}`).toEqual(some.all);
      expect(found.every((page) => page.length <= limit)).toBe(true);
    }
  });

  it('cost the same however many there are, and wherever the page stands', async () => {
    const many = caseWith(Array.from({ length: 600 }, (_, index) => index + 1));
    let cursor: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const before = many.reads();
      ({ cursor } = await many.page(25, cursor ?? undefined));
      expect(many.reads() - before).toBeLessThanOrEqual(34);
    }
  });

  it('go on from no place that is not of this case', async () => {
    const some = caseWith([1, 2]);
    for (const cursor of ['', 'x', `${caseId}-1`, `${caseId}-7~${caseId}-7`, 'DEC-2026-0002-1~DEC-2026-0002-1'])
      await expect(some.page(1, cursor), cursor).rejects.toThrow(BadCursorError);
  });
});
