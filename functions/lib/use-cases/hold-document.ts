import type { DocumentRef, NewDocument } from '#schemas/document.ts';
import type { Caller } from '../caller.ts';
import type { Services } from '../services.ts';
import { announceDocument } from './documents.ts';

/** As long as the mail itself is kept (infra/constructs/file-bucket.ts): longer than any draft that nobody saves again. */
const heldDays = 365;

/**
 * Takes in a document that came with its content, and holds it until it becomes part of a case.
 * @throws TooManyRequestsError
 */
export async function holdDocument(
  services: Services,
  caller: Caller,
  announced: NewDocument,
  content: Buffer,
): Promise<DocumentRef> {
  const { ref, cases } = await announceDocument(services, caller, announced, heldDays * 24 * 3600);
  if (cases.length === 0) await services.documents.files.hold(ref, content);
  return ref;
}
