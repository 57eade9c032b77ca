import type { CaseStore, StoredCase } from '#functions/lib/ports.ts';
import { caseIdOf, commitTo, stateWith } from './stored-samples.ts';

/** Cases in the store of a test; unless it says otherwise, the first one. */
export function casesIn(store: () => CaseStore) {
  const caseId = caseIdOf(1);
  async function loaded(id = caseId): Promise<StoredCase> {
    const stored = await store().load(id);
    if (stored === undefined) throw new Error(`${id} is not there`);
    return stored;
  }
  async function created(id = caseId, change = {}): Promise<StoredCase> {
    await store().commit(commitTo(stateWith(id, change), undefined));
    return loaded(id);
  }
  return { caseId, loaded, created };
}
