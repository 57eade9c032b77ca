import type { OwedNews } from '#schemas/outbox.ts';
import { execute } from './execute.ts';
import type { Services } from './services.ts';

type Entry = Pick<OwedNews['news'], 'book' | 'version' | 'changed'>;

/** Tells a case of an entry in a book, which it takes in once however often it is told (procedure/outside.ts). */
export async function tellCase(services: Services, caseId: string, entry: Entry, at: string): Promise<void> {
  const { book: what, version, changed } = entry;
  const actor = { system: 'rules' } as const;
  await execute(services, caseId, { type: 'outside-changed', what, version, changed, at, actor });
}
