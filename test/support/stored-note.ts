import { listingsOf } from '#functions/lib/listings-of.ts';
import type { CaseStore } from '#functions/lib/ports.ts';
import { commitTo } from '#test/contract/stored-samples.ts';
import { conceptNote } from '#workflows/concept-note/index.ts';
import type { ConceptNoteState } from '#workflows/concept-note/schemas/state.ts';
import { ConceptNoteCase } from './concept-note-case.ts';
import type { MemoryStores } from './memory-stores.ts';

export const noteIdOf = (number: number): string => `CN-2026-${String(number).padStart(4, '0')}`;

/** Stores a note as it stands under the rules, with what lists say of it. */
export async function storeNote(
  stores: Pick<CaseStore, 'load' | 'commit'>,
  { state, history }: Pick<ConceptNoteCase, 'state' | 'history'>,
): Promise<void> {
  const before = await stores.load(state.caseId);
  const events = history
    .filter(({ seq }) => seq > (before?.state.seq ?? 0))
    .map((event) => ({ ...event, notices: [] }));
  const lists = listingsOf(conceptNote, before?.lists ?? [], state, () => history);
  await stores.commit(
    commitTo(state as never, before, { procedure: conceptNote.id, stage: conceptNote.stageOf(state), events, lists }),
  );
}

/** Many notes that are in the pipeline, each endorsed a minute after the one before. */
export async function storePipeline(
  stores: MemoryStores,
  count: number,
  change: (number: number) => Partial<ConceptNoteState> = () => ({}),
): Promise<void> {
  const { state, history } = new ConceptNoteCase().concluded('pipeline');
  for (let number = 1; number <= count; number += 1) {
    const endorsedAt = new Date(Date.parse('2027-01-15T09:00:00.000Z') + number * 60_000).toISOString();
    const note = { ...state, caseId: noteIdOf(number), endorsedAt, ...change(number) };
    await storeNote(stores, { state: note, history });
  }
}
