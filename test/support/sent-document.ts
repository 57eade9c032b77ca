import { announceUpload } from '#functions/lib/use-cases/documents.ts';
import { NewDocument } from '#schemas/document.ts';
import { announced, sampleFiles } from './sample-files.ts';
import type { World } from './world.ts';

/** The id of a document that somebody has sent, to be named in a form or an act. */
export async function sentDocument(world: World, person: string, name = 'reply.pdf'): Promise<string> {
  const [mediaType, content] = sampleFiles['pdf'] as readonly [string, Buffer];
  const what = NewDocument.parse(announced(name, mediaType, content));
  const { documentId } = await announceUpload(world.services, await world.as(person), what);
  await world.stores.documents.upload({ ...what, documentId }, content);
  return documentId;
}
