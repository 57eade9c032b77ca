import type { DraftStep, DraftStore, StoredDraft } from '#functions/lib/drafts/ports.ts';
import { VersionConflictError } from '#functions/lib/errors.ts';
import { Draft } from '#schemas/draft.ts';

/** The port of drafts over a map; test/contract/drafts.contract.ts holds it to what the table does. */
export class MemoryDrafts implements DraftStore {
  readonly #rows = new Map<string, { readonly draft: string; readonly revision: number }>();

  async draft(draftId: string, now: string): Promise<StoredDraft | undefined> {
    const row = this.#rows.get(draftId);
    if (row === undefined) return undefined;
    const draft = Draft.parse(JSON.parse(row.draft));
    return draft.caseId === null && draft.deletedAt <= now ? undefined : { draft, revision: row.revision };
  }

  async draftsOf(person: string, now: string): Promise<Draft[]> {
    const all = await Promise.all([...this.#rows.keys()].map((draftId) => this.draft(draftId, now)));
    return all
      .flatMap((stored) => stored?.draft ?? [])
      .filter(({ authors, caseId }) => caseId === null && authors.includes(person))
      .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
  }

  async numberOf(person: string, now: string): Promise<number> {
    return (await this.draftsOf(person, now)).length;
  }

  async put(step: DraftStep): Promise<void> {
    if (!this.mayPut(step)) throw new VersionConflictError();
    this.write(step);
  }

  async remove(before: StoredDraft): Promise<void> {
    if (!this.mayPut({ before })) throw new VersionConflictError();
    this.#rows.delete(before.draft.draftId);
  }

  /** Whether it is what was read. */
  mayPut({ before, after }: { readonly before: StoredDraft | undefined; readonly after?: Draft }): boolean {
    return this.#rows.get((before?.draft ?? after)?.draftId ?? '')?.revision === before?.revision;
  }

  write({ before, after }: DraftStep): void {
    this.#rows.set(after.draftId, { draft: JSON.stringify(after), revision: (before?.revision ?? 0) + 1 });
  }
}
