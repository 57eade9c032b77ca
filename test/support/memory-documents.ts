import type { DocumentFiles, DocumentStore, FoundDocument } from '#functions/lib/documents/ports.ts';
import type { StoredDocument } from '#schemas/document.ts';

/** The ports of documents over maps; test/contract/documents.contract.ts holds them to what table and bucket do. */
export class MemoryDocuments implements DocumentStore, DocumentFiles {
  readonly #rows = new Map<string, { stored: StoredDocument; forgetAtMs: number; cases: Set<string> }>();
  readonly #uploads = new Map<string, Buffer>();
  readonly #held = new Map<string, Buffer>();
  readonly #kept = new Map<string, Buffer>();

  async announce(stored: StoredDocument, forgetAtEpochSeconds: number): Promise<FoundDocument> {
    const before = this.#rows.get(stored.ref.documentId);
    if (before !== undefined && before.cases.size > 0) return found(before);
    const row = { stored, forgetAtMs: forgetAtEpochSeconds * 1000, cases: new Set<string>() };
    this.#rows.set(stored.ref.documentId, row);
    return found(row);
  }

  async document(documentId: string, now: string): Promise<FoundDocument | undefined> {
    const row = this.#rows.get(documentId);
    if (row === undefined || (row.cases.size === 0 && row.forgetAtMs <= Date.parse(now))) return undefined;
    return found(row);
  }

  /** What a commit does. */
  attach(documents: readonly StoredDocument[], caseId: string): void {
    for (const stored of documents) {
      const row = this.#rows.get(stored.ref.documentId) ?? { stored, forgetAtMs: 0, cases: new Set<string>() };
      row.cases.add(caseId);
      this.#rows.set(stored.ref.documentId, row);
    }
  }

  async addressForUpload({ documentId, mediaType, sha256 }: StoredDocument['ref']) {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const headers = { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum };
    return { url: `http://127.0.0.1:8080/s3/files/uploads/${documentId}`, method: 'PUT' as const, headers };
  }

  async addressForReading({ documentId }: StoredDocument['ref'], folder: string): Promise<string> {
    return `http://127.0.0.1:8080/s3/files/${folder}/${documentId}`;
  }

  uploaded = async (documentId: string): Promise<Buffer | undefined> => this.#uploads.get(documentId);
  held = async (documentId: string): Promise<Buffer | undefined> => this.#held.get(documentId);
  kept = async (documentId: string): Promise<Buffer | undefined> => this.#kept.get(documentId);

  async upload({ documentId }: StoredDocument['ref'], content: Buffer): Promise<void> {
    this.#uploads.set(documentId, content);
  }

  async hold({ documentId }: StoredDocument['ref'], content: Buffer): Promise<void> {
    this.#held.set(documentId, content);
  }

  async keep({ documentId }: StoredDocument['ref'], content: Buffer): Promise<void> {
    this.#kept.set(documentId, content);
  }

  async discard(documentId: string): Promise<void> {
    this.#uploads.delete(documentId);
  }
}

const found = ({ stored, cases }: { stored: StoredDocument; cases: ReadonlySet<string> }): FoundDocument => ({
  ...stored,
  cases: [...cases].sort(),
});
