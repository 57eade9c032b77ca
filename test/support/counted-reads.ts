import type { CaseStore } from '#functions/lib/ports.ts';

/** What was asked of a table of cases: how often, and for how many rows and cases at most. */
export type Reads = { readonly calls: number; readonly rows: number };

type Asking = { readonly [K in keyof CaseStore]?: (...asked: Parameters<CaseStore[K]>) => number };

/** How many rows a reading may give, by what it is asked. */
const rowsAsked: Asking = {
  load: () => 1,
  loadAll: (caseIds) => caseIds.length,
  loadWithHistory: () => 1,
  history: () => 1,
  listed: (_procedure, _list, _before, limit) => limit,
  listedFromFirst: (_procedure, _list, _after, limit) => limit,
  inSituation: (_procedure, _at, _before, limit) => limit,
  oldestIn: (_procedure, _at, _after, limit) => limit,
  tasksFor: (_assignees, _before, limit) => limit,
};

/** Counts what `work` reads of the cases that services hand out. */
export async function countReads(services: { cases: CaseStore }, work: () => Promise<unknown>): Promise<Reads> {
  const { cases } = services;
  const reads = { calls: 0, rows: 0 };
  services.cases = new Proxy(cases, {
    get(store, name) {
      const method = Reflect.get(store, name);
      if (typeof method !== 'function') return method;
      const rows = rowsAsked[name as keyof CaseStore] as ((...asked: unknown[]) => number) | undefined;
      return (...asked: unknown[]) => {
        if (rows !== undefined) {
          reads.calls += 1;
          reads.rows += rows(...asked);
        }
        return method.apply(store, asked);
      };
    },
  });
  try {
    await work();
    return reads;
  } finally {
    services.cases = cases;
  }
}
