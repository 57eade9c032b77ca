import { mostOfPerson, type RefusalStore } from '#functions/lib/refusals/ports.ts';
import type { KeptRefusal, RefusedAct } from '#schemas/refused-act.ts';

type Row = KeptRefusal & { readonly request: string };

/** The port of refused acts over a map; test/contract/refusals.contract.ts holds it to what the table does. */
export class MemoryRefusals implements RefusalStore {
  readonly #rows = new Map<string, Row[]>();

  async keep(caseId: string, refused: RefusedAct, request: string): Promise<void> {
    const rows = this.#rows.get(caseId) ?? [];
    const own = rows.filter(({ person }) => person === refused.person);
    const last = own.at(-1);
    if (own.some((row) => row.request === request)) return;
    if (last !== undefined && own.length >= mostOfPerson) {
      Object.assign(last, { more: last.more + 1, lastAt: refused.at });
      return;
    }
    this.#rows.set(caseId, [...rows, { ...structuredClone(refused), more: 0, lastAt: null, request }]);
  }

  async latest(caseId: string, limit: number): Promise<KeptRefusal[]> {
    return (this.#rows.get(caseId) ?? [])
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, limit)
      .map(({ request: _, ...kept }) => kept);
  }
}
