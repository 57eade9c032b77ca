import type { DocumentAnnounced, DocumentId, DocumentRef, StoredDocument } from '#schemas/document.ts';

/** The contents of documents: what people upload, and what of it is part of a case. */
export interface DocumentFiles {
  /** Where the very content that is announced can be sent for a while: its size, its type and its hash are part of the address. */
  addressForUpload(ref: DocumentRef): Promise<DocumentAnnounced['upload']>;
  /** Where a content that is too large for an answer can be read for a minute. */
  addressForReading(ref: DocumentRef, folder: DocumentFolder): Promise<string>;
  /** Undefined while nothing has been sent. */
  uploaded(documentId: DocumentId): Promise<Buffer | undefined>;
  kept(documentId: DocumentId): Promise<Buffer | undefined>;
  /** What came by mail and is part of no case yet. */
  held(documentId: DocumentId): Promise<Buffer | undefined>;
  /** Takes in what came by way of a page. */
  upload(ref: DocumentRef, content: Buffer): Promise<void>;
  /** Takes in what came by mail, for as long as a draft may name it. */
  hold(ref: DocumentRef, content: Buffer): Promise<void>;
  /** Keeps for good what is about to become part of a case. */
  keep(ref: DocumentRef, content: Buffer): Promise<void>;
  /** Throws away what was sent. */
  discard(documentId: DocumentId): Promise<void>;
}

/** What nobody has made part of a case yet goes after a day, what came by mail after a year (`heldDays`). */
export type DocumentFolder = 'uploads' | 'drafts' | 'documents';

export type FoundDocument = StoredDocument & {
  /** The cases that it is part of. */
  readonly cases: readonly string[];
};

export interface DocumentStore {
  /** Keeps what is announced until `forgetAt`, unless the document is part of a case: then that stays. */
  announce(document: StoredDocument, forgetAtEpochSeconds: number): Promise<FoundDocument>;
  /** Undefined too for one that is part of no case and should be forgotten by `now`. */
  document(documentId: DocumentId, now: string): Promise<FoundDocument | undefined>;
}
