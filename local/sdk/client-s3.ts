import { Command, checkClientOptions, refuseUnknown, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class S3ServiceException extends ServiceException {}

export class GetObjectCommand extends Command {
  readonly operation = 'GetObject';
}
export class PutObjectCommand extends Command {
  readonly operation = 'PutObject';
}
export class DeleteObjectCommand extends Command {
  readonly operation = 'DeleteObject';
}

/** The bucket of the stack, in this process. */
export class S3Client {
  constructor(options: object = {}) {
    const { forcePathStyle, requestChecksumCalculation, ...rest } = options as Record<string, unknown>;
    checkClientOptions('S3Client', rest);
  }

  /** @throws S3ServiceException named as the API names it */
  async send(command: Command): Promise<unknown> {
    const { bucket } = localServices();
    const { input } = command;
    const key = String(input['Key']);
    try {
      if (command instanceof GetObjectCommand) {
        refuseUnknown('GetObject', input, ['Bucket', 'Key']);
        const object = bucket.find(key);
        if (object === undefined) throw new S3ServiceException('NoSuchKey', 'The specified key does not exist.', 404);
        return { Body: { transformToByteArray: () => object.read() }, ContentLength: object.bytes };
      }
      if (command instanceof DeleteObjectCommand) {
        refuseUnknown('DeleteObject', input, ['Bucket', 'Key']);
        await bucket.delete(key);
        return {};
      }
      if (command instanceof PutObjectCommand) {
        refuseUnknown('PutObject', input, ['Bucket', 'Key', 'Body', 'ContentType']);
        const body = input['Body'] as string | Uint8Array;
        const bytes = typeof body === 'string' ? Buffer.from(body) : body;
        await bucket.put(key, { content: pieces(bytes), mediaType: String(input['ContentType']), sha256: [] });
        return {};
      }
    } catch (error) {
      const { name, message, status } = error as Error & { readonly status?: number };
      throw status === undefined ? error : new S3ServiceException(name, message, status);
    }
    throw unknownCommand('S3Client', command);
  }

  destroy(): void {}
}

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
