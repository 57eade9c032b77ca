import type { DocumentAnnounced, DocumentRef, NewDocument } from '#schemas/document.ts';
import { DocumentId } from '#schemas/document.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import type { Caller } from '../caller.ts';
import { documentIdOf } from '../documents/document-id.ts';
import { faultOfContent } from '../documents/fault-of-content.ts';
import type { DocumentFolder, FoundDocument } from '../documents/ports.ts';
import { NotFoundError, RequestError, TooManyRequestsError } from '../errors.ts';
import { countMany, type Limit, tooMany } from '../rate-limit.ts';
import { findReadableCase } from '../readable-case.ts';
import type { Services } from '../services.ts';

const daySeconds = 24 * 3600;
/** A person's documents of a day: more than the annexes of any proposal. */
const mostDocuments: Limit = { name: 'documents', most: 100, perSeconds: daySeconds };
const mostBytes: Limit = { name: 'document-bytes', most: 500 * 1024 * 1024, perSeconds: daySeconds };

/** An answer of a function may have 6 MB, in base64 (Lambda quotas). */
const mostBytesOfAnswer = 4 * 1024 * 1024;

/**
 * Announces a document, so that its content can be sent. Announced again it is the same one, with a new address.
 * @param forSeconds how long it is kept while it is part of no case
 * @throws TooManyRequestsError
 */
export async function announceDocument(
  services: Services,
  caller: Caller,
  announced: NewDocument,
  forSeconds = daySeconds,
): Promise<FoundDocument> {
  const { documents, counters } = services;
  const { person, now } = caller;
  const ref: DocumentRef = { documentId: documentIdOf(person.id, announced.sha256), ...announced };
  const before = await documents.store.document(ref.documentId, now);
  if (before === undefined) {
    const counted = { subject: person.id, now };
    for (const [limit, by] of [
      [mostDocuments, 1],
      [mostBytes, ref.size],
    ] as const)
      if ((await countMany(counters, limit, counted, by)) === undefined) throw tooManyDocuments(limit, now);
  }
  const stored = { ref, uploader: person.id, at: now };
  return documents.store.announce(stored, Math.floor(Date.parse(now) / 1000) + forSeconds);
}

/** The same, with the address that its content is to be sent to. */
export async function announceUpload(
  services: Services,
  caller: Caller,
  announced: NewDocument,
): Promise<DocumentAnnounced> {
  const { ref } = await announceDocument(services, caller, announced);
  return { documentId: ref.documentId, upload: await services.documents.files.addressForUpload(ref) };
}

/** A document for somebody who may see it: its content, or where that can be read for a minute. */
export type GivenDocument = { readonly ref: DocumentRef } & (
  | { readonly content: Buffer }
  | { readonly address: string }
);

/** @throws NotFoundError for one that does not exist, or is not for the caller; RequestError for one that is not what it was said to be */
export async function readDocument(services: Services, caller: Caller, documentId: string): Promise<GivenDocument> {
  const { files } = services.documents;
  const found = await seenBy(services, caller, documentId);
  const { ref } = found;
  if (found.cases.length > 0) return documentOfCase(services, ref);
  const { content, folder } = await checkedUpload(services, ref);
  return isLarge(ref) ? { ref, address: await files.addressForReading(ref, folder) } : { ref, content };
}

/** One that is part of a case, for whoever was found to see it there. */
export async function documentOfCase(
  { documents: { files } }: Pick<Services, 'documents'>,
  ref: DocumentRef,
): Promise<GivenDocument> {
  if (isLarge(ref)) return { ref, address: await files.addressForReading(ref, 'documents') };
  const content = await files.kept(ref.documentId);
  if (content === undefined) throw new Error(`The content of ${ref.documentId}, which is part of a case, is not there`);
  return { ref, content };
}

const isLarge = ({ size }: DocumentRef): boolean => size > mostBytesOfAnswer;

async function seenBy(services: Services, caller: Caller, documentId: string): Promise<FoundDocument> {
  const found = DocumentId.safeParse(documentId).success
    ? await services.documents.store.document(documentId, caller.now)
    : undefined;
  if (found === undefined || !(await maySee(services, caller, found))) throw new NotFoundError('no-such-document');
  return found;
}

/** Whoever is shown, in one of its cases, the event that brought it; before it belongs to any, whoever uploaded it. */
async function maySee(services: Services, caller: Caller, { ref, cases, uploader }: FoundDocument): Promise<boolean> {
  if (cases.length === 0) return uploader === caller.person.id;
  for (const caseId of cases) {
    const found = await findReadableCase(services, caller, caseId);
    if (found?.history.some((event) => brings(event, ref)) === true) return true;
  }
  return false;
}

/** Events of every procedure name their documents under `documents` (`attach-documents.ts`). */
const brings = ({ data }: EventEnvelope, { documentId }: DocumentRef): boolean =>
  (data as { readonly documents?: readonly DocumentRef[] }).documents?.some((each) => each.documentId === documentId) ??
  false;

/**
 * What was sent, once it is known to be what was announced; anything else is thrown away.
 * @throws RequestError
 */
export async function checkedUpload(
  { documents: { files } }: Services,
  ref: DocumentRef,
): Promise<{ readonly content: Buffer; readonly folder: DocumentFolder }> {
  const uploaded = await files.uploaded(ref.documentId);
  const folder = uploaded === undefined ? 'drafts' : 'uploads';
  const content = uploaded ?? (await files.held(ref.documentId));
  if (content === undefined) throw new RequestError(409, 'document-not-uploaded');
  const fault = await faultOfContent(ref, content);
  if (fault === undefined) return { content, folder };
  await files.discard(ref.documentId);
  throw new RequestError(422, fault);
}

function tooManyDocuments(limit: Limit, now: string): TooManyRequestsError {
  return new TooManyRequestsError(tooMany(limit, now).retryAfterSeconds, 'too-many-documents');
}
