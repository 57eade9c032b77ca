import { createHash } from 'node:crypto';
import type { Caller } from '#functions/lib/caller.ts';
import { documentIdOf } from '#functions/lib/documents/document-id.ts';
import { typesOfContent } from '#functions/lib/documents/type-of-content.ts';
import { TooManyRequestsError } from '#functions/lib/errors.ts';
import type { Services } from '#functions/lib/services.ts';
import { holdDocument } from '#functions/lib/use-cases/hold-document.ts';
import { type DocumentId, largestDocumentBytes, mediaTypeOfName, NewDocument } from '#schemas/document.ts';
import type { Answers } from '#schemas/draft.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { EnclosedFile } from '../mime/open-enclosed.ts';

/** Why a file is not kept; the catalogues have a sentence for each. */
export type NotKept =
  | 'of-other-type'
  | 'other-content'
  | 'name'
  | 'too-large'
  | 'empty'
  | 'too-many'
  | 'too-many-of-day'
  | 'picture'
  | 'unopened';

/** What became of a file that hung on a mail: kept, read as the form, or neither, and why. */
export type FileFate = { readonly name: string; readonly fate: 'kept' | 'form' | NotKept };

/** Where every form of ours names its documents (`attach-documents.ts`). */
const documentsField = 'documents';

/** Holds the files of a mail as documents that its form then names, as far as they are what we take. */
export async function keepFiles(
  services: Services,
  caller: Caller,
  fields: Fields,
  form: Answers,
  files: readonly EnclosedFile[],
): Promise<{ readonly form: Answers; readonly fates: readonly FileFate[] }> {
  const before = form[documentsField];
  const ids: DocumentId[] = Array.isArray(before) ? before.map(String) : [];
  const fates: FileFate[] = [];
  for (const file of files) {
    const kept = await keep(services, caller, fields, ids, file);
    if ('documentId' in kept && !ids.includes(kept.documentId)) ids.push(kept.documentId);
    fates.push({ name: file.name, fate: 'documentId' in kept ? 'kept' : kept.notKept });
  }
  return { form: ids.length === 0 ? form : { ...form, [documentsField]: ids }, fates };
}

async function keep(
  services: Services,
  caller: Caller,
  fields: Fields,
  before: readonly DocumentId[],
  { name, content, bytes, isShownInside }: EnclosedFile,
): Promise<{ readonly documentId: DocumentId } | { readonly notKept: NotKept }> {
  if (isShownInside) return { notKept: 'picture' };
  if (bytes === 0) return { notKept: 'empty' };
  if (content === undefined) return { notKept: bytes > largestDocumentBytes ? 'too-large' : 'unopened' };
  const document = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const mediaType = mediaTypeOfName(name);
  if (mediaType === undefined) return { notKept: 'of-other-type' };
  if (!(await typesOfContent(document)).includes(mediaType)) return { notKept: 'other-content' };
  const sha256 = createHash('sha256').update(document).digest('hex');
  const announced = NewDocument.safeParse({ name, size: document.length, mediaType, sha256 });
  if (!announced.success) return { notKept: 'name' };
  const ids = new Set([...before, documentIdOf(caller.person.id, sha256)]);
  const room = fields[documentsField]?.schema.safeParse([...ids]);
  if (room?.success !== true) return { notKept: 'too-many' };
  try {
    return await holdDocument(services, caller, announced.data, document);
  } catch (error) {
    if (error instanceof TooManyRequestsError) return { notKept: 'too-many-of-day' };
    throw error;
  }
}
