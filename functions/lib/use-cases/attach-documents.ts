import { DocumentId, type DocumentRef } from '#schemas/document.ts';
import type { Caller } from '../caller.ts';
import type { FoundDocument } from '../documents/ports.ts';
import { InvalidInputError, RequestError } from '../errors.ts';
import type { Services } from '../services.ts';
import { checkedUpload } from './documents.ts';

/** Whose documents may be named beside the caller's own: those of a case, and those of the people who wrote a draft together. */
type Among = { readonly caseId?: string | undefined; readonly uploaders?: readonly string[] | undefined };

type Named = { readonly field: string; readonly id: string };

/** The documents that a form names under `documents`, or an act in the form that it brings, whichever procedure's it is. */
function namedIn(input: unknown, prefix: string): readonly Named[] {
  const { documents, form } = (input ?? {}) as { readonly documents?: unknown; readonly form?: unknown };
  const path = (name: string): string => (prefix === '' ? name : `${prefix}.${name}`);
  if (documents === undefined) return form === undefined ? [] : namedIn(form, path('form'));
  return Array.isArray(documents)
    ? documents.map((id, index) => ({ id: String(id), field: `${path('documents')}.${index}` }))
    : [];
}

/**
 * The documents that an input names, each of them the caller's own or of the case already, and checked. Their contents are kept
 * for good before anything names them, so that no history ever names what is not there.
 * @param prefix where the input sits in the body
 * @throws InvalidInputError that says of the first that is wrong what is wrong with it
 */
export async function documentsNamedIn(
  services: Services,
  caller: Caller,
  input: unknown,
  prefix: string,
  among: Among = {},
): Promise<readonly DocumentRef[]> {
  const named = namedIn(input, prefix);
  const refs: DocumentRef[] = [];
  // One after the other: ten contents of 25 MB would not fit beside each other.
  for (const { id, field } of named) {
    const found = await mayBeNamed(services, caller, id, among);
    if (found === undefined) throw refused(field, 'no-such-document');
    if (found.cases.length === 0) await keepUpload(services, found.ref, field);
    if (!refs.some(({ documentId }) => documentId === id)) refs.push(found.ref);
  }
  return refs;
}

/** The same without keeping anything. @throws InvalidInputError for the first that the caller cannot name */
export async function documentsToName(
  services: Services,
  caller: Caller,
  input: unknown,
  prefix: string,
  among: Among = {},
): Promise<readonly DocumentRef[]> {
  const refs: DocumentRef[] = [];
  for (const { id, field } of namedIn(input, prefix)) {
    const found = await mayBeNamed(services, caller, id, among);
    if (found === undefined) throw refused(field, 'no-such-document');
    if (!refs.some(({ documentId }) => documentId === id)) refs.push(found.ref);
  }
  return refs;
}

async function mayBeNamed(
  { documents: { store } }: Services,
  caller: Caller,
  id: string,
  { caseId, uploaders = [] }: Among,
): Promise<FoundDocument | undefined> {
  const found = DocumentId.safeParse(id).success ? await store.document(id, caller.now) : undefined;
  const isOfCase = caseId !== undefined && found?.cases.includes(caseId);
  const isTheirs = found !== undefined && [caller.person.id, ...uploaders].includes(found.uploader);
  return isOfCase || isTheirs ? found : undefined;
}

async function keepUpload(services: Services, ref: DocumentRef, field: string): Promise<void> {
  const { content } = await checkedUpload(services, ref).catch((error: unknown) => {
    throw error instanceof RequestError ? refused(field, error.code) : error;
  });
  await services.documents.files.keep(ref, content);
}

const refused = (field: string, code: string): InvalidInputError =>
  new InvalidInputError([{ field, code, params: {} }]);
