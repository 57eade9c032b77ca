import { Command, checkClientOptions, refuseUnknown, ServiceException, unknownCommand } from './command.ts';
import { localServices } from './services.ts';

export class S3ServiceException extends ServiceException {}

export class GetObjectCommand extends Command {}

/** The bucket of the stack: mails as they came in, which the journal keeps. */
export class S3Client {
  constructor(options: object = {}) {
    checkClientOptions('S3Client', options);
  }

  /** @throws S3ServiceException named as the API names it */
  async send(command: Command): Promise<unknown> {
    if (!(command instanceof GetObjectCommand)) throw unknownCommand('S3Client', command);
    refuseUnknown('GetObject', command.input, ['Bucket', 'Key']);
    const content = localServices().file(String(command.input['Key']));
    if (content === undefined) throw new S3ServiceException('NoSuchKey', 'The specified key does not exist.', 404);
    return { Body: { transformToByteArray: async () => content } };
  }

  destroy(): void {}
}
