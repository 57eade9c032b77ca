import type { Table } from '#functions/lib/aws/dynamodb.ts';
import type { Caller } from '#functions/lib/caller.ts';
import { handedIn } from '#functions/lib/drafts/handed-in.ts';
import type { Services } from '#functions/lib/services.ts';
import { TableDraftStore } from '#functions/lib/store/draft-store.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { shareDraft } from '#functions/lib/use-cases/drafts/share-draft.ts';
import type { World } from './world.ts';

/** In a table: a draft that two people write, and one that became a case. */
export async function writeDrafts(world: World, table: Table, caseId: string): Promise<void> {
  const drafts = new TableDraftStore(table);
  const services = { ...world.services, drafts };
  const iom = await world.as('iom');
  const [shared, handed] = [await begun(services, iom), await begun(services, iom)];
  await shareDraft(services, iom, shared.draftId, 'ilo@example.org');
  await drafts.put({ before: { draft: handed, revision: 1 }, after: handedIn(handed, caseId) });
}

const begun = (services: Services, caller: Caller) =>
  beginDraft(services, caller, { procedure: 'decision', form: { title: 'مسودة' } });
