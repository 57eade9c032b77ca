import type { Changed, Changes } from '#functions/lib/search/changes.ts';

/** What commits have changed, by the clock of this process. */
export class MemoryChanges implements Changes {
  readonly #noted: (Changed & { readonly writtenAt: string })[] = [];

  note(caseId: string, version: number): void {
    this.#noted.push({ caseId, version, writtenAt: new Date().toISOString() });
  }

  async since(instant: string): Promise<Changed[]> {
    return this.#noted
      .filter(({ writtenAt }) => writtenAt > instant)
      .map(({ caseId, version }) => ({ caseId, version }));
  }
}
