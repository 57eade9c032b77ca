import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentFiles, DocumentStore } from '#functions/lib/documents/ports.ts';
import type { CaseStore } from '#functions/lib/ports.ts';
import type { StoredDocument } from '#schemas/document.ts';
import { at, caseIdOf, commitTo, stateWith } from './stored-samples.ts';

export const storedDocument: StoredDocument = {
  ref: {
    documentId: `doc-${'a'.repeat(32)}`,
    name: 'وثيقة.txt',
    size: 8,
    mediaType: 'text/plain',
    sha256: 'f'.repeat(64),
  },
  uploader: 'ilo@example.org',
  at,
};
const { ref } = storedDocument;
const tomorrow = '2026-03-03T09:00:00.000Z';
const forgetAt = Date.parse(tomorrow) / 1000;

/** What is kept of documents beside their contents. `open` gives empty stores. */
export function documentStoreContract(
  open: () => Promise<{ readonly cases: CaseStore; readonly documents: DocumentStore }>,
): void {
  describe('documents', () => {
    let stores: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      stores = await open();
    });
    const commit = (number: number) =>
      stores.cases.commit(commitTo(stateWith(caseIdOf(number)), undefined, { documents: [storedDocument] }));

    it('are there until they are to be forgotten, with the name that was announced last', async () => {
      const { documents } = stores;
      expect(await documents.document(ref.documentId, at)).toBeUndefined();
      expect(await documents.announce(storedDocument, forgetAt)).toEqual({ ...storedDocument, cases: [] });
      const renamed = { ...storedDocument, ref: { ...ref, name: 'other.txt' } };
      await documents.announce(renamed, forgetAt);
      expect(await documents.document(ref.documentId, at)).toEqual({ ...renamed, cases: [] });
      expect(await documents.document(ref.documentId, tomorrow)).toBeUndefined();
    });

    it('that are part of cases stay as they were, however often they are announced', async () => {
      const { documents } = stores;
      await documents.announce(storedDocument, forgetAt);
      await commit(2);
      await commit(1);
      const found = { ...storedDocument, cases: [caseIdOf(1), caseIdOf(2)] };
      expect(await documents.announce({ ...storedDocument, ref: { ...ref, name: 'other.txt' } }, forgetAt)).toEqual(
        found,
      );
      expect(await documents.document(ref.documentId, '2036-03-03T09:00:00.000Z')).toEqual(found);
    });
  });
}

/** Contents of documents. `open` gives an adapter with nothing in it. */
export function documentFilesContract(open: () => Promise<DocumentFiles>): void {
  describe('contents of documents', () => {
    let files: DocumentFiles;
    beforeEach(async () => {
      files = await open();
    });
    const content = Buffer.from('\ufeffنص');

    it('are not there before they are sent', async () => {
      expect([await files.uploaded(ref.documentId), await files.kept(ref.documentId)]).toEqual([undefined, undefined]);
      await files.discard(ref.documentId);
    });

    it('are what was sent, until that is thrown away; what is kept stays', async () => {
      await files.upload(ref, content);
      expect(await files.uploaded(ref.documentId)).toEqual(content);
      await files.keep(ref, content);
      await files.discard(ref.documentId);
      expect([await files.uploaded(ref.documentId), await files.kept(ref.documentId)]).toEqual([undefined, content]);
    });

    it('that came by mail are held beside those that were sent', async () => {
      await files.hold(ref, content);
      await files.discard(ref.documentId);
      expect([await files.uploaded(ref.documentId), await files.held(ref.documentId)]).toEqual([undefined, content]);
    });

    it('have an address, with the headers that bind it to its type and its hash', async () => {
      const { url, method, headers } = await files.addressForUpload(ref);
      expect(url).toContain(`/uploads/${ref.documentId}`);
      expect([method, headers]).toEqual([
        'PUT',
        { 'content-type': 'text/plain', 'x-amz-checksum-sha256': Buffer.from(ref.sha256, 'hex').toString('base64') },
      ]);
      expect(await files.addressForReading(ref, 'documents')).toContain(`/documents/${ref.documentId}`);
    });
  });
}
