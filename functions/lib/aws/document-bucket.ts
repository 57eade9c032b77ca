import type { S3Client } from '@aws-sdk/client-s3';
import type { DocumentAnnounced, DocumentRef } from '#schemas/document.ts';
import type { DocumentFiles, DocumentFolder } from '../documents/ports.ts';
import { askS3, isAbsence, loadS3 } from './s3.ts';

/** Loaded when they are used, as the client is. */
const loadPresigner = () => import('@aws-sdk/s3-request-presigner');
const loadDisposition = () => import('../documents/content-disposition.ts');

const uploadForSeconds = 900;
const readForSeconds = 60;

/** What would otherwise not be signed, or stand in the address: the sender has to send these very headers. */
const bound = new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']);

/**
 * Contents of documents in a bucket of S3. Browsers send them there themselves, with an address that is good for one content
 * alone; what becomes part of a case is copied out of the reach of such addresses.
 */
export class DocumentBucket implements DocumentFiles {
  readonly #name: string;
  #client: Promise<S3Client> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async addressForUpload({ documentId, mediaType, size, sha256 }: DocumentRef): Promise<DocumentAnnounced['upload']> {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const url = await askS3(async () => {
      const [{ PutObjectCommand }, { getSignedUrl }] = await Promise.all([loadS3(), loadPresigner()]);
      const put = new PutObjectCommand({
        Bucket: this.#name,
        Key: `uploads/${documentId}`,
        ContentType: mediaType,
        ContentLength: size,
        ChecksumSHA256: checksum,
      });
      return getSignedUrl(await this.#connect(), put, {
        expiresIn: uploadForSeconds,
        signableHeaders: bound,
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
    });
    return { url, method: 'PUT', headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum } };
  }

  async addressForReading({ documentId, name, mediaType }: DocumentRef, folder: DocumentFolder): Promise<string> {
    return askS3(async () => {
      const [{ GetObjectCommand }, { getSignedUrl }, { contentDispositionOf }] = await Promise.all([
        loadS3(),
        loadPresigner(),
        loadDisposition(),
      ]);
      const get = new GetObjectCommand({
        Bucket: this.#name,
        Key: `${folder}/${documentId}`,
        ResponseContentDisposition: contentDispositionOf(name),
        ResponseContentType: mediaType,
      });
      return getSignedUrl(await this.#connect(), get, { expiresIn: readForSeconds });
    });
  }

  uploaded = (documentId: string): Promise<Buffer | undefined> => this.#read(`uploads/${documentId}`);
  held = (documentId: string): Promise<Buffer | undefined> => this.#read(`drafts/${documentId}`);
  kept = (documentId: string): Promise<Buffer | undefined> => this.#read(`documents/${documentId}`);

  upload = (ref: DocumentRef, content: Buffer): Promise<void> => this.#write('uploads', ref, content);
  hold = (ref: DocumentRef, content: Buffer): Promise<void> => this.#write('drafts', ref, content);
  keep = (ref: DocumentRef, content: Buffer): Promise<void> => this.#write('documents', ref, content);

  async discard(documentId: string): Promise<void> {
    await askS3(async () => {
      const { DeleteObjectCommand } = await loadS3();
      const client = await this.#connect();
      await client.send(new DeleteObjectCommand({ Bucket: this.#name, Key: `uploads/${documentId}` }));
    });
  }

  async #write(folder: DocumentFolder, { documentId, mediaType }: DocumentRef, Body: Buffer): Promise<void> {
    await askS3(async () => {
      const { PutObjectCommand } = await loadS3();
      const client = await this.#connect();
      const Key = `${folder}/${documentId}`;
      await client.send(new PutObjectCommand({ Bucket: this.#name, Key, Body, ContentType: mediaType }));
    });
  }

  async #read(Key: string): Promise<Buffer | undefined> {
    return askS3(async () => {
      const { GetObjectCommand } = await loadS3();
      const client = await this.#connect();
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: this.#name, Key }));
        if (Body === undefined) throw new Error(`${Key} came without content`);
        return Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if (isAbsence(error)) return undefined;
        throw error;
      }
    });
  }

  #connect(): Promise<S3Client> {
    // The bucket stands in the path: in the embedded edition, no other host leads to it.
    this.#client ??= loadS3().then(
      ({ S3Client }) => new S3Client({ forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' }),
    );
    return this.#client;
  }
}
