import type { Files } from '../ports.ts';
import { askS3, isAbsence, loadS3 } from './s3.ts';

/** Files in a bucket of S3. */
export class Bucket implements Files {
  readonly #name: string;
  #client: Promise<InstanceType<Awaited<ReturnType<typeof loadS3>>['S3Client']>> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async read(key: string): Promise<Buffer> {
    return askS3(() => this.#get(key));
  }

  async find(key: string): Promise<Buffer | undefined> {
    return askS3(async () => {
      try {
        return await this.#get(key);
      } catch (error) {
        if (isAbsence(error)) return undefined;
        throw error;
      }
    });
  }

  async writeJson(key: string, json: string): Promise<void> {
    await askS3(async () => {
      const { PutObjectCommand } = await loadS3();
      const client = await this.#connect();
      const ContentType = 'application/json';
      await client.send(new PutObjectCommand({ Bucket: this.#name, Key: key, Body: json, ContentType }));
    });
  }

  async #get(key: string): Promise<Buffer> {
    const { GetObjectCommand } = await loadS3();
    const client = await this.#connect();
    const { Body } = await client.send(new GetObjectCommand({ Bucket: this.#name, Key: key }));
    if (Body === undefined) throw new Error(`${key} came without content`);
    const { buffer, byteOffset, byteLength } = await Body.transformToByteArray();
    // The same bytes: a mail of 40 MB is not copied once more.
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  #connect() {
    this.#client ??= loadS3().then(({ S3Client }) => new S3Client({}));
    return this.#client;
  }
}
